import type { Parsed } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { CountyQuarter, decideCountyQuarter, saveCountyQuarter as saveContract } from '../contract-quarters.ts';
import { mayBeSaid } from '../rules/lawful-words.ts';
import { decidedQuarter, mayHandIn, mayWriteQuarter } from '../rules/quarter-form.ts';
import { type KeptQuarter, keptQuarters, writeQuarter } from '../store/quarters.ts';
import { quarterLock, told, unitWithin } from './read-quarters.ts';

type At = { readonly quarter: string; readonly unit: string };

/**
 * Writes a county's form as a new version, by the county's own desk alone. Refuses `notFound`, what locks the quarter,
 * `quarterWaits`, `quarterAccepted`, `reportChanged`, `quarterEmpty`.
 */
export function saveCountyQuarter(
  desk: Desk,
  caller: Caller,
  { quarter, unit, ...wish }: At & Parsed<typeof saveContract>['body'],
): Promise<CountyQuarter> {
  const { version, handsIn, ...words } = wish;
  const now = desk.clock();
  if (handsIn) mayHandIn(words);
  return changed(desk, caller, { quarter, unit, version }, async (tx, kept, path) => {
    if (path !== caller.remit) throw new Refusal('notFound');
    const lock = await quarterLock(tx, caller, { quarter, unit, today: dayOf(now) });
    if (lock) throw new Refusal(lock.code, lock.facts);
    mayWriteQuarter(kept?.state ?? 'blank');
    const recorded = { recordedAt: now.toISOString(), recordedBy: caller.name };
    const handed = handsIn
      ? { submittedAt: recorded.recordedAt, submittedBy: caller.name }
      : { submittedAt: kept?.submittedAt ?? null, submittedBy: kept?.submittedBy ?? null };
    const state = handsIn ? 'submitted' : kept?.state === 'returned' ? 'returned' : 'draft';
    const reason = handsIn ? null : (kept?.reason ?? null);
    return { quarter, unitCode: unit, version: version + 1, ...words, ...handed, ...recorded, state, reason };
  });
}

/**
 * What the city decides about a form. Refuses `notFound`, `reportChanged`, `nothingToDecide`, `reasonMissing`, and
 * `figureHinted` for a reason that hints at a figure.
 */
export function decideQuarter(
  desk: Desk,
  caller: Caller,
  { quarter, unit, version, ...wish }: At & Parsed<typeof decideCountyQuarter>['body'],
): Promise<CountyQuarter> {
  const now = desk.clock();
  mayBeSaid(wish.reason);
  return changed(desk, caller, { quarter, unit, version }, async (_, kept) => {
    if (!kept) throw new Refusal('nothingToDecide');
    const state = decidedQuarter(kept.state, wish);
    const recorded = { recordedAt: now.toISOString(), recordedBy: caller.name };
    return { ...kept, ...recorded, state, reason: wish.reason, version: version + 1 };
  });
}

type Seen = At & { readonly version: number };
type Next = (tx: Tx, kept: KeptQuarter | undefined, path: string) => Promise<KeptQuarter>;

function changed(desk: Desk, caller: Caller, { version, ...at }: Seen, next: Next): Promise<CountyQuarter> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const { path } = await unitWithin(tx, caller, at.unit);
    const [kept] = await keptQuarters(tx, caller.cityCode, at);
    if ((kept?.version ?? 0) !== version) throw new Refusal('reportChanged', { by: kept?.recordedBy ?? '—' });
    const form = await next(tx, kept, path);
    if (!(await writeQuarter(tx, caller, { form, path }))) throw new Refusal('reportChanged', { by: '—' });
    const note = { path, entityId: `${at.quarter}/${at.unit}`, before: kept ?? null, after: form, at: now };
    await audit(tx, caller, { act: 'dispatch.county-quarter', ...note });
    return told(form, at, null);
  });
}
