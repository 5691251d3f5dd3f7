import { randomUUID } from 'node:crypto';
import type { Parsed } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { addEntry as addContract, decideEntry as decideContract, UnitRead } from '../contract-units.ts';
import { afterEntryAct, checkEntry, type EntryToMake, firstState } from '../rules/entry.ts';
import { checkLive } from '../rules/run.ts';
import { scored } from '../rules/scored.ts';
import { decideEntryRow, entriesOf, writeEntry } from '../store/entries.ts';
import { resultsOf, type StoredResult } from '../store/results.ts';
import { checkFiles } from './keep-files.ts';
import { unitRead } from './read-unit.ts';
import { factsOfRun, rescored } from './rescored.ts';
import { ownRunToChange } from './shown-run.ts';

type Given = Parsed<typeof addContract>['body'] & { readonly id: string; readonly unitCode: string };

/**
 * Enters an item, or proposes a veto or an adjustment for a second person to confirm. Refuses `notFound`, `runFrozen`,
 * `fileUnknown` and what `checkEntry` refuses.
 */
export function addEntry(desk: Desk, caller: Caller, given: Given): Promise<UnitRead> {
  const now = desk.clock();
  const { id, unitCode, points, files, appealId, ...facts } = given;
  const entry: EntryToMake = {
    ...facts,
    unitCode,
    pointsHundredths: points === null ? null : Math.round(points * 100),
  };
  return inRemit(desk.db, caller, async (tx) => {
    const { run, content } = await ownRunToChange(tx, caller, id);
    checkLive(run);
    const unit = await unitOf(tx, caller, { id, unitCode });
    checkEntry(entry, content, unit);
    await checkFiles(tx, caller, { runId: id, unitCode, files });
    const state = firstState(entry.kind);
    const { kind, indicator, count, pointsHundredths, reason, paper } = entry;
    const entryId = randomUUID();
    await writeEntry(tx, caller.cityCode, {
      ...{ id: entryId, runId: id, kind, unitCode, path: unit.path, indicator, reason, paper, files, state },
      ...{ count: kind === 'item' ? count : null, pointsHundredths: kind === 'adjustment' ? pointsHundredths : null },
      ...{ appealId, proposedAt: now.toISOString(), proposedBy: caller.name },
      proposedAccount: caller.accountId || null,
    });
    if (state === 'holds') await rescored(tx, caller, { run, content });
    const about = { act: 'assessment.add-entry', path: unit.path, entityId: entryId };
    await audit(tx, caller, { ...about, before: null, after: { ...entry, files, state }, at: now });
    return unitRead(tx, caller, { id, unitCode, now });
  });
}

type Decided = Parsed<typeof decideContract>['body'] & { readonly id: string; readonly entryId: string };

/**
 * Confirms an entry as another person than who proposed it, declines it or takes it back. What would no longer fit the
 * points as they stand is refused: `notFound`, `runFrozen`, and what `afterEntryAct` and `checkEntry` refuse.
 */
export function decideEntry(desk: Desk, caller: Caller, { id, entryId, what, reason }: Decided): Promise<UnitRead> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const { run, content } = await ownRunToChange(tx, caller, id);
    checkLive(run);
    const entry = (await entriesOf(tx, caller.cityCode, { runId: id })).find((one) => one.id === entryId);
    if (!entry) throw new Refusal('notFound');
    const state = afterEntryAct(entry, what, caller.accountId);
    if (what === 'confirm') {
      const { facts } = await factsOfRun(tx, caller, { run, content });
      const unit = scored(facts).find(({ code }) => code === entry.unitCode);
      if (!unit) throw new Refusal('notFound');
      checkEntry(entry, content, unit);
    }
    const stamp = { at: now.toISOString(), by: caller.name, account: caller.accountId || null };
    await decideEntryRow(tx, caller.cityCode, { id: entryId, state, reason, ...stamp });
    await rescored(tx, caller, { run, content });
    const about = { act: 'assessment.decide-entry', path: entry.path, entityId: entryId };
    await audit(tx, caller, { ...about, before: { state: entry.state }, after: { state, reason }, at: now });
    return unitRead(tx, caller, { id, unitCode: entry.unitCode, now });
  });
}

/** A unit of a run as it is scored. Refuses `notFound`. */
async function unitOf(
  tx: Tx,
  { cityCode }: Caller,
  { id, unitCode }: { readonly id: string; readonly unitCode: string },
): Promise<StoredResult> {
  const unit = (await resultsOf(tx, cityCode, id)).find(({ code }) => code === unitCode);
  if (!unit) throw new Refusal('notFound');
  return unit;
}
