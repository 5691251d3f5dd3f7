import { afterAll, beforeAll, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects } from '#testing/sheets.ts';
import { listProjects } from '../project-library/contract.ts';
import { readPlanProgress, saveAmount } from './contract.ts';

let server: TestServer;
let people: { city: Person; xianju: Person };

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-05-06T02:00:00Z') });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
  };
});
afterAll(() => server?.close());

const heading = '项目名称,项目代码,所在县（市、区）,行业代码,六大行动,计划总投资（万元）,建设状态';
const stands = (unit: string) => `地下水治理,P-4,${unit},7721,土壤安全管控和修复利用,800,可研批复`;
const planned = async () =>
  (await people.xianju.call(readPlanProgress, { params: { year: 2020 }, query: {} })).total.projects;

it('what is planned moves with its project to another county', async () => {
  await importedProjects(people.city, csv('项目', heading, [stands('仙居县')]));
  const { rows: projects } = await people.city.call(listProjects, { query: {} });
  const projectId = projects.find(({ code }) => code === 'P-4')?.id ?? '';
  const body = { plannedYuan: 1_000_000, note: null, version: 0 };
  await people.city.call(saveAmount, { params: { projectId, year: 2020 }, body });
  expect(await planned()).toBe(1);
  await importedProjects(people.city, csv('改', heading, [stands('天台县')]));
  const { rows } = await server.admin.query('select distinct path from plan.year_amount where project_id = $1', [
    projectId,
  ]);
  expect(rows).toEqual([{ path: '331000/331023' }]);
  expect(await planned()).toBe(0);
});
