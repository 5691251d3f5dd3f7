import { wanText } from '#kernel/money.ts';
import { yearOf } from '#kernel/period.ts';
import { standingRules } from '../../project-library/public.ts';
import { type Flag, flagOf } from './flag.ts';
import { type Increment, incrementsOf, isShownFor, median, type ProjectHistory, totalOf, wordsOf } from './history.ts';

/** Words with which a large month explains itself. */
const largeForAReason =
  /到货|到场|进场|设备款|设备采购|结算|决算|竣工|完工|建成|投用|投产|验收|一次性|安装到位|交付|预付款/;
const complete = /完工|竣工|建成|验收|投用|投产|试运行|全部完成|完成全部/;

/**
 * A figure that meets the plan to a tenth of a percent and got there by a month unlike the others: the whole planned
 * total while work goes on, or a round share of it in December. Source: domain catalogue 3.3, 统计法 Art. 7.
 */
export function targetHit(history: ProjectHistory): Flag[] {
  const planned = history.plannedTotalYuan;
  if (planned === null || planned < standingRules.thresholdYuan) return [];
  const increments = incrementsOf(history);
  const last = increments.at(-1);
  const total = totalOf(history);
  if (!last || total === null || isCoarse(increments, planned)) return [];
  const isDone = history.stage === 'finished' || history.stage === 'accepted' || complete.test(wordsOf(last));
  if (!isDone && isWithin(total, planned) && isUnlike(increments, last)) return [hit(history, [last.month], 100)];
  return increments
    .filter(({ month }) => month.endsWith('-12'))
    .flatMap((december) => {
      const share = tenthHit(increments, december, planned);
      if (share === null || share >= 100 || isShownFor(history, december.month)) return [];
      return isUnlike(increments, december) ? [hit(history, [december.month], share)] : [];
    });
}

function hit({ id }: ProjectHistory, months: readonly string[], share: number): Flag {
  return flagOf({ pattern: 'targetHit', severity: 'warn' }, { projectId: id, months }, { share });
}

function isWithin(value: number, aim: number): boolean {
  return Math.abs(value - aim) * 1000 <= aim;
}

/** Amounts in grains of a hundredth of the plan and more meet round shares of it by themselves. */
function isCoarse(increments: readonly Increment[], planned: number): boolean {
  const done = increments.filter(({ yuan }) => yuan > 0);
  const grains = [100_000, 50_000].filter((grain) => grain * 200 >= planned);
  return grains.some((grain) => done.filter(({ yuan }) => yuan % grain === 0).length >= done.length * 0.8);
}

/** Tenth of the plan that the total meets at the end of a year, in percent; null where it meets none. */
function tenthHit(increments: readonly Increment[], december: Increment, planned: number): number | null {
  const total =
    december.totalYuan ??
    increments.filter(({ month }) => month <= december.month).reduce((sum, { yuan }) => sum + yuan, 0);
  const tenth = Math.round((total / planned) * 10);
  return tenth >= 1 && isWithin(total, (planned * tenth) / 10) ? tenth * 10 : null;
}

/** A month that lies apart from those of its year, and that no paper and no word accounts for. */
function isUnlike(increments: readonly Increment[], one: Increment): boolean {
  if (largeForAReason.test(wordsOf(one))) return false;
  const others = increments.filter(
    ({ month, yuan }) => yearOf(month) === yearOf(one.month) && month < one.month && yuan > 0,
  );
  if (others.length < 3) return false;
  const usual = median(others.map(({ yuan }) => yuan));
  return one.yuan > usual * 1.5 || one.yuan < usual * 0.6;
}

/** Months before and after by which a month is judged: work knows no calendar years. */
const nearby = 6;

/**
 * June or December several times as large as the months around it and unlike each of them, with nothing that shows it: no
 * voucher, no sheet, no word about equipment or a settlement. A following month without work makes it worse. Other months
 * that words account for say nothing about what is usual. Source: domain catalogue 3.3.
 */
export function halfYearJump(history: ProjectHistory): Flag[] {
  const increments = incrementsOf(history);
  return increments.flatMap((one, i) => {
    if (!/-(?:06|12)$/.test(one.month)) return [];
    if (largeForAReason.test(wordsOf(one)) || isShownFor(history, one.month)) return [];
    const others = increments
      .slice(Math.max(0, i - nearby), i + nearby + 1)
      .filter((other) => other !== one && other.yuan > 0 && !largeForAReason.test(wordsOf(other)))
      .map(({ yuan }) => yuan);
    const next = increments[i + 1];
    const collapsed = next !== undefined && next.yuan <= one.yuan / 20;
    if (!isJump(one.yuan, { others, collapsed })) return [];
    const usual = median(others);
    const facts = {
      amount: wanText(one.yuan),
      usual: wanText(Math.round(usual)),
      times: (one.yuan / Math.max(1, usual)).toFixed(1),
    };
    const at = { pattern: 'halfYearJump', severity: collapsed ? 'warn' : 'note' } as const;
    return [flagOf(at, { projectId: history.id, months: [one.month] }, facts)];
  });
}

type Around = { readonly others: readonly number[]; readonly collapsed: boolean };

/** Work that stops right after is a stronger sign, so less of a jump is needed; of a short history, much more. */
function isJump(yuan: number, { others, collapsed }: Around): boolean {
  if (others.length === 3) return yuan >= median(others) * 8 && yuan >= Math.max(...others) * 5;
  if (others.length < 4) return false;
  return yuan >= median(others) * (collapsed ? 2.8 : 3.6) && yuan >= Math.max(...others) * (collapsed ? 1.5 : 2);
}
