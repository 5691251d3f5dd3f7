import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, projectLine, reportHeading } from '#testing/sheets.ts';
import { listProjects } from '../project-library/contract.ts';
import { openRound } from './contract.ts';
import { previewSubmit, readReview, returnReport, submitReports } from './contract-review.ts';
import {
  commentCell,
  listConflicts,
  readCell,
  readSheet,
  readYearSheet,
  resolveConflict,
  type SheetEdit,
  saveCells,
} from './contract-sheet.ts';
import { blocksOf, resultsOf } from './rules/cell-blocks.ts';

let now = new Date('2020-05-06T02:00:00Z');
const month = '2020-04';
let server: TestServer;
let people: { city: Person; tiantai: Person; clerk: Person; xianju: Person };
const ids: Record<string, string> = {};

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    clerk: await as(server, { role: 'county-desk', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
  };
  const lines = ['S-1', 'S-2', 'S-3'].map((code) => projectLine({ name: `项目${code}`, code }));
  await importedProjects(people.city, csv('项目', projectHeading, lines));
  const { rows } = await people.city.call(listProjects, { query: { q: 'S-' } });
  for (const { code, id } of rows) ids[code ?? ''] = id;
  for (const one of ['2020-03', month])
    await people.city.call(openRound, { body: { month: one, dueOn: '2020-05-10' } });
  await importedReports(people.city, csv('三月', reportHeading, ['S-1,,2020-03,10,30,130']));
});
afterAll(() => server?.close());

const edit = (code: string, field: string, base: string | null, value: string | null): SheetEdit => ({
  month,
  projectId: ids[code] ?? '',
  field,
  base,
  value,
});
const save = async (who: Person, ...cells: SheetEdit[]) =>
  resultsOf((await who.call(saveCells, { body: { source: 'grid', blocks: blocksOf(cells) } })).outcomes);
const rowOf = async (code: string, who = people.tiantai) => {
  const { rows } = await who.call(readSheet, { params: { month }, query: {} });
  return rows.find(({ projectId }) => projectId === ids[code]);
};

