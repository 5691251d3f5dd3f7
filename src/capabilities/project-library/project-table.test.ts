import { randomUUID } from 'node:crypto';
import excel from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, projectHeading, projectLine } from '#testing/sheets.ts';
import { listProjects, type ProjectFilter, projectSorts, totalProjects } from './contract.ts';
import { compareProjects, downloadExport, prepareExport, totalComparison } from './contract-table.ts';

const owner = '913310230000000015';
let now = new Date('2020-05-05T03:00:00Z');
let server: TestServer;
let people: Record<'city' | 'tiantai' | 'xianju' | 'clerk' | 'owner' | 'leader', Person>;

const heading = `${projectHeading},项目单位,主管部门,批复文号,开工时间,入库月份,是否生态环境系统主导`;
const line = (project: Parameters<typeof projectLine>[0], ...more: readonly string[]) =>
  [projectLine(project), ...more].join(',');

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
    clerk: await as(server, { role: 'township-clerk', regionCode: '331023101' }),
    owner: await as(server, { role: 'project-owner', regionCode: '331023', ownerCode: owner }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
  };
  const lines = [
    line(
      { name: '甲溪治理', code: 'T-1', township: '白鹤镇', wan: 900 },
      'Ａ公司',
      '水利局',
      '天发改〔2019〕1号',
      '2019-04',
      '2019-06',
      '是',
    ),
    line({ name: '乙河治理', code: 'T-2', wan: 400, owner }, '乙公司', '', '', '', '', '否'),
    line({ name: '=丙+公式', wan: 1200, stage: '可研批复' }, '@丙公司', '', '', '', '', ''),
    line({ name: '丁处置', code: 'T-4', unit: '仙居县', industry: '4620' }, '丁公司', '住建局', '', '2019-09', '', ''),
  ];
  await importedProjects(people.city, csv('项目', heading, lines));
  now = new Date('2020-05-06T02:00:00Z');
  // Nobody stays signed in over night.
  await server.admin.query('update organisation.session set last_seen_at = $1, expires_at = $2', [
    now,
    new Date('2020-05-06T10:00:00Z'),
  ]);
  const later = [
    line({ name: '甲溪治理', code: 'T-1', township: '白鹤镇', wan: 1000 }, 'Ａ公司', '', '', '', '', ''),
    line({ name: '乙河治理', code: 'T-2', wan: 600, owner }, '乙公司', '', '', '', '', ''),
    line({ name: '戊修复', code: 'T-5', wan: 800 }, '戊公司', '', '', '', '', ''),
    line({ name: '丁处置', code: 'T-4', unit: '天台县', industry: '4620' }, '丁公司', '', '', '', '', ''),
  ];
  await importedProjects(people.city, csv('项目', heading, later));
});
afterAll(() => server?.close());

const names = async (person: Person, query: ProjectFilter) =>
  (await person.call(listProjects, { query: { ...query, sort: 'name' } })).rows.map(({ name }) => name).toSorted();

describe('a filter', () => {
  const all = ['=丙+公式', '丁处置', '乙河治理', '戊修复', '甲溪治理'];
  const cases: [filter: ProjectFilter, expected: string[], because: string][] = [
    [{ q: 'a公司' }, ['甲溪治理'], 'full-width and capital letters are found by plain ones'],
    [{ q: 't-1' }, ['甲溪治理'], 'a code is found without regard to case'],
    [{ q: '%' }, [], 'a percent sign is a character like others'],
    [{ department: '水利' }, ['甲溪治理'], 'a department by part of its name'],
    [{ statistics: 'entered' }, ['甲溪治理'], 'a month of entry says entered where nobody stated more'],
    [{ approved: 'yes' }, ['甲溪治理'], 'the number of an approval is an approval'],
    [{ approved: 'no', coded: 'no' }, ['=丙+公式'], 'conditions hold together'],
    [{ startedFrom: '2019-05' }, ['丁处置'], 'not started is not started later'],
    [{ startedTo: '2019-04' }, ['甲溪治理'], 'the last month counts'],
    [{ enteredFrom: '2019-06', enteredTo: '2019-06' }, ['甲溪治理'], 'both ends count'],
    [{ ecoLed: 'yes' }, ['甲溪治理'], 'as stated'],
    [{ ecoLed: 'no' }, all.filter((name) => name !== '甲溪治理'), 'what nobody stated is not led by the system'],
  ];
  it.each(cases)('%j leaves %j because %s', async (filter, expected) => {
    expect(await names(people.city, filter)).toEqual(expected.toSorted());
    expect((await people.city.call(totalProjects, { query: filter })).projects).toBe(expected.length);
  });
});

