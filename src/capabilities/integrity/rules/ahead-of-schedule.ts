import { wanText } from '#kernel/money.ts';
import { monthsFrom } from '#kernel/period.ts';
import { type Flag, flagOf } from './flag.ts';
import { incrementsOf, isShownFor, type ProjectHistory, totalOf, wordsOf } from './history.ts';
import { wholePercent } from './progress-and-plan.ts';

/** Equipment and land are paid for before the time of building goes by, and work may be done before its time. */
const ahead = /完工|竣工|建成|验收|设备|到货|到场|预付|采购|征地|土地|补偿|提前/;
/** Months below which a schedule says little. */
const leastMonths = 12;
/** Percentage points by which money may run ahead of the time that has passed. Our own choice ([D]). */
const leadPoints = 50;

/**
 * Most of the planned total reported in the first third of a long schedule, with no word or paper that accounts for it. A note: many a
 * work begins fast. Source: domain catalogue 3.3 (超进度: completed share against elapsed share of the schedule).
 */
export function aheadOfSchedule(history: ProjectHistory): Flag[] {
  const { plannedTotalYuan: planned, plannedFinish, id } = history;
  const start = history.startedIn ?? history.plannedStart;
  const total = totalOf(history);
  const done = incrementsOf(history).filter(({ yuan }) => yuan > 0);
  const last = done.at(-1);
  if (history.stage === 'finished' || history.stage === 'accepted') return [];
  if (!planned || !start || !plannedFinish || !last || total === null) return [];
  const whole = monthsFrom(start, plannedFinish) + 1;
  const passed = monthsFrom(start, last.month) + 1;
  if (whole < leastMonths || passed < 3 || passed * 3 > whole) return [];
  const [donePercent, passedPercent] = [(total / planned) * 100, (passed / whole) * 100];
  const saysSo = (wholePercent(last.progress) ?? 0) >= donePercent - 20;
  const isExplained = done.some((month) => (month.yuan * 5 >= total || month === last) && ahead.test(wordsOf(month)));
  const isShown = done.filter(({ month }) => isShownFor(history, month)).length * 2 >= done.length;
  if (donePercent - passedPercent < leadPoints || saysSo || isExplained || isShown) return [];
  const facts = { done: Math.round(donePercent), passed: Math.round(passedPercent), total: wanText(total) };
  const row = { projectId: id, months: [last.month] };
  return [flagOf({ pattern: 'overProgress', severity: 'note', code: 'aheadOfSchedule' }, row, facts)];
}
