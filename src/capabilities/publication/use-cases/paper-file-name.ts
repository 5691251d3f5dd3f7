import { sentence } from '#kernel/terms.ts';
import { kindTerms } from '../kind-terms.ts';
import type { PaperRow } from '../shapes.ts';
import { terms } from '../terms.ts';

/** How a paper that went out is called in Chinese, such as 通报〔2020〕第1期; a correction says that it is one. */
export function paperNumber({
  kind,
  year,
  number,
  edition,
}: Pick<PaperRow, 'kind' | 'year' | 'edition'> & { readonly number: number }): string {
  const name = sentence(terms, 'numberedPaper', 'zh', { kind: kindTerms[kind].zh, year: String(year), number });
  return edition > 1 ? `${name}（${terms.correctionMark.zh}）` : name;
}

/** What a paper's files are named after. */
export type NamedPaper = Pick<PaperRow, 'kind' | 'year' | 'shownNumber' | 'edition' | 'state' | 'title'>;

/**
 * Name of a file of a paper, such as `工作简报2020-4.docx`; every system can write it. A draft says that it is one, and so
 * do a correction, a copy for the public, the data appendix and the tables.
 */
export function paperFileName(
  { kind, year, shownNumber, edition, state, title }: NamedPaper,
  {
    form,
    mark = null,
  }: { readonly form: 'docx' | 'pdf' | 'xlsx'; readonly mark?: 'publicCopy' | 'appendix' | 'tables' | null },
): string {
  const name =
    shownNumber === null
      ? `${kindTerms[kind].zh}${year} ${safe(title)}`.trim()
      : `${kindTerms[kind].zh}${year}-${shownNumber}`;
  const marks = [
    ...(edition > 1 ? [terms.correctionMark.zh] : []),
    ...(state === 'issued' ? [] : [terms.draft.zh]),
    ...(mark === null ? [] : [terms[mark].zh]),
  ];
  return `${name}${marks.map((word) => `（${word}）`).join('')}.${form}`;
}

function safe(title: string): string {
  return title.replace(/[\\/:*?"<>|\s]+/g, ' ').slice(0, 40);
}
