import type { FindingDraft } from '../finding.ts';
import { isSameMeasure, measured } from '../prose/measure.ts';
import type { ProseFigure } from '../prose/prose-figure.ts';
import type { Reading, Sentence } from './reading.ts';

type Range = { readonly least: number; readonly most: number };

/**
 * Rates that a text itself lets one work out: from the two years, from the increase, from part and whole. A rate that
 * fits any pair of the amounts before it is let pass.
 */
export function checkArithmetic(reading: Reading): FindingDraft[] {
  return [
    ...reading.sentences.flatMap((sentence) =>
      sentence.figures.flatMap((rate, index) => ofRate(reading, sentence, { rate, index })),
    ),
    ...acrossSentences(reading),
  ];
}

type At = { readonly rate: ProseFigure; readonly index: number };

function ofRate(reading: Reading, sentence: Sentence, { rate, index }: At): FindingDraft[] {
  if (rate.kind !== 'percent') return [];
  const before = sentence.figures.slice(Math.max(0, index - 4), index).filter(isStated);
  const words = reading.text.slice(Math.max(sentence.start, rate.start - 14), rate.start);
  if (
    rate.direction !== null &&
    !/年均|平均|月均/.test(words) &&
    /(?:增长|增加|上升|提高|下降|减少|降低|增幅|降幅|增)(?:了|达|为|约|\s)*$/.test(words)
  )
    return ofGrowth(reading, rate, before);
  const last = before.at(-1);
  const between = last === undefined ? '' : reading.text.slice(last.end, rate.start);
  const isShare = rate.unit === '%' && rate.direction === null && isShareOf(reading, sentence, { between, before });
  if (isShare) return ofShare(reading, rate, before);
  return [];
}

function isStated({ kind, unit, approximation }: ProseFigure): boolean {
  return (kind === 'amount' || kind === 'count') && approximation === 'exact' && !unit.includes('/');
}

function ofGrowth(reading: Reading, rate: ProseFigure, before: readonly ProseFigure[]): FindingDraft[] {
  const [base, now] = before.slice(-2);
  const last = before.at(-1);
  if (last === undefined || rate.start - last.end > 24) return [];
  if (base !== undefined && now !== undefined && isSameMeasure(base, now)) {
    const between = reading.text.slice(base.end, now.start);
    const lead = reading.text.slice(Math.max(0, base.start - 24), base.start);
    const isChange = now.direction !== null && /增加|增长|减少|多|少|下降/.test(between) && !/[到至]/.test(between);
    if (isChange && !/[。；]/.test(between)) return growthDiffers(rate, [base, now], increased(base, now));
    const isFromTo = /(?:由|从)[^，。；]*$/.test(lead) && /(?:到|至|为|达)[^，。；]*$/.test(between);
    if (isFromTo) return growthDiffers(rate, [base, now], quotient(base, now));
    // 完成2.7亿元，上年为2.1亿元，同比增长……
    const isBaseLast = /(?:上年|去年)(?:同期)?(?:的|为|完成|投资|\s)*$/.test(between);
    if (isBaseLast) return growthDiffers(rate, [now, base], quotient(now, base));
  }
  return [];
}

/** The growth from `base` to `now` in percent, as far as rounding lets it be known. */
function quotient(base: ProseFigure, now: ProseFigure): Range {
  const [from, to] = [coarse(base), coarse(now)];
  return {
    least: ((to.value - to.slack) / (from.value + from.slack) - 1) * 100,
    most: ((to.value + to.slack) / Math.max(from.value - from.slack, 1e-9) - 1) * 100,
  };
}

/** A capacity of 5万吨 is what was built and no rounded figure: two percent at most. */
function coarse(figure: ProseFigure): { readonly value: number; readonly slack: number } {
  const { value, slack } = measured(figure);
  return { value, slack: figure.kind === 'amount' ? slack : Math.min(slack, Math.abs(value) * 0.02) };
}

/** The growth of what is now `now` after a change by `change`. */
function increased(now: ProseFigure, change: ProseFigure): Range {
  const sign = change.direction === 'down' ? -1 : 1;
  const [to, by] = [measured(now), measured(change)];
  const ends = [-1, 1].flatMap((one) =>
    [-1, 1].map((other) => {
      const moved = sign * (by.value + one * by.slack);
      return (moved / (to.value + other * to.slack - moved)) * 100;
    }),
  );
  return { least: Math.min(...ends), most: Math.max(...ends) };
}

function growthDiffers(
  rate: ProseFigure,
  [base, now]: readonly [ProseFigure, ProseFigure],
  range: Range,
): FindingDraft[] {
  const stated = rate.direction === 'down' ? -Math.abs(rate.value) : rate.value;
  const { slack } = measured(rate);
  if (stated >= range.least - slack && stated <= range.most + slack) return [];
  const expected = ((range.least + range.most) / 2).toFixed(1);
  return [
    {
      code: 'growthDiffers',
      severity: 'warning',
      text: rate.text,
      start: rate.start,
      facts: { base: base.text, amount: now.text, expected },
    },
  ];
}

