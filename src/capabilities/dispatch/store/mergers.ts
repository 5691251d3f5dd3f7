import { sql } from 'kysely';
import type { Author } from '#platform/audit.ts';
import { snakeCase } from '#platform/columns.ts';
import type { Tx } from '#platform/database.ts';
import { reportFactNames } from '../rules/report.ts';
import { reportColumns } from './writes.ts';

type Both = { readonly from: string; readonly into: string };

/** Months that both projects reported, in their order. */
export async function sharedMonths(tx: Tx, city: string, { from, into }: Both): Promise<string[]> {
  const { rows } = await sql<{ month: string }>`
    select a.month from dispatch.report a
    join dispatch.report b on b.city_code = a.city_code and b.month = a.month and b.project_id = ${into}
    where a.city_code = ${city} and a.project_id = ${from} order by a.month`.execute(tx);
  return rows.map(({ month }) => month);
}

/** Writes the months that only `from` reported as first versions of `into`; resolves with these months. */
export async function copyReports(
  tx: Tx,
  { cityCode, name }: Author,
  { from, into, now }: Both & { readonly now: Date },
): Promise<string[]> {
  const { rows } = await sql<{ month: string }>`
    with given as (
      select r.city_code, ${into}::uuid as project_id, r.month, 1 as version, p.path, p.owner_code, ${said},
        ${now}::timestamptz as recorded_at, ${name} as recorded_by, r.source,
        r.review_step, r.is_nil
      from dispatch.report r
      join project_library.public_project p on p.city_code = r.city_code and p.id = ${into}
      where r.city_code = ${cityCode} and r.project_id = ${from}
        and not exists (select from dispatch.report k
          where k.city_code = r.city_code and k.project_id = ${into} and k.month = r.month)
    ), version as (
      insert into dispatch.report_version (${columns}) select ${columns} from given
    )
    insert into dispatch.report (${columns}) select ${columns} from given returning month`.execute(tx);
  return rows.map(({ month }) => month);
}

const columns = sql.join(reportColumns.map((column) => sql.ref(column)));
const said = sql.join(reportFactNames.map((fact) => sql.ref(`r.${snakeCase(fact)}`)));
