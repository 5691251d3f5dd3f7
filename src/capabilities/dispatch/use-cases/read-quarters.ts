import type { Reply } from '#kernel/endpoint.ts';
import { sameMonthLastYear } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { unitsOf } from '../../organisation/public.ts';
import type { CountyQuarter, listCountyQuarters, readCountyQuarter as readContract } from '../contract-quarters.ts';
import { type LockReason, windowReason } from '../rules/locking.ts';
import { monthBeforeQuarter } from '../rules/quarter-form.ts';
import { lastMonthOf, monthsOfQuarter } from '../rules/rounds.ts';
import { type KeptQuarter, keptQuarters, quarterException, standingOf, troublesOf } from '../store/quarters.ts';
import { type KeptRound, roundsOf } from '../store/rounds.ts';

type At = { readonly quarter: string; readonly unit: string };

/** Why a unit may not write its form of a quarter today. */
export async function quarterLock(tx: Tx, caller: Caller, { quarter, unit, today }: At & { readonly today: string }) {
  const rounds = await roundsOf(tx, caller.cityCode, 'quarter');
  const round = rounds.find(({ period }) => period === quarter);
  const exceptionUntil = await quarterException(tx, caller.cityCode, { quarter, unit });
  return lockOf(round, { quarter, unit, today, exceptionUntil });
}

function lockOf(
  round: KeptRound | undefined,
  { quarter, unit, today, exceptionUntil }: At & { readonly today: string; readonly exceptionUntil: string | null },
): LockReason | null {
  if (!round) return { code: 'roundNotOpened', facts: { month: quarter } };
  if (round.expectedUnits !== null && !round.expectedUnits.includes(unit))
    return { code: 'notReporting', facts: { month: quarter } };
  return windowReason({ month: quarter, exceptionUntil }, round, today);
}

/** The counties' forms of a quarter within the remit, also those not begun. */
export function readCountyQuarters(
  desk: Desk,
  caller: Caller,
  quarter: string,
): Promise<Reply<typeof listCountyQuarters>> {
  return readInRemit(desk.db, caller, async (tx) => {
    const city = caller.cityCode;
    const [last, before] = [lastMonthOf(quarter), monthBeforeQuarter(quarter)];
    const [units, kept, standing] = await Promise.all([
      unitsOf(tx, city),
      keptQuarters(tx, city, { quarter }),
      standingOf(tx, city, { unit: null, months: before === null ? [last] : [last, before] }),
    ]);
    const own = units.filter(({ path }) => isWithin(path, caller.remit));
    return own.map(({ code }) => {
      const at = (month: string | null) =>
        standing.find((one) => one.unitCode === code && one.month === month) ?? { cumulativeYuan: 0, projects: 0 };
      const { cumulativeYuan, projects } = at(last);
      const form = told(kept.find(({ unitCode }) => unitCode === code) ?? null, { quarter, unit: code }, null);
      return { ...form, cumulativeYuan, projects, quarterYuan: cumulativeYuan - at(before).cumulativeYuan };
    });
  });
}

/** One county's form with the sums of its projects' reports. Refuses `notFound`. */
export function readCountyQuarter(desk: Desk, caller: Caller, at: At): Promise<Reply<typeof readContract>> {
  const today = dayOf(desk.clock());
  return readInRemit(desk.db, caller, async (tx) => {
    await unitWithin(tx, caller, at.unit);
    const [kept] = await keptQuarters(tx, caller.cityCode, at);
    const lock = await quarterLock(tx, caller, { ...at, today });
    return { ...told(kept ?? null, at, lock), sums: await sumsOf(tx, caller.cityCode, at) };
  });
}

async function sumsOf(tx: Tx, city: string, { quarter, unit }: At) {
  const months = monthsOfQuarter(quarter);
  const [last, before] = [lastMonthOf(quarter), monthBeforeQuarter(quarter)];
  const asked = [...months, sameMonthLastYear(last), ...(before === null ? [] : [before])];
  const standing = await standingOf(tx, city, { unit, months: asked });
  const at = (month: string | null) =>
    standing.find((one) => one.month === month) ?? { cumulativeYuan: 0, projects: 0 };
  return {
    projects: at(last).projects,
    quarterYuan: at(last).cumulativeYuan - at(before).cumulativeYuan,
    cumulativeYuan: at(last).cumulativeYuan,
    lastYearYuan: at(sameMonthLastYear(last)).cumulativeYuan,
    months: months.map((month) => ({ month, cumulativeYuan: at(month).cumulativeYuan, projects: at(month).projects })),
    ...(await troublesOf(tx, city, { unit, month: last })),
  };
}

const isWithin = (path: string, remit: string) => `${path}/`.startsWith(`${remit}/`);

/** A unit that lies within the caller's remit. Refuses `notFound`. */
export async function unitWithin(tx: Tx, caller: Caller, code: string) {
  const unit = (await unitsOf(tx, caller.cityCode)).find((one) => one.code === code);
  if (!unit || !isWithin(unit.path, caller.remit)) throw new Refusal('notFound');
  return unit;
}

/** A form as it is told of. */
export function told(kept: KeptQuarter | null, { quarter, unit }: At, lock: LockReason | null): CountyQuarter {
  const locked = lock && { code: lock.code, facts: { ...lock.facts } };
  if (kept !== null) return { ...kept, locked };
  const nothing = { problems: null, causes: null, countermeasures: null, nextWork: null, coordination: null };
  const nobody = { reason: null, submittedAt: null, submittedBy: null, recordedAt: null, recordedBy: null };
  return { quarter, unitCode: unit, version: 0, state: 'blank', ...nothing, ...nobody, locked };
}
