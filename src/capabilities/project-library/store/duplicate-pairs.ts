import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { DuplicatePair } from '../contract-duplicates.ts';

/** A row of `duplicate_pair`. */
export type DuplicatePairTable = {
  city_code: string;
  id: string;
  one_id: string;
  other_id: string;
  path: string;
  score: number;
  reasons: string;
  state: DuplicatePair['state'];
  found_at: string;
  reason: string | null;
  decided_at: string | null;
  decided_by: string | null;
};

declare module '#platform/database.ts' {
  interface Tables {
    'project_library.duplicate_pair': DuplicatePairTable;
  }
}

/** Writes pairs that were found; a pair on which somebody decided stays as it is. Resolves with how many are new. */
export async function writePairs(tx: Tx, rows: readonly DuplicatePairTable[]): Promise<number> {
  if (rows.length === 0) return 0;
  const { rows: written } = await sql<{ found: boolean }>`
    insert into project_library.duplicate_pair as d
    select * from json_populate_recordset(null::project_library.duplicate_pair, ${jsonRows(rows)}::json)
    on conflict (city_code, one_id, other_id) do update set score = excluded.score, reasons = excluded.reasons
    where d.state = 'open'
    returning (xmax = 0) as found`.execute(tx);
  return written.filter(({ found }) => found).length;
}

type Asked = {
  readonly state: DuplicatePair['state'];
  readonly unit?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
};

/** Pairs, most alike first. A merged project is still named. */
export async function pairPage(
  tx: Tx,
  city: string,
  asked: Asked,
): Promise<{ rows: DuplicatePair[]; next: string | null }> {
  const mark = pageMark(asked.after);
  let select = pairsOf(tx, city).where('d.state', '=', asked.state);
  // A project that was merged with a third one meanwhile is no open question any more.
  if (asked.state === 'open') select = select.where('a.merged_into', 'is', null).where('b.merged_into', 'is', null);
  const { unit } = asked;
  if (unit) select = select.where((eb) => eb.or([eb('a.unit_code', '=', unit), eb('b.unit_code', '=', unit)]));
  if (mark) {
    const [score, id] = mark;
    select = select.where(sql<boolean>`(d.score < ${score} or (d.score = ${score} and d.id > ${id}::uuid))`);
  }
  const found = await select
    .orderBy('d.score', 'desc')
    .orderBy('d.id')
    .limit(asked.limit + 1)
    .execute();
  const { rows, next } = pageOf(found, asked.limit, ({ score, id }) => [score, id]);
  return { rows: rows.map(pairOf), next };
}

/** One pair. */
export async function pairById(tx: Tx, city: string, id: string): Promise<DuplicatePair | undefined> {
  const row = await pairsOf(tx, city).where('d.id', '=', id).executeTakeFirst();
  return row && pairOf(row);
}

function pairsOf(tx: Tx, city: string) {
  return tx
    .selectFrom('project_library.duplicate_pair as d')
    .innerJoin('project_library.project as a', (join) =>
      join.onRef('a.city_code', '=', 'd.city_code').onRef('a.id', '=', 'd.one_id'),
    )
    .innerJoin('project_library.project as b', (join) =>
      join.onRef('b.city_code', '=', 'd.city_code').onRef('b.id', '=', 'd.other_id'),
    )
    .select(['d.id', 'd.state', 'd.score', 'd.reasons', 'd.found_at as foundAt', 'd.reason'])
    .select(['d.decided_at as decidedAt', 'd.decided_by as decidedBy'])
    .select(['a.id as aId', 'a.name as aName', 'a.code as aCode', 'a.owner_name as aOwner', 'a.unit_code as aUnit'])
    .select(['b.id as bId', 'b.name as bName', 'b.code as bCode', 'b.owner_name as bOwner', 'b.unit_code as bUnit'])
    .select(['a.planned_total_yuan as aTotal', 'b.planned_total_yuan as bTotal'])
    .where('d.city_code', '=', city);
}

type Joined = Awaited<ReturnType<ReturnType<typeof pairsOf>['executeTakeFirstOrThrow']>>;

function pairOf(row: Joined): DuplicatePair {
  const { id, state, score, foundAt, reason, decidedAt, decidedBy } = row;
  const one = { id: row.aId, name: row.aName, code: row.aCode, ownerName: row.aOwner, unitCode: row.aUnit };
  const other = { id: row.bId, name: row.bName, code: row.bCode, ownerName: row.bOwner, unitCode: row.bUnit };
  return {
    ...{ id, state, score, foundAt, reason, decidedAt, decidedBy },
    reasons: JSON.parse(row.reasons),
    one: { ...one, plannedTotalYuan: row.aTotal },
    other: { ...other, plannedTotalYuan: row.bTotal },
  };
}

/** What somebody decided about a pair. */
export type PairDecision = {
  readonly id: string;
  readonly state: 'merged' | 'different';
  readonly reason: string;
  readonly by: string;
  readonly now: Date;
};

/** Writes down what was decided. */
export async function decidePair(tx: Tx, city: string, { id, state, reason, by, now }: PairDecision): Promise<void> {
  await tx
    .updateTable('project_library.duplicate_pair')
    .set({ state, reason, decided_at: now.toISOString(), decided_by: by })
    .where('city_code', '=', city)
    .where('id', '=', id)
    .execute();
}
