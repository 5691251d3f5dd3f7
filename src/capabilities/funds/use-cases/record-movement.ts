import type { Parsed } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { unitsOf } from '../../organisation/public.ts';
import type { recordMovement as contract } from '../contract.ts';
import type { AccountStanding, SourceStanding } from '../rules/fund.ts';
import { postedMovement } from '../rules/post-movement.ts';
import { isForHolder, mayRecordPayment } from '../rules/who-records.ts';
import type { RecordedMovement } from '../shapes.ts';
import { movementById } from '../store/ledger.ts';
import { sourcePath } from '../store/sources.ts';
import { accountsOf, fundedProject, type PlacedProject, placedProjects, standingOf } from '../store/standing.ts';
import { addMovements, inLedgerOrder, keepBalances, type MovementToWrite } from '../store/writes.ts';
import { ledgerRow, wishFacts } from './ledger-row.ts';

type Asked = Parsed<typeof contract>['body'];

/**
 * Adds one row to the ledger and returns it with what is doubtful about it.
 * Refuses `notFound`, `countyRecords`, `holderRecords` and what `postedMovement` refuses.
 */
export function recordMovement(desk: Desk, caller: Caller, asked: Asked): Promise<RecordedMovement> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    await inLedgerOrder(tx, caller.cityCode);
    const { source, path, project, account } = await standing(tx, caller, asked);
    const unitName = await unitNamed(tx, caller, source.unitCode);
    const isCity = caller.remit === caller.cityCode;
    mayRecordPayment(asked.kind, { unitCode: source.unitCode, unitName }, { isCity });
    const context = { source, account, today: dayOf(now), project: project && fundedProject(project, source.level) };
    const { moved, doubts } = postedMovement(asked, context);
    const place = project
      ? { projectId: project.id, path: project.path, ownerCode: project.ownerCode, unitCode: project.unitCode }
      : { projectId: null, path, ownerCode: null, unitCode: source.unitCode };
    const row = ledgerRow(source, { ...place, facts: wishFacts(asked), moved }, { caller, now, origin: null });
    return { movement: await added(tx, caller, { row, act: 'funds.record-movement', now }), doubts: [...doubts] };
  });
}

type Standing = {
  readonly source: SourceStanding;
  /** Where the source stands; that of the city where the caller only pays from it. */
  readonly path: string;
  readonly project: PlacedProject | null;
  readonly account: AccountStanding | null;
};

/** Only who holds a source adds to it or gives it to projects; whoever sees a project may record its payments. */
async function standing(tx: Tx, { cityCode }: Caller, asked: Asked): Promise<Standing> {
  const { sourceId, projectId, kind } = asked;
  const isProjects = kind === 'allocation' || kind === 'payment' || kind === 'return';
  const path = await sourcePath(tx, cityCode, sourceId);
  const source = (await standingOf(tx, cityCode, [sourceId])).get(sourceId);
  if (!source) throw new Refusal('notFound');
  if (path === undefined && isForHolder(kind)) throw new Refusal('holderRecords');
  const ids = isProjects && projectId !== null ? [projectId] : [];
  const [project = null] = await placedProjects(tx, cityCode, ids);
  if (ids.length > 0 && !project) throw new Refusal('notFound');
  const accounts = await accountsOf(tx, cityCode, ids);
  return {
    source,
    path: path ?? cityCode,
    project,
    account: accounts.find((one) => one.sourceId === sourceId) ?? null,
  };
}

/** Name of a unit for a sentence. */
export async function unitNamed(tx: Tx, { cityCode }: Caller, unitCode: string): Promise<string> {
  if (unitCode === cityCode) return cityCode;
  return (await unitsOf(tx, cityCode)).find(({ code }) => code === unitCode)?.name ?? unitCode;
}

/** Writes a row with its audit entry, and reads it as it stands then. */
export async function added(
  tx: Tx,
  caller: Caller,
  { row, act, now }: { readonly row: MovementToWrite; readonly act: string; readonly now: Date },
): Promise<RecordedMovement['movement']> {
  await addMovements(tx, caller.cityCode, [row]);
  await keepBalances(tx, caller.cityCode, [row.source_id]);
  const movement = await movementById(tx, caller.cityCode, row.id);
  if (!movement) throw new Refusal('notFound');
  const { city_code: _, path: __, owner_code: ___, ...after } = row;
  await audit(tx, caller, { act, path: row.path, entityId: row.id, before: null, after, at: now });
  return movement;
}