/**
 * Whether a rate is of the amounts before it: 96个，占90% · 已开工40个，开工率85%, where the act of the rate is named
 * before · 完成……，占年度计划的86%.
 */
function isShareOf(
  { text }: Reading,
  sentence: Sentence,
  { between, before }: { readonly between: string; readonly before: readonly ProseFigure[] },
): boolean {
  const first = before[0]?.start ?? 0;
  const last = before.at(-1)?.start ?? 0;
  if (/[；;]/.test(text.slice(first, last))) return false;
  if (
    /^(?:[\u4e00-\u9fff]{0,10}[，,]|[（(])?\s*(?:约|仅)?占(?:比(?:为|达|达到)?|总数的?|全部的?|总量的?|全市的?|比例为?|其)?\s*$/.test(
      between,
    )
  )
    return true;
  const act = /^\s*[，,、]\s*([\u4e00-\u9fff]{2,4})率(?:为|达到?|仅为)?\s*$/.exec(between)?.[1]?.slice(-2);
  const said = text.slice(sentence.start, before.at(-1)?.end ?? 0);
  if (act !== undefined) return said.includes(act) || (act === '上报' && /实报/.test(said));
  const isPlan = /(?:占|完成)(?:年度|全年)?(?:投资)?(?:计划|目标|任务)(?:投资)?的\s*$/.test(between);
  return isPlan && /计划|目标|任务/.test(text.slice(sentence.start, last));
}

/** Part and whole are any two of the last four amounts or counts of one measure; a rate that fits none is asked about. */
function ofShare(reading: Reading, rate: ProseFigure, before: readonly ProseFigure[]): FindingDraft[] {
  const last = before.at(-1);
  if (last === undefined || rate.start - last.end > 16) return [];
  const alike = before.filter((figure) => isSameMeasure(figure, last) && figure.value > 0);
  const pairs = alike.flatMap((whole) =>
    alike.filter((part) => part !== whole && isWithin(part, whole)).map((part) => ({ part, whole })),
  );
  if (pairs.length === 0 || /\n/.test(reading.text.slice(alike[0]?.start ?? 0, rate.start))) return [];
  const { slack } = measured(rate);
  const fits = pairs.some((pair) => {
    const { least, most } = shareOf(pair);
    return rate.value >= least - slack && rate.value <= most + slack;
  });
  const pair = pairs.find(({ part, whole }) => whole.start < part.start) ?? pairs[0];
  if (fits || pair === undefined) return [];
  const { least, most } = shareOf(pair);
  const facts = { part: pair.part.text, whole: pair.whole.text, expected: ((least + most) / 2).toFixed(1) };
  return [{ code: 'shareDiffers', severity: 'warning', text: rate.text, start: rate.start, facts }];
}

type Pair = { readonly part: ProseFigure; readonly whole: ProseFigure };

/** What was done may be more than what was planned, if it stands behind it. */
function isWithin(part: ProseFigure, whole: ProseFigure): boolean {
  return measured(part).value <= measured(whole).value || whole.start < part.start;
}

function shareOf({ part, whole }: Pair): Range {
  const isCount = part.kind === 'count' && part.unit === whole.unit;
  const [own, all] = [measured(part), measured(whole)];
  const slack = (one: typeof own) => (isCount ? 0 : one.slack);
  return {
    least: ((own.value - slack(own)) / (all.value + slack(all))) * 100,
    most: ((own.value + slack(own)) / Math.max(all.value - slack(all), 1e-9)) * 100,
  };
}

/** 2018年投资……。2019年投资……，同比增长……: the same subject and place in two years that follow each other. */
function acrossSentences({ figures, text }: Reading): FindingDraft[] {
  return figures.flatMap((rate, index): FindingDraft[] => {
    if (rate.kind !== 'percent' || rate.basis !== 'yearOnYear' || rate.direction === null) return [];
    const now = figures[index - 1];
    if (
      now === undefined ||
      !isStated(now) ||
      now.direction !== null ||
      /[。；\n]/.test(text.slice(now.end, rate.start)) ||
      rate.start - now.end > 16
    )
      return [];
    if (now.period === null || !/^\d{4}$/.test(now.period)) return [];
    const before = String(Number(now.period) - 1);
    const bases = figures.filter(
      (figure) =>
        figure.period === before &&
        figure.place === now.place &&
        isStated(figure) &&
        isSameMeasure(figure, now) &&
        isSameSubject(figure, now),
    );
    const [base] = bases;
    return bases.length !== 1 || base === undefined ? [] : growthDiffers(rate, [base, now], quotient(base, now));
  });
}

function isSameSubject(one: ProseFigure, other: ProseFigure): boolean {
  const [first, second] = [one.subject ?? '', other.subject ?? ''];
  return first.length >= 3 && second.length >= 3 && first.slice(-4) === second.slice(-4);
}
