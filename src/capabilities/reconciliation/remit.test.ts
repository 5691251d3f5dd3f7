import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { all, cityWithLists, kept, type ListPeople, lines, list, month, rowsOf } from '#testing/lists.ts';
import { as, type Person } from '#testing/people.ts';
import type { TestServer } from '#testing/server.ts';
import { csv } from '#testing/sheets.ts';
import {
  commitList,
  decideMissing,
  decideRow,
  listMissing,
  listRuns,
  previewList,
  readRow,
  readRun,
} from './contract.ts';
import type { ListKind } from './rules/classes.ts';

let server: TestServer;
let people: ListPeople;

beforeAll(async () => {
  ({ server, people } = await cityWithLists());
});
afterAll(() => server?.close());

describe('the remit', () => {
  it('a county reads its own rows of the city’s list, and decides on these alone', async () => {
    const { run } = await kept(people.city, list(...all));
    const own = await rowsOf(people.xianju, run.id);
    expect(own.map(({ stated }) => stated.name)).toEqual(['永安溪湿地保护工程', '盂溪水质提升工程']);
    expect((await people.xianju.call(readRun, { params: { id: run.id } })).run).toMatchObject({ rows: 2, missing: 0 });
    const body = { verdict: 'explained', projectId: null, class: 'timing', note: '说明' } as const;
    const foreign = people.xianju.call(decideRow, { params: { id: run.id, number: 0 }, body });
    await expect(foreign).rejects.toMatchObject({ code: 'notFound' });
    const beside = people.xianju.call(readRow, { params: { id: run.id, number: 0 } });
    await expect(beside).rejects.toMatchObject({ code: 'notFound' });
  });

  it('says how many cells were not understood, also where it names the first only', async () => {
    const lines = Array.from({ length: 310 }, (_, i) => `盂溪水质提升工程${i},不详`);
    const table = csv('名单', '项目名称,本年累计完成投资（万元）', lines);
    const preview = await people.city.call(previewList, { query: { kind: 'ownerDeclared', month } }, table);
    expect(preview).toMatchObject({ rows: 310, refusedCells: 310 });
    expect(preview.refused).toHaveLength(300);
    expect(preview.refused[299]).toMatchObject({ row: 301, cell: 'B301' });
  });

  it('whose columns are those of another kind says so', async () => {
    const of = (kind: ListKind, head: string, line: string) =>
      people.city.call(previewList, { query: { kind, month } }, csv('名单', head, [line]));
    const approvals = ['项目名称,批复日期,批复总投资（万元）', '盂溪水质提升工程,2019-08-02,3200'] as const;
    expect((await of('ownerDeclared', ...approvals)).looksLike).toBe('approvals');
    expect((await of('approvals', ...approvals)).looksLike).toBeNull();
    const both = ['项目名称,批复日期,本年累计完成投资（万元）', '盂溪水质提升工程,2019-08-02,90'] as const;
    expect((await of('ownerDeclared', ...both)).looksLike).toBeNull();
  });

  it('a county’s own list leaves out rows of other counties and is no other county’s', async () => {
    const { preview, run } = await kept(people.xianju, list(...all));
    expect(preview).toMatchObject({ rows: 1, outside: 4 });
    expect((await rowsOf(people.xianju, run.id)).map(({ stated }) => stated.name)).toEqual(['盂溪水质提升工程']);
    await expect(people.tiantai.call(readRun, { params: { id: run.id } })).rejects.toMatchObject({ code: 'notFound' });
    expect((await people.city.call(readRun, { params: { id: run.id } })).run.rows).toBe(1);
  });

  it('a county that uploads the whole city’s list reads of cells that were not understood only those of its own rows', async () => {
    const file = list(
      lines.five.replace(',90,', ',九十多,'),
      lines.one.replace(',120,', ',一百二十上下,'),
      lines.four.replace(',200,', ',二百出头,'),
      ',,天台县,7721,说不准,在库',
      ',,仙居县,7721,还没定,在库',
      // No county is written: of the first only the code tells that it is of 天台, of the second nothing does.
      '茅溪排口整治工程,2019-331023-77-01-000098,,7721,待核实,在库',
      '湖口排口整治工程,,,7721,待补报,在库',
    );
    const asked = (person: Person) => person.call(previewList, { query: { kind: 'ownerDeclared', month } }, file);
    const own = await asked(people.xianju);
    expect(own.refused.map(({ row }) => row)).toEqual([2, 6, 8]);
    expect(own).toMatchObject({ refusedCells: 3, rows: 2, outside: 3 });
    expect(JSON.stringify(own)).not.toMatch(/一百二十|二百出头|说不准|待核实|茅溪|始丰溪|永安溪/);
    expect((await asked(people.city)).refused).toHaveLength(7);

    const head = '县（市、区）,项目个数,本年累计完成投资（万元）';
    const sums = csv('汇总', head, ['天台县,3,三百左右', '仙居县,5,二百上下']);
    const ofSums = await people.xianju.call(previewList, { query: { kind: 'aggregates', month } }, sums);
    expect(ofSums.refused.map(({ row }) => row)).toEqual([3]);
  });

  it('auditors and leaders read and do nothing; a leader of a county reads its rows alone, and owners see none of it', async () => {
    const { run } = await kept(people.city, list(...all));
    const countyLeader = await as(server, { role: 'leader', regionCode: '331024' });
    for (const who of [people.auditor, people.leader]) expect(await rowsOf(who, run.id)).toHaveLength(5);
    expect((await rowsOf(countyLeader, run.id)).map(({ stated }) => stated.name)).toEqual([
      '永安溪湿地保护工程',
      '盂溪水质提升工程',
    ]);
    expect((await countyLeader.call(readRun, { params: { id: run.id } })).run).toMatchObject({ rows: 2, missing: 0 });
    const foreign = countyLeader.call(readRow, { params: { id: run.id, number: 0 } });
    await expect(foreign).rejects.toMatchObject({ code: 'notFound' });
    const own = (await kept(people.tiantai, list(...all))).run;
    await expect(countyLeader.call(readRun, { params: { id: own.id } })).rejects.toMatchObject({ code: 'notFound' });
    const projectId = (await people.city.call(listMissing, { params: { id: run.id }, query: {} })).rows[0]?.projectId;
    const said = { verdict: 'explained', projectId: null, class: 'timing', note: '说明' } as const;
    for (const who of [people.auditor, people.leader, countyLeader]) {
      const refused = [
        who.call(previewList, { query: { kind: 'payments', month } }, list(...all)),
        who.call(commitList, { params: { uploadId: run.id }, body: { fileName: 'x', kind: 'payments', month } }),
        who.call(decideRow, { params: { id: run.id, number: 0 }, body: said }),
        who.call(decideMissing, {
          params: { id: run.id, projectId: projectId ?? '' },
          body: { class: 'timing', note: '说明' },
        }),
      ];
      for (const one of refused) await expect(one).rejects.toMatchObject({ code: 'notAllowed' });
    }
    await expect(people.owner.call(listRuns, { query: {} })).rejects.toMatchObject({ code: 'notAllowed' });
  });
});
