import type { Facts } from '#kernel/refusal.ts';
import type { Language } from '#kernel/terms.ts';
import { figureToken } from '../bound-text.ts';
import type { Figure } from '../figure.ts';
import { type DraftKey, said } from './drafting.ts';

/** The growth of a city and its units up to a month; null is what is not known. */
export type GrowthArticleData = {
  readonly cityName: string;
  readonly cityCode: string;
  /** YYYY-MM. */
  readonly month: string;
  readonly units: readonly GrowthUnit[];
  readonly targetPercent: number | null;
  /** The unit that signs, without brackets. */
  readonly author: string;
};

/** A county, district or zone; `gapYuan` above 0 is what it lacks to the target, `rank` 1 grew most. */
export type GrowthUnit = {
  readonly code: string;
  readonly name: string;
  readonly growthPercent: number | null;
  readonly rank: number;
  readonly gapYuan: number | null;
};

type Words = (key: DraftKey, facts?: Facts) => string;

/**
 * A draft that `readArticles` reads: a title and three paragraphs (four if there is a target) on the city, its units by
 * rank, who is below the target and how far, and whose figures count. Every figure is a token for `boundText`; names
 * and their order are those of `data`. It asks nobody to report a figure. Source: 统计法 art. 6, 41.
 */
export function growthArticle(data: GrowthArticleData, language: Language = 'zh'): string {
  const words: Words = (key, facts) => said({ language }, key, facts);
  const [year = '', month = ''] = data.month.split('-');
  const isJanuary = Number(month) === 1;
  const period = words(isJanuary ? 'january' : 'fromJanuary', { year, month: Number(month) });
  const units = data.units
    .filter((unit) => unit.code !== data.cityCode)
    .toSorted((one, other) => one.rank - other.rank || (one.code < other.code ? -1 : 1));
  const paragraphs = [
    `# ${words('title', { period, city: data.cityName })}`,
    cityParagraph(data, period, words),
    rankingParagraph(units, data.month, words),
    ...belowParagraph(units, data, words),
    words('closing', { author: data.author }),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function cityParagraph(
  { cityName: city, cityCode, month, targetPercent }: GrowthArticleData,
  period: string,
  words: Words,
): string {
  const of = (indicator: Figure['indicator']) => figureToken({ indicator, unit: cityCode, month, display: '%' });
  const facts = { period, city, growth: of('growthPercent') };
  return targetPercent === null
    ? words('city', facts)
    : words('cityWithTarget', { ...facts, target: of('targetPercent') });
}

function rankingParagraph(units: readonly GrowthUnit[], month: string, words: Words): string {
  const [counted, uncounted] = [units.filter(isCounted), units.filter((unit) => !isCounted(unit))];
  const list = counted.map(({ name, code: unit }) =>
    words('withFigure', { name, figure: figureToken({ indicator: 'growthPercent', unit, month, display: '%' }) }),
  );
  const names = uncounted.map(({ name }) => name).join(words('separator'));
  return [
    counted.length === 0 ? '' : words('ranking', { list: list.join(words('separator')) }),
    counted.length < 2 ? '' : ends(counted, month, words),
    uncounted.length === 0 ? '' : words('uncounted', { list: names }),
  ]
    .join('')
    .trim();
}

function ends(counted: readonly GrowthUnit[], month: string, words: Words): string {
  const rank = (unit = '') => figureToken({ indicator: 'rank', unit, month, display: '名' });
  const [first, last] = [counted[0], counted.at(-1)];
  return words('ends', {
    first: first?.name ?? '',
    firstRank: rank(first?.code),
    last: last?.name ?? '',
    lastRank: rank(last?.code),
  });
}

/** Nothing if there is no target or nobody to compare with it. */
function belowParagraph(units: readonly GrowthUnit[], data: GrowthArticleData, words: Words): string[] {
  const { targetPercent, month } = data;
  if (targetPercent === null || !units.some(isCounted)) return [];
  const below = units.filter(({ growthPercent }) => growthPercent !== null && growthPercent < targetPercent);
  if (below.length === 0) return [words('noneBelow')];
  const list = below.map(({ name, code: unit, gapYuan }) =>
    gapYuan === null || gapYuan <= 0
      ? name
      : words('withGap', { name, figure: figureToken({ indicator: 'gapYuan', unit, month, display: '万元' }) }),
  );
  return [words('below', { list: list.join(words('separator')) })];
}

function isCounted(unit: GrowthUnit): boolean {
  return unit.growthPercent !== null;
}
