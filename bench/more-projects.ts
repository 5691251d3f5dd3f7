import { withOwner } from '../src/apps/open-desk.ts';
import type { BenchDesk } from './desk.ts';

/** Multiplies the projects of the demo through SQL, each with its latest version, until there are at least `count`. */
export async function moreProjects({ adminUrl }: BenchDesk, count: number): Promise<number> {
  return withOwner(adminUrl, async (client) => {
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from project_library.project');
    const times = Math.ceil(count / (rows[0]?.n ?? 1)) - 1;
    const { rows: columns } = await client.query<{ list: string }>(
      `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as list
      from information_schema.columns where table_schema = 'project_library' and table_name = 'project'
        and is_generated = 'NEVER' and column_name <> all($1)`,
      [['id', 'version', 'code', 'name', 'name_key', 'planned_total_yuan', 'recorded_at']],
    );
    const same = columns[0]?.list ?? '';
    await client.query(`create temp table times as select n from generate_series(1, ${times}) n`);
    await client.query(`insert into project_library.project
        (id, version, code, name, name_key, planned_total_yuan, recorded_at, ${same})
      select gen_random_uuid(), 1, p.code || '-' || n, p.name || '（' || n || '）', p.name_key || n,
        p.planned_total_yuan + n * 10000, p.recorded_at + n * interval '1 second', ${same}
      from project_library.project p cross join times`);
    await client.query(`insert into project_library.project_version
        (id, version, code, name, name_key, planned_total_yuan, recorded_at, ${same})
      select id, version, code, name, name_key, planned_total_yuan, recorded_at, ${same}
      from project_library.project p
      where not exists (select from project_library.project_version v where v.city_code = p.city_code and v.id = p.id)`);
    await client.query('vacuum analyze project_library.project, project_library.project_version');
    const { rows: now } = await client.query<{ n: number }>('select count(*)::int as n from project_library.project');
    return now[0]?.n ?? 0;
  });
}
