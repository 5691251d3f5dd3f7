import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { EntryKind, EntryState, Paper } from '../rules/entry.ts';

/** An entry as it is stored. */
export type StoredEntry = {
  readonly id: string;
  readonly kind: EntryKind;
  readonly unitCode: string;
  readonly path: string;
  readonly indicator: string;
  readonly count: number | null;
  readonly pointsHundredths: number | null;
  readonly reason: string;
  readonly paper: Paper | null;
  readonly files: readonly string[];
  readonly appealId: string | null;
  readonly state: EntryState;
  readonly proposedAt: string;
  readonly proposedBy: string;
  readonly proposedAccount: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly decisionReason: string | null;
};

/** Entries of a run, or of one unit in it, that the caller may see, oldest first. */
export async function entriesOf(
  tx: Tx,
  city: string,
  { runId, unitCode }: { readonly runId: string; readonly unitCode?: string | undefined },
): Promise<StoredEntry[]> {
  const { rows } = await sql<StoredEntry>`
    select id, kind, unit_code as "unitCode", path, indicator, count, points_hundredths as "pointsHundredths", reason,
      paper, files, appeal_id as "appealId", state, proposed_at as "proposedAt", proposed_by as "proposedBy",
      proposed_account as "proposedAccount", decided_at as "decidedAt", decided_by as "decidedBy",
      decision_reason as "decisionReason"
    from assessment.entry where city_code = ${city} and run_id = ${runId}::uuid
      and (${unitCode ?? null}::text is null or unit_code = ${unitCode ?? null})
    order by proposed_at, id limit 5000`.execute(tx);
  return rows;
}

/** An entry to write. */
export type EntryToWrite = Omit<StoredEntry, 'decidedAt' | 'decidedBy' | 'decisionReason'> & { readonly runId: string };

/** Writes a new entry. */
export async function writeEntry(tx: Tx, city: string, entry: EntryToWrite): Promise<void> {
  const { id, runId, kind, unitCode, path, indicator, count, pointsHundredths, reason, paper, files } = entry;
  const { appealId, state, proposedAt, proposedBy, proposedAccount } = entry;
  await sql`
    insert into assessment.entry (city_code, id, run_id, kind, unit_code, path, indicator, count, points_hundredths,
      reason, paper, files, appeal_id, state, proposed_at, proposed_by, proposed_account)
    values (${city}, ${id}::uuid, ${runId}::uuid, ${kind}, ${unitCode}, ${path}, ${indicator}, ${count}::int,
      ${pointsHundredths}::int, ${reason}, ${paper && JSON.stringify(paper)}::jsonb, ${JSON.stringify(files)}::jsonb,
      ${appealId}::uuid, ${state}, ${proposedAt}::timestamptz, ${proposedBy}, ${proposedAccount}::uuid)`.execute(tx);
}

/** Writes what was decided about an entry. */
export async function decideEntryRow(
  tx: Tx,
  city: string,
  decision: {
    readonly id: string;
    readonly state: EntryState;
    readonly reason: string;
    readonly at: string;
    readonly by: string;
    readonly account: string | null;
  },
): Promise<void> {
  const { id, state, reason, at, by, account } = decision;
  await sql`
    update assessment.entry set state = ${state}, decision_reason = ${reason}, decided_at = ${at}::timestamptz,
      decided_by = ${by}, decided_account = ${account}::uuid
    where city_code = ${city} and id = ${id}::uuid`.execute(tx);
}
