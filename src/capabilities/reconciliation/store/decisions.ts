import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { ListKind } from '../rules/classes.ts';
import type { Decision, KnownRow } from '../rules/memory.ts';

/**
 * The latest decisions of a kind of list within the remit, whether a row is a project and why they differ each for itself;
 * one about a merged project is about the one it went into. An explanation comes with what its row told then.
 */
export async function decisionsOf(tx: Tx, city: string, kind: ListKind): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select distinct on (d.row_key, d.project_key, d.verdict = 'explained') d.row_key as "rowKey",
      coalesce(m.merged_into, d.project_id) as "projectId", d.verdict, d.class, d.note,
      d.decided_at as "decidedAt", d.decided_by as "decidedBy",
      case when d.verdict = 'explained' then (select json_agg(o.reason) from reconciliation.row w,
        jsonb_array_elements(w.reasons) o(reason) where w.city_code = d.city_code and w.run_id = d.run_id
          and w.row_key = d.row_key and w.project_id = d.project_id) end as told
    from reconciliation.decision d
    left join project_library.public_merger m on m.city_code = d.city_code and m.id = d.project_id
    where d.city_code = ${city} and d.kind = ${kind}
    order by d.row_key, d.project_key, d.verdict = 'explained', d.version desc`.execute(tx);
  return rows;
}

/** How lists of a kind wrote the rows about which something was said, each way once. */
export async function knownRows(tx: Tx, city: string, kind: ListKind): Promise<KnownRow[]> {
  const { rows } = await sql<KnownRow>`
    select distinct w.row_key as "rowKey", w.facts->>'code' as code, w.facts->>'name' as name,
      w.facts->>'ownerName' as "ownerName", w.facts->>'unitCode' as "unitCode"
    from (select distinct row_key from reconciliation.decision where city_code = ${city} and kind = ${kind}) d
    join reconciliation.row w on w.city_code = ${city} and w.row_key = d.row_key
    join reconciliation.run r on r.city_code = w.city_code and r.id = w.run_id and r.kind = ${kind}`.execute(tx);
  return rows;
}

/** Every decision about a row, newest first. */
export async function decisionsAbout(tx: Tx, city: string, { kind, rowKey }: About): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select row_key as "rowKey", project_id as "projectId", verdict, class, note, decided_at as "decidedAt",
      decided_by as "decidedBy"
    from reconciliation.decision where city_code = ${city} and kind = ${kind} and row_key = ${rowKey}
    order by decided_at desc, version desc limit 50`.execute(tx);
  return rows;
}

type About = { readonly kind: ListKind; readonly rowKey: string };

/** A decision to append. */
export type DecisionToWrite = Decision & { readonly kind: ListKind; readonly path: string; readonly runId: string };

/** Appends a decision as the next version of what was said of the row and the project. */
export async function writeDecision(tx: Tx, city: string, decision: DecisionToWrite): Promise<void> {
  const { kind, rowKey, projectId, path, verdict, class: name, note, runId, decidedAt, decidedBy } = decision;
  const key = projectId ?? '';
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reconciliation.${city}.${rowKey}`}, 0))`.execute(tx);
  await sql`
    insert into reconciliation.decision
    select ${city}, ${kind}, ${rowKey}, ${key}, 1 + coalesce(max(version), 0), ${path}, ${projectId}::uuid, ${verdict},
      ${name}, ${note}, ${runId}::uuid, ${decidedAt}::timestamptz, ${decidedBy}
    from reconciliation.decision
    where city_code = ${city} and kind = ${kind} and row_key = ${rowKey} and project_key = ${key}`.execute(tx);
}
