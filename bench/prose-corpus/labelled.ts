import type {
  Approximation,
  Basis,
  Direction,
  FigureKind,
} from '../../src/capabilities/publication/rules/prose/prose-figure.ts';

/** A quantity as somebody marked it by hand. `value` is null where its kind says enough, as for dates. */
export type LabelledFigure = {
  readonly text: string;
  readonly start: number;
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly unit: string | null;
  readonly direction: Direction;
  readonly basis: Basis;
  readonly approximation: Approximation;
};

/** A paragraph without its marks, and what was marked in it. */
export type LabelledText = { readonly text: string; readonly figures: readonly LabelledFigure[] };

const kinds: Readonly<Record<string, FigureKind>> = {
  a: 'amount',
  c: 'count',
  p: 'percent',
  P: 'percentagePoints',
  r: 'ratio',
  t: 'duration',
  d: 'date',
};
const bases: Readonly<Record<string, Basis>> = { y: 'yearOnYear', m: 'monthOnMonth', o: 'other' };
const approximations: Readonly<Record<string, Approximation>> = { '>': 'over', '<': 'nearly', '~': 'about' };

/**
 * Reads ⟦words|label⟧: a letter of the kind (a c p P r t d), then in any order + or - for the direction, y m o for the
 * basis, > < ~ for the approximation, and =VALUE:UNIT where the words do not begin with the Arabic number meant.
 */
export function labelledText(marked: string): LabelledText {
  const figures: LabelledFigure[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/⟦([^|⟧]+)\|([^⟧]+)⟧/g)) {
    text += marked.slice(from, match.index);
    const [, words = '', label = ''] = match;
    figures.push(labelledFigure(words, label, text.length));
    text += words;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), figures };
}

function labelledFigure(words: string, label: string, start: number): LabelledFigure {
  const [signs = '', given] = label.split('=');
  const [value, unit] = given?.split(':') ?? [];
  const kind = kinds[signs.charAt(0)];
  if (kind === undefined) throw new Error(`no kind in the label ${label}`);
  const rest = signs.slice(1);
  const read = /^([-+]?[\d,.]+)(.*)$/.exec(words);
  const isDate = kind === 'date';
  return {
    text: words,
    start,
    kind,
    value: isDate ? null : Number(value ?? read?.[1]?.replaceAll(',', '') ?? Number.NaN) || (value === '0' ? 0 : null),
    unit: isDate ? null : (unit ?? read?.[2]?.replace(/^[余多来]|\s/g, '') ?? null),
    direction: rest.includes('+') ? 'up' : rest.includes('-') ? 'down' : null,
    basis: bases[/[ymo]/.exec(rest)?.[0] ?? ''] ?? null,
    approximation: approximations[/[<>~]/.exec(rest)?.[0] ?? ''] ?? 'exact',
  };
}