describe('pages', () => {
  it.each(projectSorts)('by %s, also turned round, give every row once, whatever is added meanwhile', async (sort) => {
    for (const reverse of [undefined, 'yes'] as const) {
      const before = new Set((await names(people.city, {})).values());
      const seen: string[] = [];
      for (let after: string | undefined, more = true; more; ) {
        const query = { sort, limit: 3, ...(reverse && { reverse }), ...(after && { after }) };
        const page = await people.city.call(listProjects, { query });
        seen.push(...page.rows.map(({ name }) => name));
        await importedProjects(
          people.city,
          csv('新', heading, [line({ name: `途中${randomUUID()}`, wan: 700 }, '', '', '', '', '', '')]),
        );
        after = page.next ?? undefined;
        more = page.next !== null && seen.length < 300;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect([...before].filter((name) => !seen.includes(name))).toEqual([]);
      await server.admin.query(`delete from project_library.project where name like '途中%'`);
      await server.admin.query(`delete from project_library.project_version where name like '途中%'`);
    }
  });

  it('reversed is the order backwards', async () => {
    for (const sort of projectSorts) {
      const forth = await people.city.call(listProjects, { query: { sort } });
      const back = await people.city.call(listProjects, { query: { sort, reverse: 'yes' } });
      expect(back.rows.map(({ id }) => id)).toEqual(forth.rows.map(({ id }) => id).toReversed());
    }
  });

  it('a township and an owner are found the same rows as row-level security would leave', async () => {
    expect(await names(people.clerk, {})).toEqual(['甲溪治理']);
    expect(await names(people.owner, {})).toEqual(['乙河治理']);
    expect(await names(people.tiantai, {})).toHaveLength(5);
    expect(await names(people.xianju, {})).toEqual([]);
  });
});

describe('a comparison with a day', () => {
  const compared = async (person: Person, query: object = {}) => {
    const { rows } = await person.call(compareProjects, { query: { comparedWith: '2020-05-05', ...query } });
    return Object.fromEntries(
      rows.map(({ state, now, was, changed }) => [(now ?? was)?.name, [state, changed.join()]]),
    );
  };

  it('sets each project beside itself, names what changed, and knows new ones', async () => {
    expect(await compared(people.city)).toEqual({
      甲溪治理: ['changed', 'plannedTotalYuan'],
      乙河治理: ['changed', 'plannedTotalYuan,caliber'],
      戊修复: ['new', ''],
      '=丙+公式': ['same', ''],
      丁处置: ['changed', 'unitCode'],
    });
    expect(Object.keys(await compared(people.city, { changed: 'only' }))).not.toContain('=丙+公式');
  });

  it('says what came into and went out of a filter', async () => {
    expect(await compared(people.city, { caliber: 'in', changed: 'only' })).toEqual({
      甲溪治理: ['changed', 'plannedTotalYuan'],
      乙河治理: ['joined', 'plannedTotalYuan,caliber'],
      戊修复: ['new', ''],
    });
    expect(await compared(people.city, { size: 'small' })).toEqual({ 乙河治理: ['left', 'plannedTotalYuan,caliber'] });
  });

  it('shows a county that its project went elsewhere, and not where', async () => {
    const { rows } = await people.xianju.call(compareProjects, { query: { comparedWith: '2020-05-05' } });
    expect(rows).toMatchObject([{ state: 'left', now: null, was: { name: '丁处置', unitCode: '331024' } }]);
    expect(await compared(people.tiantai)).toMatchObject({ 丁处置: ['new', ''] });
  });

  it('adds up to the list of now and the list of then', async () => {
    const query = { comparedWith: '2020-05-05' };
    expect(await people.city.call(totalComparison, { query })).toEqual({
      projectsNow: 5,
      projectsThen: 4,
      plannedTotalYuanNow: 46_000_000,
      plannedTotalYuanThen: 35_000_000,
      changed: 3,
      new: 1,
      joined: 0,
      left: 0,
    });
    expect(await people.xianju.call(totalComparison, { query })).toMatchObject({
      projectsNow: 0,
      projectsThen: 1,
      left: 1,
    });
  });

  it('pages through with the marks that it gives', async () => {
    for (const person of [people.city, people.tiantai, people.xianju]) {
      const whole = await person.call(compareProjects, { query: { comparedWith: '2020-05-05', sort: 'county' } });
      const seen: string[] = [];
      for (let after: string | undefined, more = true; more; ) {
        const query = { comparedWith: '2020-05-05', sort: 'county' as const, limit: 1, ...(after && { after }) };
        const page = await person.call(compareProjects, { query });
        seen.push(...page.rows.map(({ id }) => id));
        after = page.next ?? undefined;
        more = page.next !== null;
      }
      expect(seen).toEqual(whole.rows.map(({ id }) => id));
    }
  });

  it('refuses a day that lies ahead', async () => {
    const asked = people.city.call(compareProjects, { query: { comparedWith: '2020-05-07' } });
    await expect(asked).rejects.toMatchObject({ code: 'dayAhead' });
  });
});

describe('an export', () => {
  const fetched = async (person: Person, body: object) => {
    const { id, rows, fileName } = await person.call(prepareExport, { body });
    const answer = await person.fetch(downloadExport.path.replace(':id', id));
    const book = new excel.Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    return { id, rows, fileName, answer, sheet: book.worksheets[0] as excel.Worksheet };
  };

  it('holds what the list shows, in another library’s eyes', async () => {
    const { sheet, rows, fileName, answer } = await fetched(people.city, {
      size: 'large',
      sort: 'plannedTotal',
      columns: 'plannedTotalYuan,enteredIn,caliber,ownerName',
    });
    expect([rows, fileName]).toEqual([5, '台州市项目清单 2020-05-06.xlsx']);
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    expect(sheet.getCell('A1').value).toBe('台州市项目清单');
    expect(sheet.getCell('A2').value).toBe('数据截至：2020-05-06 10:00（北京时间）');
    expect(sheet.getCell('A3').value).toBe('筛选条件：500 万元及以上　排序：按计划总投资');
    expect(sheet.getRow(4).values).toEqual([
      undefined,
      '项目名称',
      '项目代码',
      '项目单位',
      '计划总投资',
      '统计口径',
      '入库月份',
    ]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    expect(sheet.getCell('A5').value).toBe('=丙+公式');
    expect(sheet.getCell('A5').type).toBe(excel.ValueType.String);
    expect(sheet.getCell('D5').value).toBe(1200);
    expect(sheet.getCell('D5').numFmt).toBe('#,##0.00');
    expect(sheet.getCell('F6').value ?? sheet.getCell('F7').value).toEqual(new Date('2019-06-01T00:00:00Z'));
    expect(sheet.getCell('A10').value).toBe('合计 5 个项目');
    expect(sheet.getCell('D10').value).toBe(4600);
  });

  it('of a comparison sets then beside now and marks what changed', async () => {
    const { sheet, rows } = await fetched(people.city, {
      comparedWith: '2020-05-05',
      changed: 'only',
      columns: 'plannedTotalYuan',
    });
    expect(rows).toBe(4);
    const lines = sheet.getRows(7, 4) ?? [];
    const one = lines.find((row) => row.getCell(2).value === '甲溪治理');
    expect([one?.getCell(1).value, one?.getCell(6).value, one?.getCell(7).value, one?.getCell(8).value]).toEqual([
      '△ 有变化',
      1000,
      900,
      '计划总投资',
    ]);
    expect(one?.getCell(6).fill).toMatchObject({ pattern: 'solid' });
    expect(one?.getCell(2).fill).not.toMatchObject({ pattern: 'solid' });
    expect(lines.find((row) => row.getCell(2).value === '戊修复')?.getCell(1).value).toBe('＋ 新增');
  });

  it('is written down before the first row leaves, and can be fetched once and by nobody else', async () => {
    const { id } = await people.leader.call(prepareExport, { body: { caliber: 'in' } });
    const { rows } = await server.admin.query(
      `select account_name, after from platform.audit_entry where entity_id = $1 and act = 'project-library.export'`,
      [id],
    );
    expect(rows).toMatchObject([{ account_name: people.leader.name, after: { caliber: 'in', rows: 4 } }]);
    const address = downloadExport.path.replace(':id', id);
    expect((await people.city.fetch(address)).status).toBe(409);
    expect((await people.leader.fetch(address)).status).toBe(200);
    expect(await (await people.leader.fetch(address)).json()).toMatchObject({ code: 'exportGone' });
  });

  it('holds only what the caller may see', async () => {
    const { sheet } = await fetched(people.owner, {});
    expect(sheet.getCell('A5').value).toBe('乙河治理');
    expect(sheet.getCell('A6').value).toBe('合计 1 个项目');
  });

  it('of nothing is refused', async () => {
    const asked = people.city.call(prepareExport, { body: { q: '没有这样的' } });
    await expect(asked).rejects.toMatchObject({ code: 'nothingToExport' });
  });
});
