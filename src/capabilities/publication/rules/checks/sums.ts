import type { FindingDraft } from '../finding.ts';
import { baseOf, isSameMeasure, measured } from '../prose/measure.ts';
import type { ProseFigure } from '../prose/prose-figure.ts';
import type { Reading, Sentence } from './reading.ts';

/** Words that say that the parts named are all of them. */
const exhaustive = /未开工|未完成|未办结|正在办理|尚未|剩余|其余|其他|余下|其它|分别为|分为|包括/;

/** Parts and total of a sentence: 其中…、… must not exceed the total, and 合计… is the sum of what stands before it. */
export function checkSums(reading: Reading): FindingDraft[] {
  return reading.sentences.flatMap((sentence, index) => [
    ...totalFirst(reading, sentence, reading.sentences[index - 1]),
    ...totalLast(reading, sentence),
    ...halves(reading, sentence),
  ]);
}

function totalFirst(reading: Reading, sentence: Sentence, before: Sentence | undefined): FindingDraft[] {
  const among = sentence.text.search(/其中|分别为|包括|分为/);
  if (among === -1) return [];
  const from = sentence.start + among;
  const amounts = sentence.figures.filter((figure) => isStock(reading, figure));
  const total =
    amounts.findLast((figure) => figure.end <= from && from - figure.end < 40) ??
    (among <= 1 ? totalBefore(reading, before, amounts[0]) : undefined);
  if (total === undefined || isExcess(total)) return [];
  const after = amounts.filter((figure) => figure.start >= from && isSameMeasure(figure, total));
  const until = endOfParts(reading, from, sentence.start + sentence.text.length);
  const parts = after.filter(({ end }) => end <= until);
  if (parts.length === 0) return [];
  const { sum, slack } = added(parts);
  const whole = measured(total);
  const most = slack + whole.slack;
  if (sum > whole.value + most) return [differs(total, parts, sum)];
  const words = reading.text.slice(from, until);
  const isWhole = parts.length >= 2 && (exhaustive.test(words) || (parts.length >= 3 && sum > whole.value * 0.95));
  return isWhole && sum < whole.value - most ? [differs(total, parts, sum)] : [];
}

/** 其中 at the head of a sentence means what the sentence before counted. */
function totalBefore(
  reading: Reading,
  before: Sentence | undefined,
  part: ProseFigure | undefined,
): ProseFigure | undefined {
  if (before === undefined || part === undefined || before.text.includes('其中')) return undefined;
  const alike = before.figures.filter((figure) => isStock(reading, figure) && isSameMeasure(figure, part));
  return alike.length === 1 ? alike[0] : undefined;
}

function totalLast(reading: Reading, sentence: Sentence): FindingDraft[] {
  return sentence.figures.flatMap((total, index): FindingDraft[] => {
    const before = reading.text.slice(Math.max(sentence.start, total.start - 10), total.start);
    const isTotal = /(?:合计|总计|共计|一共)(?:为|达|约|投资|资金|项目)*\s*$/.test(before);
    if (!isTotal || !isStock(reading, total)) return [];
    const parts = sentence.figures
      .slice(0, index)
      .filter((figure) => isStock(reading, figure) && isSameMeasure(figure, total));
    if (parts.length < 2) return [];
    const { sum, slack } = added(parts);
    return Math.abs(sum - measured(total).value) <= slack + measured(total).slack ? [] : [differs(total, parts, sum)];
  });
}

/** 268个项目中已开工221个，未开工47个: what is done and what is not make the whole. */
function halves(reading: Reading, sentence: Sentence): FindingDraft[] {
  return sentence.figures.flatMap((undone, index): FindingDraft[] => {
    const [whole, done] = sentence.figures.slice(Math.max(0, index - 2), index);
    if (whole === undefined || done === undefined || ![whole, done, undone].every((figure) => isStock(reading, figure)))
      return [];
    const act = /未([\u4e00-\u9fff]{1,3})$/.exec(reading.text.slice(undone.start - 4, undone.start))?.[1];
    const isDone = act !== undefined && new RegExp(`(?:已|有)${act}$`).test(reading.text.slice(whole.end, done.start));
    if (!isDone || whole.unit !== done.unit || whole.unit !== undone.unit) return [];
    return done.value + undone.value === whole.value ? [] : [differs(whole, [done, undone], done.value + undone.value)];
  });
}

/** Amounts and counts that add up: no changes, no bounds, nothing in brackets. */
function isStock({ text }: Reading, figure: ProseFigure): boolean {
  if (figure.kind !== 'amount' && figure.kind !== 'count') return false;
  if (figure.direction !== null || figure.unit.includes('/') || figure.unit === '') return false;
  if (/^[倍期次届轮]$/.test(figure.unit)) return false;
  const before = text.slice(Math.max(0, figure.start - 4), figure.start);
  if (/(?:超|低于|高于|不足|以上|每|平均|人均|户均|增加|减少|近|[顺逆]差|差额|相差)\s*$/.test(before)) return false;
  if (/^\s*(?:以上|以下|以内)/.test(text.slice(figure.end, figure.end + 3))) return false;
  const near = text.slice(Math.max(0, figure.start - 80), figure.start);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  return line.lastIndexOf('（') <= line.lastIndexOf('）') && line.lastIndexOf('(') <= line.lastIndexOf(')');
}

function isExcess({ approximation }: ProseFigure): boolean {
  return approximation !== 'exact';
}

/** Parts end where a new statement begins. */
function endOfParts({ text }: Reading, from: number, end: number): number {
  const next = text
    .slice(from + 2, end)
    .search(/其中|另有|此外|同时|累计|[；;](?!.{0,30}(?:类|级|产业|未|其余|剩余))|年度计划|总投资/);
  return next === -1 ? end : from + 2 + next;
}

function added(parts: readonly ProseFigure[]): { readonly sum: number; readonly slack: number } {
  return parts.reduce(
    (total, part) => {
      const { value, slack } = measured(part);
      return {
        sum: total.sum + value,
        slack: total.slack + (part.kind === 'count' && baseOf(part.unit).factor === 1 ? 0 : slack),
      };
    },
    { sum: 0, slack: 0 },
  );
}

function differs(total: ProseFigure, parts: readonly ProseFigure[], sum: number): FindingDraft {
  const { unit, factor } = baseOf(total.unit);
  const shown = `${Number((sum / factor).toFixed(4))}${total.unit || unit}`;
  const facts = { parts: parts.map(({ text }) => text).join('、'), sum: shown };
  return { code: 'partsDiffer', severity: 'warning', text: total.text, start: total.start, facts };
}
