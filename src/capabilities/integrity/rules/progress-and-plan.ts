import { wanText } from '#kernel/money.ts';
import { stagesBeforeWork } from '#kernel/project-kinds.ts';
import { overPlanDoubts } from '../../project-library/public.ts';
import { type Flag, flagOf } from './flag.ts';
import { type Increment, incrementsOf, isShownFor, type ProjectHistory, totalOf, wordsOf } from './history.ts';

/** More than planned without a paper that adjusts the total. Source: V-04. */
export function overPlanned(history: ProjectHistory): Flag[] {
  const { plannedTotalYuan } = history;
  const totalYuan = totalOf(history);
  const kinds = history.evidence.map(({ kind }) => kind);
  if (overPlanDoubts(kinds, { totalYuan, plannedTotalYuan }).length === 0) return [];
  const [total, planned] = [totalYuan ?? 0, plannedTotalYuan ?? 0];
  // What rounding to 万元 leaves is no question.
  if (total - planned <= 10_000) return [];
  const severity = total * 100 > planned * 110 ? 'error' : 'warn';
  const last = history.months.at(-1)?.month;
  const row = { projectId: history.id, months: last ? [last] : [] };
  return [flagOf({ pattern: 'overPlanned', severity }, row, { total: wanText(total), planned: wanText(planned) })];
}

const saidOfWhole =
  /(?:累计完成|总体(?:形象)?进度|形象进度|总进度|工程进度|总工程量的?|整体(?:进度|完成))(?:为|达|约|近|至|到|的)*\s*(\d{1,3}(?:\.\d+)?(?=\s*[%成])|[一二两三四五六七八九十](?=成))\s*([%成])/;

/** Percent of the whole work in the words of the reporter; of a part of it (设备安装完成 80%) nothing is concluded. */
export function wholePercent(text: string | null): number | null {
  const found = saidOfWhole.exec((text ?? '').normalize('NFKC'));
  const [, digits = '', sign = ''] = found ?? [];
  const tenths = '一二三四五六七八九十'.indexOf(digits.replace('两', '二')) + 1;
  const percent = sign === '%' ? Number(digits) : (tenths || Number(digits)) * 10;
  return found && percent >= 0 && percent <= 100 ? percent : null;
}

/** Percentage points by which the money may be ahead of the work: equipment is paid for before it stands. */
const leadPoints = 20;
/** Lead at which one report is enough. */
const farAhead = 45;

/** Money far ahead of the work in two reports or more, or very far in one. Source: domain catalogue 3.3 (超进度). */
export function overProgress(history: ProjectHistory): Flag[] {
  const planned = history.plannedTotalYuan;
  if (planned === null || planned <= 0) return [];
  let total = 0;
  const ahead = incrementsOf(history).flatMap((month) => {
    total = month.totalYuan ?? total + month.yuan;
    const said = wholePercent(month.progress);
    const points = said === null ? 0 : (total / planned) * 100 - said;
    const isExplained = /设备款|到货|预付|预付款|采购/.test(wordsOf(month)) || isShownFor(history, month.month);
    return points >= leadPoints && !isExplained ? [{ month: month.month, points, said: said ?? 0 }] : [];
  });
  const worst = ahead.at(-1);
  if (!worst || (ahead.length < 2 && worst.points < farAhead)) return [];
  const severity = worst.points >= 35 ? 'error' : 'warn';
  const months = ahead.map(({ month }) => month);
  const facts = { done: Math.round(worst.said + worst.points), said: worst.said };
  return [flagOf({ pattern: 'overProgress', severity }, { projectId: history.id, months }, facts)];
}

const beforehand = /前期|设计|勘察|征地|拆迁|青苗|土地|可研|招标|预付|监理|环评/;

/**
 * Work reported before the start: before the month that is stated or of the building permit, before entry, or of a
 * project that has not begun. What is paid beforehand (design, land) may be. Source: V-10, domain catalogue 3.3.
 */
export function earlyEntry(history: ProjectHistory): Flag[] {
  const done = incrementsOf(history).filter((month) => month.yuan > 0 && !beforehand.test(wordsOf(month)));
  const sum = (months: readonly Increment[]) => months.reduce((total, { yuan }) => total + yuan, 0);
  const isMuch = (months: readonly Increment[]) =>
    sum(months) >= Math.max(200_000, (history.plannedTotalYuan ?? 0) / 50);
  const found = (months: readonly Increment[], code: string, facts: Record<string, string>) => {
    const row = { projectId: history.id, months: months.map(({ month }) => month) };
    return [flagOf({ pattern: 'earlyEntry', severity: 'warn', code }, row, { amount: wanText(sum(months)), ...facts })];
  };
  if (
    history.stage !== null &&
    stagesBeforeWork.some((one) => one === history.stage) &&
    isMuch(done) &&
    done.length >= 2
  )
    return found(done, 'workBeforeBegun', {});
  const started = latest([history.startedIn, shownStart(history)]);
  const early = started ? done.filter(({ month }) => month < started && !isFebruaryFor(month, started)) : [];
  if (started && isMuch(early)) return found(early, 'workBeforeStart', { started });
  const entered = history.enteredIn;
  const unentered = entered ? done.filter(({ month }) => month < entered && !isFebruaryFor(month, entered)) : [];
  return entered && isMuch(unentered) ? found(unentered, 'workBeforeEntry', { entered }) : [];
}

/** January and February are reported together. */
function isFebruaryFor(month: string, start: string): boolean {
  return month.endsWith('-02') && start === month;
}

/** The earliest month of a building permit; a photo may be taken long after the start and shows no late one. */
function shownStart({ evidence }: ProjectHistory): string | null {
  const days = evidence.flatMap(({ kind, datedOn }) => (kind === 'permit' ? (datedOn?.slice(0, 7) ?? []) : []));
  return days.sort().at(0) ?? null;
}

function latest(months: readonly (string | null)[]): string | null {
  return (
    months
      .flatMap((month) => month ?? [])
      .sort()
      .at(-1) ?? null
  );
}

const stopped =
  /(?<!未|无|避免|防止|复)(?:停工|停建|停缓建|暂停施工|停止施工|全面停|停滞)|(?:无|未|没有)(?:人|人员)?施工|未开展施工|(?:施工队伍?|施工单位|人员机械|人员|机械)(?:已|均已|全部)?(?:撤场|退场|撤离)/;

/**
 * A project that stands still and yet reports work: for months after it was recorded as suspended, or by its own words in
 * two months or more.
 * Source: V-08, domain catalogue 3.3.
 */
export function stoppedReporting(history: ProjectHistory): Flag[] {
  const done = incrementsOf(history);
  const least = Math.max(100_000, (history.plannedTotalYuan ?? 0) / 100);
  const still = done.filter(
    (month) => month.yuan >= least && stopped.test(wordsOf(month)) && !isShownFor(history, month.month),
  );
  const since = history.suspendedSince;
  const after = since
    ? done.filter((month) => month.month > since && month.yuan >= least && !isShownFor(history, month.month))
    : [];
  const months = after.length > 0 ? after : still.length >= 2 ? still : [];
  if (months.length === 0) return [];
  const amount = wanText(months.reduce((sum, { yuan }) => sum + yuan, 0));
  const row = { projectId: history.id, months: months.map(({ month }) => month) };
  return [flagOf({ pattern: 'stoppedReporting', severity: after.length > 0 ? 'error' : 'warn' }, row, { amount })];
}
