import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';

/** A head of the chain. */
export type Head = { readonly place: number; readonly hash: string };

/** How the chain stands, without its heads by day. */
export async function chainOf(tx: Tx, cityCode: string) {
  const { rows } = await sql<{
    place: number | null;
    hash: string | null;
    waiting: number;
    verifiedAt: string | null;
    entries: number;
    verifiedPlace: number;
    findings: number;
  }>`
    select h.place, encode(h.hash, 'hex') as hash, v.verified_at as "verifiedAt", v.entries, v.findings,
      v.place as "verifiedPlace",
      (select count(*) from platform.audit_entry e where e.city_code = ${cityCode} and e.sequence > coalesce((
        select max(l.sequence) from platform.audit_link l where l.city_code = ${cityCode}), 0)) as waiting
    from (select ${cityCode}::text as city_code) c
    left join platform.audit_head h using (city_code)
    left join platform.audit_verification v using (city_code)`.execute(tx);
  return rows[0];
}

/** Heads by day, newest first. */
export async function headsByDay(
  tx: Tx,
  cityCode: string,
  limit: number,
): Promise<(Head & { readonly day: string })[]> {
  const { rows } = await sql<Head & { readonly day: string }>`
    select day, place, encode(hash, 'hex') as hash from platform.audit_day
    where city_code = ${cityCode} order by day desc limit ${limit}`.execute(tx);
  return rows;
}