describe('the sheet of a round', () => {
  it('carries over what is known and proposes no amount of the month', async () => {
    const row = await rowOf('S-1');
    expect(row).toMatchObject({
      state: 'blank',
      lock: null,
      values: {},
      before: { cumulativeYuan: 300_000, totalYuan: 1_300_000 },
    });
    expect(row?.known).toMatchObject({ projectName: '项目S-1', plannedTotalYuan: '10000000', fundPaidYuan: '0' });
    expect(row?.suggested).not.toHaveProperty('monthYuan');
  });

  it('shows a unit its own projects only, and lets others type nothing there', async () => {
    expect(await rowOf('S-1', people.xianju)).toBeUndefined();
    expect(await save(people.xianju, edit('S-1', 'monthYuan', null, '1'))).toEqual([
      { state: 'refused', code: 'notFound', facts: {} },
    ]);
    await expect(save(people.city, edit('S-1', 'monthYuan', null, '1'))).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('saves each cell by itself: one that is not understood holds no other up', async () => {
    const results = await save(
      people.tiantai,
      edit('S-1', 'monthYuan', null, '50000'),
      edit('S-1', 'totalYuan', null, '-1'),
      edit('S-1', 'causeCode', null, 'weather'),
      edit('S-1', 'nothing', null, '1'),
    );
    expect(results.map(({ state, code }) => [state, code])).toEqual([
      ['saved', undefined],
      ['refused', 'yearToDateNegative'],
      ['refused', 'choiceUnknown'],
      ['refused', 'fieldUnknown'],
    ]);
    expect(await rowOf('S-1')).toMatchObject({ state: 'draft', values: { monthYuan: '50000' }, unsent: ['monthYuan'] });
  });

  it('takes the same cell twice without writing twice', async () => {
    const cell = edit('S-2', 'monthYuan', null, '70000');
    expect(await save(people.tiantai, cell)).toEqual([{ state: 'saved' }]);
    expect(await save(people.tiantai, cell)).toEqual([{ state: 'unchanged' }]);
    const { changes } = await people.tiantai.call(readCell, {
      params: { month, projectId: cell.projectId, field: 'monthYuan' },
    });
    expect(changes).toHaveLength(1);
  });

  it('tells why a row is locked', async () => {
    const [result] = await save(people.tiantai, { ...edit('S-1', 'monthYuan', null, '1'), month: '2020-02' });
    expect(result).toMatchObject({ state: 'refused', code: 'roundNotOpened' });
  });

  it('lets a year be read over its rounds', async () => {
    const { rows } = await people.tiantai.call(readYearSheet, { params: { year: 2020 }, query: {} });
    const months = rows.find(({ projectId }) => projectId === ids['S-1'])?.months;
    expect(months?.map((one) => [one.month, one.value, one.lock?.code ?? null, one.isUnsent])).toEqual([
      ['2020-02', null, 'roundNotOpened', false],
      ['2020-03', '100000', null, false],
      ['2020-04', '50000', null, true],
      ['2020-05', null, 'roundNotOpened', false],
    ]);
  });
});

describe('what people say about a cell', () => {
  it('stands there for all who see it, also where it is locked, and is refused where it hints at a figure', async () => {
    const place = { month, projectId: ids['S-1'] ?? '', field: 'monthYuan' };
    const say = (who: Person, text: string) => who.call(commentCell, { params: place, body: { text } });
    await say(people.city, '请附监理月报');
    await say(people.tiantai, '已附');
    await expect(say(people.city, '务必完成投资 3000 万元')).rejects.toMatchObject({ code: 'figureHinted' });
    const { comments } = await people.tiantai.call(readCell, { params: place });
    expect(comments.map(({ text }) => text).toSorted()).toEqual(['已附', '请附监理月报']);
  });
});

describe('two people in one cell', () => {
  it('lose nothing: the second is told what stands, and chooses', async () => {
    const seen = null;
    expect(await save(people.tiantai, edit('S-3', 'monthYuan', seen, '10000'))).toEqual([{ state: 'saved' }]);
    const [contested] = await save(people.clerk, edit('S-3', 'monthYuan', seen, '20000'));
    expect(contested).toMatchObject({ state: 'conflict', theirs: { value: '10000', by: people.tiantai.name } });
    const [conflict] = await people.clerk.call(listConflicts, {});
    expect(conflict).toMatchObject({ mine: '20000', now: '10000', projectName: '项目S-3' });
    expect(await people.tiantai.call(listConflicts, {})).toEqual([]);
    const id = conflict?.id ?? '';
    await expect(
      people.tiantai.call(resolveConflict, { params: { id }, body: { choice: 'theirs', seen: '10000' } }),
    ).rejects.toMatchObject({ code: 'notFound' });
    await people.clerk.call(resolveConflict, { params: { id }, body: { choice: 'mine', seen: '10000' } });
    expect(await people.clerk.call(listConflicts, {})).toEqual([]);
    expect((await rowOf('S-3'))?.values).toMatchObject({
      monthYuan: '20000',
      yearToDateYuan: '20000',
      totalYuan: '20000',
    });
  });

  it('at the same moment: one stands, the other is a conflict, and no value is gone', async () => {
    const typed = Array.from({ length: 12 }, (_, i) => String((i + 1) * 10_000));
    const results = await Promise.all(
      typed.map((value, i) => save(i % 2 ? people.tiantai : people.clerk, edit('S-2', 'buildingYuan', null, value))),
    );
    const states = results.flat().map(({ state }) => state);
    expect(states.filter((state) => state === 'saved')).toHaveLength(1);
    expect(states.filter((state) => state === 'conflict')).toHaveLength(11);
    const { rows } = await server.admin.query<{ value: string; outcome: string }>(
      `select value, outcome from dispatch.sheet_change where project_id = $1 and field = 'buildingYuan'`,
      [ids['S-2']],
    );
    expect(rows.map(({ value }) => value).toSorted()).toEqual(typed.toSorted());
  });

  it('different cells of one project: both stand', async () => {
    const both = await Promise.all([
      save(people.tiantai, edit('S-3', 'progress', null, '主体完工')),
      save(people.clerk, edit('S-3', 'problems', null, '管线迁改未完成')),
    ]);
    expect(both.flat()).toEqual([{ state: 'saved' }, { state: 'saved' }]);
    expect((await rowOf('S-3'))?.values).toMatchObject({ progress: '主体完工', problems: '管线迁改未完成' });
  });
});

describe('a conflict that nobody has decided', () => {
  const of = (code: string) => ({ params: { month }, body: { projectIds: [ids[code] ?? ''] } });
  const at = (code: string) => ({ params: { projectId: ids[code] ?? '', month } });

  it('is decided by who typed it before they send the report; others and the reviewer are told of it', async () => {
    await save(people.tiantai, edit('S-3', 'capacity', null, '管网 2 公里'));
    const [lost] = await save(people.clerk, edit('S-3', 'capacity', null, '管网 3 公里'));
    expect(lost?.state).toBe('conflict');
    const open = [{ field: 'capacity', by: people.clerk.name }];
    const refused = { outcome: 'contested', code: 'conflictsOpen', facts: { count: 1 }, conflicts: open };
    expect(await people.clerk.call(previewSubmit, of('S-3'))).toMatchObject([refused]);
    expect(await people.clerk.call(submitReports, of('S-3'))).toMatchObject([refused]);
    expect(await people.tiantai.call(submitReports, of('S-3'))).toMatchObject([
      { outcome: 'submitted', conflicts: open },
    ]);
    expect(await people.city.call(readReview, at('S-3'))).toMatchObject({ conflicts: open, unsent: 0 });
  });

  it('is over once who typed it changes the cell again', async () => {
    now = new Date('2020-05-06T02:01:00Z');
    expect(await save(people.clerk, edit('S-3', 'capacity', '管网 2 公里', '管网 2.5 公里'))).toEqual([
      { state: 'saved' },
    ]);
    const left = await people.clerk.call(listConflicts, {});
    expect(left.filter(({ projectId }) => projectId === ids['S-3'])).toEqual([]);
    expect((await people.city.call(readReview, at('S-3'))).conflicts).toEqual([]);
  });

  it('what is changed after it was sent is told beside what was sent, and to the reviewer as a number', async () => {
    expect(await rowOf('S-3')).toMatchObject({
      state: 'submitted',
      unsent: ['capacity'],
      reported: { capacity: '管网 2 公里' },
      givenBack: null,
    });
    const { unsent, cells } = await people.city.call(readReview, at('S-3'));
    expect([unsent, cells.find(({ field }) => field === 'capacity')?.now]).toEqual([1, '管网 2 公里']);
  });

  it('a report that is given back says why, by whom and when', async () => {
    const body = { version: 1, reason: '请附监理月报', cells: [] };
    await people.city.call(returnReport, { ...at('S-3'), body });
    expect((await rowOf('S-3'))?.givenBack).toEqual({
      reason: '请附监理月报',
      by: people.city.name,
      at: expect.stringMatching(/^2020-05-06T/),
    });
  });
});

it('what one account typed is never sent by another', async () => {
  const body = {
    source: 'outbox' as const,
    account: people.clerk.name,
    blocks: blocksOf([edit('S-1', 'capacity', null, '1')]),
  };
  await expect(people.tiantai.call(saveCells, { body })).rejects.toMatchObject({ code: 'otherAccount' });
});

it('a cell is written with its audit entry, and not without', async () => {
  const { rows } = await server.admin.query<{ entity_id: string; after: object }>(
    `select entity_id, after from platform.audit_entry where act = 'dispatch.save-cells' and entity_id like $1`,
    [`${ids['S-2']}/${month}/monthYuan`],
  );
  expect(rows).toMatchObject([{ after: { value: '70000', outcome: 'saved' } }]);
});
