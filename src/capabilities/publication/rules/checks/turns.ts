import type { FindingDraft } from '../finding.ts';
import { isSameMeasure, measured } from '../prose/measure.ts';
import type { ProseFigure } from '../prose/prose-figure.ts';
import type { Reading, Sentence } from './reading.ts';

/** 由……到……: the way from one figure to the next is the way that its words say, and a goal that was met was met. */
export function checkTurns(reading: Reading): FindingDraft[] {
  return reading.sentences.flatMap((sentence) => [
    ...sentence.figures.flatMap((figure, index) => turn(reading, figure, sentence.figures[index - 1])),
    ...goals(reading, sentence),
  ]);
}

function turn({ text }: Reading, to: ProseFigure, from: ProseFigure | undefined): FindingDraft[] {
  if (from === undefined || !isSameMeasure(from, to) || from.kind === 'date') return [];
  const between = text.slice(from.end, to.start);
  if (between.length > 24) return [];
  const found = (code: FindingDraft['code'], severity: FindingDraft['severity']): FindingDraft[] => [
    {
      code,
      severity,
      text: text.slice(from.start, to.end),
      start: from.start,
      facts: { from: from.text, to: to.text },
    },
  ];
  const [before, after] = [signedValue(from), signedValue(to)];
  if (/逆转|扭转|由负转正|转正|转负/.test(between)) {
    const hasTurned = /转负/.test(between) ? before > 0 && after < 0 : before < 0 && after > 0;
    return hasTurned ? [] : found('turnDiffers', 'warning');
  }
  if (
    from.unit !== to.unit &&
    from.kind === 'amount' &&
    /(?:由|从)[^，。；]*$/.test(text.slice(Math.max(0, from.start - 20), from.start))
  )
    return found('unitsMixed', 'note');
  const way =
    /(增|升|提高|提升|扩大|上涨|增长|加快|减|降|回落|缩|压|下跌|下滑)[^，。；]{0,4}(?:到|至|为)(?:了|约|\s)*$/.exec(
      between,
    )?.[1];
  const isFrom = /(?:由|从|年初|上年)[^，。；]*$/.test(text.slice(Math.max(0, from.start - 20), from.start));
  if (way === undefined || !isFrom || before === after) return [];
  const rises = /增|升|提|扩|涨|加/.test(way);
  return rises === after > before ? [] : found('turnDiffers', 'warning');
}

function signedValue(figure: ProseFigure): number {
  return measured(figure).value;
}

/** 增速……11.1%，实现了10%的增长目标: what was reached must not be above what is. */
function goals({ text }: Reading, { figures, start }: Sentence): FindingDraft[] {
  return figures.flatMap((goal, index): FindingDraft[] => {
    const before = text.slice(Math.max(start, goal.start - 12), goal.start);
    const isGoal = /^\s*的?(?:[\u4e00-\u9fff]{0,4})目标/.test(text.slice(goal.end, goal.end + 10));
    const isMet =
      /(?:实现|完成|达到|超额完成|超过|达成)了?(?:全年|年初|年度|既定|确定的|预定)?的?\s*$/.test(before) &&
      !/(?:未|没|不|力争|确保|争取|将|要|计划|预计)[^，。；]{0,4}$/.test(
        before.replace(/(?:实现|完成|达到|达成).*$/, ''),
      );
    if (goal.kind !== 'percent' || !isGoal || !isMet) return [];
    const actual = figures
      .slice(Math.max(0, index - 8), index)
      .findLast(({ kind, direction }) => kind === goal.kind && direction !== null);
    if (actual === undefined) return [];
    const reached = actual.direction === 'down' ? -Math.abs(actual.value) : actual.value;
    if (reached >= goal.value - 1e-9) return [];
    return [
      {
        code: 'goalNotMet',
        severity: 'warning',
        text: goal.text,
        start: goal.start,
        facts: { actual: actual.text, goal: goal.text },
      },
    ];
  });
}
