import { baseOf, printsAs } from './measure.ts';
import type { FigureKind, ProseFigure } from './prose-figure.ts';

/** A countable thing as far as prose must be told apart by it. Words are regular expressions without anchors. */
export type ProseIndicator = {
  readonly key: string;
  /** Its Chinese name. */
  readonly name: string;
  readonly kinds: readonly FigureKind[];
  /** Base units, such as 元 and 个; empty for any. */
  readonly units: readonly string[];
  /** Each of these stands somewhere in the sentence up to the figure, or it is something else. */
  readonly needs: readonly string[];
  /** Any of these in the figure's clause speaks for it; in the sentence before, less so. */
  readonly words: readonly string[];
  /** Any of these in the figure's clause rules it out. */
  readonly against: readonly string[];
  /** Whether the figure must be said to rise or fall. */
  readonly moves: boolean;
};

/** What figures may be bound to. */
export type BindingContext = {
  readonly indicators: readonly ProseIndicator[];
  /** Codes of the city, its counties and zones with the names that papers use for them. */
  readonly regions: readonly { readonly code: string; readonly names: readonly string[] }[];
  /** Code that 全市 means; null where the city is not known. */
  readonly cityCode: string | null;
  /** The exact value in base units; null where the data hold none. Left out where no data are at hand. */
  readonly exactValue?: (indicator: string, unit: string, month: string) => number | null;
};

/** Why an indicator is proposed, or speaks against itself. */
export type BindingReason = 'words' | 'sentence' | 'place' | 'period' | 'valueFits' | 'valueDiffers';

/** An indicator, unit and month that a figure may mean. */
export type Candidate = {
  readonly indicator: string;
  readonly name: string;
  /** Code of the place; null where none is named. */
  readonly unit: string | null;
  /** YYYY-MM; null where no time, or not a month's end, is named. */
  readonly month: string | null;
  /** How it is printed: 万元, 余家, %. */
  readonly display: string;
  /** From 0 to 1. */
  readonly score: number;
  readonly reasons: readonly BindingReason[];
  /** The exact value in base units that the data hold; null where they do not, or none are at hand. */
  readonly value: number | null;
  /** That value in the unit of the text. */
  readonly shown: string;
  /** The figure's own value, negative for a fall. */
  readonly signed: number;
};

/** A figure with what it may be bound to, best first; `clear` is the first where nothing else comes near. */
export type ProposedBinding = {
  readonly figure: ProseFigure;
  readonly candidates: readonly Candidate[];
  readonly clear: Candidate | null;
};

const leastClear = 0.6;
const leastLead = 0.1;

/**
 * What each figure of `text` likely means in the catalogue. Where values are at hand, one that prints as the figure
 * does speaks loudest; dates are left out.
 */
export function proposedBindings(
  text: string,
  figures: readonly ProseFigure[],
  context: BindingContext,
): ProposedBinding[] {
  return figures.flatMap((figure, index) => {
    if (figure.kind === 'date') return [];
    const before = figures[index - 1]?.end ?? 0;
    const candidates = context.indicators
      .flatMap((indicator) => candidateFor(text, figure, { ...context, indicator, before }))
      .toSorted((one, other) => other.score - one.score || (one.indicator < other.indicator ? -1 : 1));
    const [first, second] = candidates;
    const isClear = first !== undefined && first.score >= leastClear && first.score - (second?.score ?? 0) >= leastLead;
    return [{ figure, candidates, clear: isClear ? first : null }];
  });
}

/** `before` is where the figure before this one ends. */
type Wish = BindingContext & { readonly indicator: ProseIndicator; readonly before: number };

