import type { Parsed } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { sentence } from '#kernel/terms.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { acceptAllocation as contract } from '../contract-allocation.ts';
import { addedBalances, type SourceStanding } from '../rules/fund.ts';
import { type MovementWish, postedMovement } from '../rules/post-movement.ts';
import { grantsOf, scenarioById, writeAcceptance } from '../store/allocations.ts';
import { sourcePath } from '../store/sources.ts';
import { accountsOf, fundedProject, placedProjects, standingOf } from '../store/standing.ts';
import { addMovements, inLedgerOrder, keepBalances, type MovementToWrite } from '../store/writes.ts';
import { terms } from '../terms.ts';
import { ledgerRow, wishFacts } from './ledger-row.ts';

type Asked = Parsed<typeof contract>['params'] & Parsed<typeof contract>['body'];
type Accepted = { readonly rows: number; readonly totalYuan: number; readonly doubts: number };

/**
 * Makes rows of the ledger of a scenario, all or none, by the rules that hold for each row that somebody types.
 * Refuses `notFound`, `scenarioAccepted`, `scenarioEmpty`, `holderRecords`, and what `postedMovement` refuses: money
 * that was given away since is not there a second time.
 */
export function acceptAllocation(desk: Desk, caller: Caller, asked: Asked): Promise<Accepted> {
  const now = desk.clock();
  const { cityCode: city } = caller;
  return inRemit(desk.db, caller, async (tx) => {
    await inLedgerOrder(tx, city);
    const scenario = await scenarioById(tx, city, asked.id);
    if (!scenario) throw new Refusal('notFound');
    if (scenario.acceptance) throw new Refusal('scenarioAccepted');
    const grants = await grantsOf(tx, city, asked.id);
    if (grants.length === 0) throw new Refusal('scenarioEmpty');
    const { documentNo, reason, on } = asked;
    const why = sentence(terms, 'acceptedReason', 'zh', { documentNo, name: scenario.name, reason });
    const { rows, doubts } = await posted(tx, caller, { grants, on, reason: why, now });
    await addMovements(tx, city, rows);
    await keepBalances(
      tx,
      city,
      rows.map(({ source_id }) => source_id),
    );
    const [at, path] = [now.toISOString(), caller.remit];
    const shared = { path, documentNo, reason, on, rows: rows.length };
    await writeAcceptance(tx, city, { ...shared, scenarioId: asked.id, acceptedAt: at, acceptedBy: caller.name });
    const totalYuan = grants.reduce((sum, { yuan }) => sum + yuan, 0);
    const after = { documentNo, reason, on, rows: rows.length, totalYuan };
    await audit(tx, caller, { act: 'funds.accept-allocation', path, entityId: asked.id, before: null, after, at: now });
    return { rows: rows.length, totalYuan, doubts };
  });
}

type Posting = {
  readonly grants: readonly { readonly projectId: string; readonly sourceId: string; readonly yuan: number }[];
  readonly on: string;
  readonly reason: string;
  readonly now: Date;
};

async function posted(
  tx: Tx,
  caller: Caller,
  { grants, on, reason, now }: Posting,
): Promise<{ rows: MovementToWrite[]; doubts: number }> {
  const { cityCode: city } = caller;
  const [sourceIds, projectIds] = [
    distinct(grants.map((one) => one.sourceId)),
    distinct(grants.map((one) => one.projectId)),
  ];
  for (const id of sourceIds) if ((await sourcePath(tx, city, id)) === undefined) throw new Refusal('holderRecords');
  const sources: Map<string, SourceStanding> = await standingOf(tx, city, sourceIds);
  const projects = new Map((await placedProjects(tx, city, projectIds)).map((project) => [project.id, project]));
  const accounts = new Map(
    (await accountsOf(tx, city, projectIds)).map((one) => [`${one.projectId} ${one.sourceId}`, one]),
  );
  let doubts = 0;
  const rows = grants.map(({ projectId, sourceId, yuan }) => {
    const [source, project] = [sources.get(sourceId), projects.get(projectId)];
    if (!source || !project) throw new Refusal('notFound');
    const wish: MovementWish = { kind: 'allocation', amountYuan: yuan, on, payee: null, voucherNo: null, reason };
    const account = accounts.get(`${projectId} ${sourceId}`) ?? null;
    const found = postedMovement(wish, {
      source,
      account,
      project: fundedProject(project, source.level),
      today: dayOf(now),
    });
    if (found.doubts.length > 0) doubts += 1;
    sources.set(sourceId, { ...source, ...addedBalances(source, found.moved) });
    const { path, ownerCode, unitCode } = project;
    const place = { projectId, path, ownerCode, unitCode, facts: wishFacts(wish), moved: found.moved };
    return ledgerRow(source, place, { caller, now, origin: null });
  });
  return { rows, doubts };
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
