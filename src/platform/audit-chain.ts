import type pg from 'pg';

/** Outcome of `audit verify` for one city; `firstBroken` is the number of the first entry that was altered. */
export type ChainVerdict = {
  readonly cityCode: string;
  readonly entries: number;
  readonly firstBroken: number | null;
};

/** Recomputes every link of the audit chain, as the database's owner. Entries that were removed break it too. */
export async function verifyAudit(client: pg.ClientBase): Promise<ChainVerdict[]> {
  const { rows } = await client.query<{ city_code: string; entries: string; broken: string | null }>(`
    with link as (
      select e.city_code, e.sequence, e.hash,
        sha256(coalesce(lag(e.hash) over w, ''::bytea) || convert_to(platform.audit_text(e), 'UTF8')) as expected,
        row_number() over w as place
      from platform.audit_entry e
      window w as (partition by e.city_code order by e.sequence)
    ), judged as (
      select city_code, count(*) as entries, max(sequence) as last,
        min(sequence) filter (where hash <> expected or sequence <> place) as broken
      from link group by city_code
    )
    select h.city_code, coalesce(j.entries, 0) as entries,
      coalesce(j.broken, case when coalesce(j.last, 0) <> h.sequence then coalesce(j.last, 0) + 1 end) as broken
    from platform.audit_head h left join judged j using (city_code) order by h.city_code`);
  return rows.map(({ city_code, entries, broken }) => ({
    cityCode: city_code,
    entries: Number(entries),
    firstBroken: broken === null ? null : Number(broken),
  }));
}