function candidateFor(
  text: string,
  figure: ProseFigure,
  { indicator, regions, cityCode, exactValue, before }: Wish,
): Candidate[] {
  const { unit: base, factor } = baseOf(figure.unit);
  if (!indicator.kinds.includes(figure.kind) || (indicator.units.length > 0 && !indicator.units.includes(base)))
    return [];
  if (indicator.moves && figure.direction === null) return [];
  const { clause, sentence } = around(text, figure, before);
  const has = (words: readonly string[], where: string) => words.some((word) => new RegExp(word).test(where));
  if (!indicator.needs.every((word) => has([word], sentence)) || has(indicator.against, clause)) return [];
  const isOwn = has(indicator.words, clause);
  if (!isOwn && (figure.kind === 'count' || !has(indicator.words, sentence))) return [];
  const unit = codeOf(figure.place, regions, cityCode);
  const month = /年初|月初|当月|单月/.test(clause) ? null : monthOf(figure.period);
  const value = unit === null || month === null ? null : (exactValue?.(indicator.key, unit, month) ?? null);
  const signed = figure.direction === 'down' ? -Math.abs(figure.value) : figure.value;
  const fits = value !== null && printsAs({ ...figure, value: signed }, value);
  const reasons: BindingReason[] = [isOwn ? 'words' : 'sentence'];
  if (unit !== null) reasons.push('place');
  if (month !== null) reasons.push('period');
  if (value !== null) reasons.push(fits ? 'valueFits' : 'valueDiffers');
  return [
    {
      indicator: indicator.key,
      name: indicator.name,
      unit,
      month,
      display: `${figure.approximation === 'over' ? '余' : ''}${figure.unit}`,
      score: scoreOf(reasons),
      reasons,
      value,
      shown: value === null ? '' : writtenAs(figure, value / factor),
      signed,
    },
  ];
}

/** A value with the decimals and the unit that the text uses. */
function writtenAs({ text, unit }: ProseFigure, value: number): string {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return `${Number(value.toFixed(decimals))}${unit}`;
}

const weights: Readonly<Record<BindingReason, number>> = {
  words: 0.6,
  sentence: 0.45,
  place: 0.1,
  period: 0.1,
  valueFits: 0.2,
  valueDiffers: -0.05,
};

function scoreOf(reasons: readonly BindingReason[]): number {
  return Number(reasons.reduce((sum, reason) => sum + weights[reason], 0).toFixed(2));
}

/**
 * The clause that the figure stands in with some words behind it, and its sentence up to there. A count is told by the
 * words next to it alone, so its clause begins behind the figure before.
 */
function around(
  text: string,
  { start, end, kind }: ProseFigure,
  previous: number,
): { readonly clause: string; readonly sentence: string } {
  const before = text.slice(Math.max(0, start - 160), start);
  const from = Math.max(...[...'。！？\n'].map((mark) => before.lastIndexOf(mark))) + 1;
  const sentence = before.slice(from);
  const marked = Math.max(...[...'，；：,;'].map((mark) => sentence.lastIndexOf(mark))) + 1;
  const last = kind === 'count' ? Math.max(marked, sentence.length - Math.max(0, start - previous)) : marked;
  const behind = /^[^，。；！？\n、]{0,10}/.exec(text.slice(end, end + 10))?.[0] ?? '';
  return { clause: `${sentence.slice(last)}${text.slice(start, end)}${behind}`, sentence: `${sentence}${behind}` };
}

function codeOf(place: string | null, regions: BindingContext['regions'], cityCode: string | null): string | null {
  if (place === null) return null;
  if (/^(?:全市|我市|本市)$/.test(place)) return cityCode;
  return regions.find(({ names }) => names.includes(place))?.code ?? null;
}

const lastMonths: Readonly<Record<string, string>> = { Q1: '03', Q2: '06', Q3: '09', Q4: '12', H1: '06', H2: '12' };

/** The month up to which a period runs: 2019 ends in 2019-12, 2019-Q1 in 2019-03; null without a year. */
export function monthOf(period: string | null): string | null {
  const last = period?.split('/').at(-1) ?? '';
  const [, year, rest = ''] = /^(\d{4})(?:-(.+))?$/.exec(last) ?? [];
  if (year === undefined) return null;
  if (rest === '') return `${year}-12`;
  return `${year}-${lastMonths[rest] ?? rest.slice(0, 2)}`;
}
