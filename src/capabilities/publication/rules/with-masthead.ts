import type { PaperDocument } from './document.ts';

/** What a bureau's briefing says of itself. */
export type OwnMasthead = {
  readonly holders: readonly string[];
  readonly names: readonly string[];
  readonly office: string;
};

/** `document` with the masthead of the bureau where it has none; number and date come when the paper goes out. */
export function withMasthead(document: PaperDocument, { holders, names, office }: OwnMasthead): PaperDocument {
  if (document.content.some(({ type }) => type === 'masthead')) return document;
  const attrs = {
    ...{ holders: [...holders], names: [...names], office },
    ...{ year: null, number: null, numberText: null, date: null, dateText: null },
  };
  return { ...document, content: [{ type: 'masthead', attrs }, ...document.content] };
}
