import { Refusal } from '#kernel/refusal.ts';
import { regionOf } from '#kernel/region.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { reversalOf } from '../rules/reversal.ts';
import { isForHolder, mayRecordPayment } from '../rules/who-records.ts';
import type { FundMovement, RecordedMovement } from '../shapes.ts';
import { movementById } from '../store/ledger.ts';
import { sourcePath } from '../store/sources.ts';
import { accountsOf, placedProjects, standingOf } from '../store/standing.ts';
import { inLedgerOrder } from '../store/writes.ts';
import { ledgerRow } from './ledger-row.ts';
import { added, unitNamed } from './record-movement.ts';

type Asked = { readonly id: string; readonly on: string; readonly reason: string };

/** Reverses a row by a counter-entry. Refuses `notFound`, `countyRecords`, `holderRecords` and what `reversalOf` refuses. */
export function reverseMovement(desk: Desk, caller: Caller, asked: Asked): Promise<RecordedMovement> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const city = caller.cityCode;
    await inLedgerOrder(tx, city);
    const movement = await movementById(tx, city, asked.id);
    if (!movement) throw new Refusal('notFound');
    const source = (await standingOf(tx, city, [movement.sourceId])).get(movement.sourceId);
    const path = await sourcePath(tx, city, movement.sourceId);
    if (!source) throw new Refusal('notFound');
    if (path === undefined && isForHolder(movement.kind)) throw new Refusal('holderRecords');
    const unitName = await unitNamed(tx, caller, source.unitCode);
    mayRecordPayment(movement.kind, { unitCode: source.unitCode, unitName }, { isCity: caller.remit === city });
    const account = await accountOf(tx, city, movement);
    const moved = reversalOf(
      { kind: movement.kind, movedOn: movement.movedOn, moved: movement, isReversed: movement.isReversed },
      { source, account, on: asked.on, today: dayOf(now) },
    );
    const row = ledgerRow(
      source,
      { ...(await placeOf(tx, city, { movement, path: path ?? city })), facts: factsOf(movement, asked), moved },
      { caller, now, origin: null },
    );
    return { movement: await added(tx, caller, { row, act: 'funds.reverse-movement', now }), doubts: [] };
  });
}

async function accountOf(tx: Tx, city: string, { projectId, sourceId }: FundMovement) {
  if (projectId === null) return null;
  const accounts = await accountsOf(tx, city, [projectId]);
  return accounts.find((one) => one.sourceId === sourceId) ?? null;
}

/** A counter-entry stands where its row stands now. */
async function placeOf(
  tx: Tx,
  city: string,
  { movement, path }: { readonly movement: FundMovement; readonly path: string },
) {
  if (movement.projectId === null) {
    return { projectId: null, path, ownerCode: null, unitCode: regionOf(path) };
  }
  const [project] = await placedProjects(tx, city, [movement.projectId]);
  if (!project) throw new Refusal('notFound');
  return { projectId: project.id, path: project.path, ownerCode: project.ownerCode, unitCode: project.unitCode };
}

function factsOf({ id, amountYuan, payee, voucherNo }: FundMovement, { on, reason }: Asked) {
  return { kind: 'reversal', on, amountYuan, payee, voucher_no: voucherNo, reason, reverses: id } as const;
}
