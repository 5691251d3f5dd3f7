import { afterAll, beforeAll, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects } from '#testing/sheets.ts';
import { downloadRolling, downloadYear, readRolling } from './contract.ts';

let server: TestServer;
let city: Person;

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-05-06T02:00:00Z') });
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
  await importedProjects(city, csv('项目', '项目名称,项目代码,所在县（市、区）', ['治水工程,P-1,天台县']));
});
afterAll(() => server?.close());

/** The same project again under other codes. */
async function copies(from: number, to: number): Promise<void> {
  const { rows } = await server.admin.query<{ list: string }>(`
    select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as list
    from information_schema.columns where table_schema = 'project_library' and table_name = 'project'
      and is_generated = 'NEVER' and column_name not in ('id', 'code', 'name', 'name_key')`);
  const same = rows[0]?.list ?? '';
  await server.admin.query(
    `insert into project_library.project (id, code, name, name_key, ${same})
    select gen_random_uuid(), 'N-' || n, p.name || n, p.name_key || n, ${same}
    from project_library.project p cross join generate_series($1::int, $2::int) n where p.code = 'P-1'`,
    [from, to],
  );
}

it('20,000 projects fit into a workbook; one more is told to be exported in parts, and the page shows it still', async () => {
  await copies(2, 20_000);
  const year = '/plan/years/2020/xlsx?within=all';
  const whole = await city.fetch(year);
  expect(whole.status).toBe(200);
  expect(whole.headers.get('content-type')).toContain('spreadsheetml');
  await whole.arrayBuffer();
  await copies(20_001, 20_001);
  const tooMany = { code: 'tooManyRows', facts: { limit: 20_000 } };
  await expect(city.call(downloadYear, { params: { year: 2020 }, query: { within: 'all' } })).rejects.toMatchObject(
    tooMany,
  );
  await expect(city.call(downloadRolling, { params: { year: 2020 }, query: { planned: 'all' } })).rejects.toMatchObject(
    tooMany,
  );
  const refused = await (await city.fetch(year)).json();
  expect(refused).toMatchObject({ message: '超过 20000 个项目，请按地区或行动筛选后分别导出。' });
  const { rows, next } = await city.call(readRolling, { params: { year: 2020 }, query: { planned: 'all' } });
  expect(rows.length).toBeGreaterThan(0);
  expect(next).not.toBeNull();
});
