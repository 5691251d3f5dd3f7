import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoServer } from '#testing/demo-server.ts';
import { as, type Person } from '#testing/people.ts';
import type { TestServer } from '#testing/server.ts';
import { listRuns } from '../src/capabilities/assessment/contract.ts';
import { draftPaper, type Paper, readFigures } from '../src/capabilities/publication/contract.ts';
import type { PaperKind } from '../src/capabilities/publication/rules/paper-state.ts';

/** What the city's papers of 2019 say comes out of the data, figure by figure. */
let server: TestServer;
let city: Person;
beforeAll(async () => {
  server = await demoServer();
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
}, 120_000);
afterAll(() => server?.close());

const drafted = (body: { kind: PaperKind; year: number; month?: string; subject?: string }): Promise<Paper> =>
  city.call(draftPaper, { body });

/** Quantities of a text that no figure of the document covers, dates apart. */
async function conditions(paper: Paper): Promise<string[]> {
  const { figures } = await city.call(readFigures, { params: { id: paper.id } });
  return [...new Set(figures.map(({ condition }) => condition))];
}

const errors = ({ findings }: Paper) => findings.filter(({ severity }) => severity === 'error');

it('the notice of the year 2019 has a figure for every unit, all fresh, and nothing wrong', async () => {
  const paper = await drafted({ kind: 'notice', year: 2020, month: '2019-12' });
  expect(paper.titles).toEqual(['关于2019年台州市 生态保护和环境治理业投资情况的通报']);
  expect(await conditions(paper)).toEqual(['fresh']);
  expect(errors(paper)).toEqual([]);
  expect(paper.text).toContain('累计完成投资');
  expect(paper.text).toContain('增长11.1%');
  expect(paper.text).toMatch(/天台县\s*7\s*27252\s*22356\s*21\.9/);
});

it('the briefing, the monthly page and the task sheet of a month are bound too', async () => {
  for (const kind of ['briefing', 'monthly', 'task-sheet'] as const) {
    const paper = await drafted({ kind, year: 2020, month: '2019-12' });
    expect([kind, errors(paper)]).toEqual([kind, []]);
    expect([kind, await conditions(paper)]).toEqual([kind, kind === 'task-sheet' ? [] : ['fresh']]);
  }
});

it('the notice of the assessment of 2019 takes every score from the published run', async () => {
  const { rows } = await city.call(listRuns, { query: { year: 2019 } });
  const run = rows.find(({ state, level }) => state === 'published' && level === 'counties');
  const paper = await drafted({ kind: 'assessment', year: 2020, subject: run?.id ?? '' });
  expect(await conditions(paper)).toEqual(['fresh']);
  expect(paper.bindings.filter(({ indicator }) => indicator === 'assessmentScore')).toHaveLength(10);
  expect(errors(paper)).toEqual([]);
});

it('a kind that is not drafted of a month says of what it is drafted', async () => {
  await expect(drafted({ kind: 'agenda', year: 2020, month: '2019-12' })).rejects.toMatchObject({
    code: 'kindNotDrafted',
  });
});
