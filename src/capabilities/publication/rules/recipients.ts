import type { RegionKind } from '#kernel/region.ts';
import { type Paper, paragraphText } from './paper.ts';

/** Line of the tail on which a recipient stands: 报, 送 or 发. */
export const recipientLines = ['report', 'send', 'issue'] as const;
/** One of the lines. */
export type RecipientLine = (typeof recipientLines)[number];

/** A unit directly below the one that issues, with a desk here. */
export type DeskUnit = {
  readonly path: string;
  readonly name: string;
  readonly kind: 'county' | 'zone' | 'township';
};

/** Groups that a line names as one, and whom they mean; what follows the group is said of each. */
const groups: readonly (readonly [RegExp, DeskUnit['kind']])[] = [
  [/^各县(?:[（(][^）)]*[）)])?/, 'county'],
  [/^各(?:产业)?集聚区/, 'zone'],
  [/^各乡镇(?:[（(][^）)]*[）)])?/, 'township'],
];

/** Somebody to whom a paper goes; `unitPath` is null for whoever has no desk here. */
export type ProposedRecipient = {
  readonly name: string;
  readonly line: RecipientLine;
  readonly unitPath: string | null;
  /** Sign-in name of the contact of a department that confirms; null for whoever else. */
  readonly receiver: string | null;
  readonly copies: number;
};

/**
 * Whom the tail and the addressee of a paper name, a copy each: 各县（市、区） means every county, 各乡镇（街道） every
 * township, and a unit that is named by itself is that unit. Groups such as 成员单位 stay one entry, whose copies a person
 * counts.
 */
export function proposedRecipients(
  tail: Readonly<Record<RecipientLine, string | null>>,
  units: readonly DeskUnit[],
): ProposedRecipient[] {
  const found = recipientLines.flatMap((line) =>
    namesOn(tail[line] ?? '').flatMap((name): ProposedRecipient[] => {
      const group = groups.find(([words]) => words.test(name));
      if (group) {
        const [words, kind] = group;
        const rest = name.replace(words, '');
        return units
          .filter((unit) => unit.kind === kind)
          .map((unit) => ({ name: `${unit.name}${rest}`, line, unitPath: unit.path, receiver: null, copies: 1 }));
      }
      return [{ name, line, unitPath: deskNamed(name, units), receiver: null, copies: 1 }];
    }),
  );
  const seen = new Set<string>();
  return found.filter(({ name }) => !seen.has(name) && seen.add(name));
}

/** The place of the unit that a name begins with; null where that is none of them. */
export function deskNamed(name: string, units: readonly DeskUnit[]): string | null {
  return units.find((unit) => name.startsWith(unit.name))?.path ?? null;
}

/** The lines of a paper: those of its tail, and the addressee (主送) of its articles, to whom it is issued. */
export function recipientLinesOf({
  tail,
  articles,
}: Pick<Paper, 'tail' | 'articles'>): Readonly<Record<RecipientLine, string | null>> {
  const addressees = articles.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' && block.role === 'addressee' ? [paragraphText(block)] : [])),
  );
  const issue = [...addressees, tail.issue?.text ?? ''].filter((text) => text !== '').join('；');
  return { report: tail.report?.text ?? null, send: tail.send?.text ?? null, issue: issue === '' ? null : issue };
}

/** The units directly below the one at `path`. */
export function unitsBelow(
  regions: readonly { readonly path: string; readonly name: string; readonly kind: RegionKind }[],
  path: string,
): DeskUnit[] {
  return regions.flatMap(({ path: place, name, kind }) => {
    const isBelow = place.startsWith(`${path}/`) && !place.slice(path.length + 1).includes('/');
    return isBelow && kind !== 'city' ? [{ path: place, name, kind }] : [];
  });
}

/** The names on a line; a comma inside brackets parts nothing. */
function namesOn(line: string): string[] {
  return line
    .replace(/[（(][^（）()]*[）)]/g, (brackets) =>
      brackets.replace(/[,，、;；]/g, (mark) => (mark === '、' ? '\u0001' : mark)),
    )
    .split(/[,，、;；。：:\n]+/)
    .map((name) => name.replaceAll('\u0001', '、').trim())
    .filter((name) => name !== '');
}
