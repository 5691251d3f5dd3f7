import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import { projectOf } from '../../project-library/public.ts';
import type { DifferenceClass, ListKind, Verdict } from '../rules/classes.ts';
import type { Amounts, ListRow } from '../rules/list-row.ts';
import type { Reason } from '../rules/reason.ts';

/** What a list says in a row, as it is kept. */
export type KeptFacts = Pick<
  ListRow,
  'name' | 'code' | 'ownerName' | 'unitCode' | 'industryCode' | 'enteredIn' | 'startedIn' | 'approvedOn'
> & {
  /** Null where amounts of single projects are not kept. */
  readonly amounts: Amounts | null;
  /** Number of projects, in a table of counties. */
  readonly projects: number | null;
};

/** What a person said last of a row and its project. */
export type LastDecision = {
  readonly verdict: Verdict;
  readonly class: DifferenceClass | null;
  readonly projectId: string | null;
  readonly note: string;
  readonly decidedAt: string;
  readonly decidedBy: string;
};

/** A row of a run as it is read. */
export type StoredRow = {
  readonly number: number;
  readonly path: string;
  readonly unitCode: string | null;
  readonly sheet: string;
  readonly row: number;
  readonly rowKey: string;
  readonly class: DifferenceClass;
  readonly projectId: string | null;
  readonly projectName: string | null;
  readonly projectCode: string | null;
  readonly score: number | null;
  readonly facts: KeptFacts;
  readonly reasons: readonly Reason[];
  readonly rivals: readonly string[];
  readonly decision: LastDecision | null;
};

/** Which rows are wanted. */
export type RowsWanted = {
  readonly runId: string;
  readonly kind: ListKind;
  readonly class?: DifferenceClass | undefined;
  readonly unit?: string | undefined;
  readonly decided?: 'yes' | 'no' | undefined;
  readonly text?: string | undefined;
  readonly number?: number | undefined;
  /** Everything that differs, the class equal left out. */
  readonly differing?: boolean | undefined;
};

const last = (kind: ListKind, key: ReturnType<typeof sql>) => sql`
  (select json_build_object('verdict', d.verdict, 'class', d.class, 'projectId', d.project_id, 'note', d.note,
      'decidedAt', d.decided_at, 'decidedBy', d.decided_by)
    from reconciliation.decision d where d.city_code = w.city_code and d.kind = ${kind} and ${key}
    order by d.decided_at desc, d.version desc limit 1)`;

const ofRow = sql`d.row_key = w.row_key`;
const ofMissing = sql`d.row_key = 'missing' and d.project_key = w.project_id::text`;

function condition(city: string, wanted: RowsWanted) {
  const { runId, kind, unit, decided, text, number, differing } = wanted;
  const answered = sql`exists (select from reconciliation.decision d
    where d.city_code = w.city_code and d.kind = ${kind} and ${ofRow})`;
  const all = [
    sql`w.city_code = ${city} and w.run_id = ${runId}::uuid`,
    ...(wanted.class ? [sql`w.class = ${wanted.class}`] : []),
    ...(differing ? [sql`w.class <> 'equal'`] : []),
    ...(unit ? [sql`w.unit_code = ${unit}`] : []),
    ...(decided ? [decided === 'yes' ? answered : sql`not ${answered}`] : []),
    ...(text ? [namedLike(text)] : []),
    ...(number === undefined ? [] : [sql`w.number = ${number}::int`]),
  ];
  return sql.join(all, sql` and `);
}

/** Part of a name or of a code; a row may be known by its name although the list gives its code. */
function namedLike(text: string) {
  const signless = `%${text.replace(/[^\p{L}\d]/gu, '')}%`;
  return sql`(w.name ilike ${`%${text.replace(/[\\%_]/g, '\\$&')}%`} or w.row_key ilike ${signless}
    or regexp_replace(w.facts->>'code', '[^[:alnum:]]', '', 'g') ilike ${signless})`;
}

/** One page of a run's rows, in the order of the list. */
export async function rowPage(
  tx: Tx,
  city: string,
  { wanted, limit, after }: { wanted: RowsWanted; limit: number; after?: string | undefined },
): Promise<{ rows: StoredRow[]; next: string | null }> {
  const mark = pageMark(after);
  const beyond = mark ? sql`and w.number > ${mark[0]}::int` : sql``;
  const { rows } = await sql<StoredRow>`
    select w.number, w.path, w.unit_code as "unitCode", w.sheet, w.row, w.row_key as "rowKey", w.class,
      w.project_id as "projectId", p.name as "projectName", p.code as "projectCode", w.score, w.facts, w.reasons,
      w.rivals, ${last(wanted.kind, ofRow)} as decision
    from reconciliation.row w
    left join lateral ${projectOf(city, sql`w.project_id`)} p on true
    where ${condition(city, wanted)} ${beyond} order by w.number limit ${limit + 1}`.execute(tx);
  return pageOf(rows, limit, ({ number }) => [number, String(number)]);
}

/** A project that a list lacks, with how it stands in the library. */
export type StoredMissing = {
  readonly number: number;
  readonly projectId: string;
  readonly path: string;
  readonly unitCode: string;
  readonly name: string;
  readonly code: string | null;
  readonly ownerName: string | null;
  readonly industryCode: string | null;
  readonly plannedTotalYuan: number | null;
  readonly enteredIn: string | null;
  readonly startedIn: string | null;
  readonly statisticsState: string | null;
  readonly caliber: 'in' | 'out' | 'ask';
  readonly decision: LastDecision | null;
};

type MissingAsked = Pick<RowsWanted, 'runId' | 'kind' | 'unit' | 'decided'> & {
  readonly projectId?: string | undefined;
};

/** One page of the projects that a list lacks. */
export async function missingPage(
  tx: Tx,
  city: string,
  { wanted, limit, after }: { wanted: MissingAsked; limit: number; after?: string | undefined },
): Promise<{ rows: StoredMissing[]; next: string | null }> {
  const mark = pageMark(after);
  const { runId, kind, unit, decided, projectId } = wanted;
  const answered = sql`exists (select from reconciliation.decision d
    where d.city_code = w.city_code and d.kind = ${kind} and ${ofMissing})`;
  const all = [
    sql`w.city_code = ${city} and w.run_id = ${runId}::uuid`,
    ...(unit ? [sql`w.unit_code = ${unit}`] : []),
    ...(projectId ? [sql`w.project_id = ${projectId}::uuid`] : []),
    ...(decided ? [decided === 'yes' ? answered : sql`not ${answered}`] : []),
    ...(mark ? [sql`w.number > ${mark[0]}::int`] : []),
  ];
  const { rows } = await sql<StoredMissing>`
    select w.number, w.project_id as "projectId", w.path, w.unit_code as "unitCode", p.name, p.code,
      p.owner_name as "ownerName", p.industry_code as "industryCode", p.planned_total_yuan as "plannedTotalYuan",
      p.entered_in as "enteredIn", p.started_in as "startedIn", p.statistics_state as "statisticsState", p.caliber,
      ${last(kind, ofMissing)} as decision
    from reconciliation.missing w
    cross join lateral ${projectOf(city, sql`w.project_id`)} p
    where ${sql.join(all, sql` and `)} order by w.number limit ${limit + 1}`.execute(tx);
  return pageOf(rows, limit, ({ number }) => [number, String(number)]);
}
