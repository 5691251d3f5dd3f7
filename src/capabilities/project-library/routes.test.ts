import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, projectHeading, projectLine } from '#testing/sheets.ts';
import { listProjects, previewProjects, readHistory, readProject, totalProjects } from './contract.ts';

const owner = '913310230000000015';
let server: TestServer;
let people: { city: Person; tiantai: Person; xianju: Person; township: Person; owner: Person; leader: Person };

beforeAll(async () => {
  server = await testServer();
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
    township: await as(server, { role: 'township-clerk', regionCode: '331023101' }),
    owner: await as(server, { role: 'project-owner', regionCode: '331023', ownerCode: owner }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
  };
});
afterAll(() => server?.close());

const sheet = (...lines: readonly string[]) => csv('项目', projectHeading, lines);
const count = async () =>
  (await server.admin.query('select count(*)::int as n from project_library.project')).rows[0].n;
const find = async (person: Person, q: string) => (await person.call(listProjects, { query: { q } })).rows;

describe('an import', () => {
  it('knows what the rows before it made, however long the file is', async () => {
    // Rows are written some at a time, and the next are asked for before that.
    const first = Array.from({ length: 1000 }, (_, i) => projectLine({ name: `长表${i}项目`, code: `L-${i}` }));
    const again = [999, 0].map((i) => projectLine({ name: `长表${i}项目` }));
    const other = projectLine({ name: '长表末项目', code: 'L-1000' });
    const { result } = await importedProjects(people.city, sheet(...first, ...again, other));
    expect(result).toMatchObject({ created: 1001, refusedRows: 2 });
    expect(result.refused.map(({ code }) => code)).toEqual(['rowTwice', 'rowTwice']);
  });

  it('says what it would change and writes nothing before it is committed', async () => {
    const before = await count();
    const preview = await people.city.call(previewProjects, {}, sheet(projectLine({ name: '预览项目', code: 'P-0' })));
    expect(preview).toMatchObject({ rows: 1, created: 1, updated: 0, unchanged: 0, refusedRows: 0 });
    expect(preview.shown[0]).toMatchObject({ label: '预览项目', state: 'created', row: 2 });
    expect(await count()).toBe(before);
  });

  it('takes a file in once: the same file again changes nothing', async () => {
    const file = sheet(projectLine({ name: '甲项目', code: 'P-1' }), projectLine({ name: '乙项目', wan: 300 }));
    expect((await importedProjects(people.city, file)).result).toMatchObject({ created: 2, updated: 0, unchanged: 0 });
    const audits = () => server.admin.query('select count(*)::int as n from platform.audit_entry');
    const before = (await audits()).rows[0].n;
    expect((await importedProjects(people.city, file)).result).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect((await audits()).rows[0].n).toBe(before);
  });

  it('shows each changed cell with its address, and keeps the former version', async () => {
    await importedProjects(people.city, sheet(projectLine({ name: '丙项目', code: 'P-2', wan: 900 })));
    const { preview } = await importedProjects(
      people.city,
      sheet(projectLine({ name: '丙项目', code: 'P-2', wan: 450.5 })),
    );
    expect(preview.shown[0]?.changes).toEqual([
      { field: 'plannedTotalYuan', before: 9_000_000, after: 4_505_000, cell: 'F2' },
    ]);
    const [row] = await find(people.city, '丙项目');
    expect(row).toMatchObject({ caliber: 'out', plannedTotalYuan: 4_505_000 });
    const history = await people.leader.call(readHistory, { params: { id: row?.id ?? '' } });
    expect(history.map(({ version }) => version)).toEqual([2, 1]);
    expect(history[0]?.changes).toEqual([{ field: 'plannedTotalYuan', before: 9_000_000, after: 4_505_000 }]);
  });

  it('keeps what a blank cell does not state', async () => {
    await importedProjects(people.city, sheet(projectLine({ name: '丁项目', code: 'P-3', stage: '在建' })));
    await importedProjects(people.city, sheet(projectLine({ name: '丁项目', code: 'P-3', stage: '', wan: 1200 })));
    expect((await find(people.city, 'P-3'))[0]).toMatchObject({ stage: 'building', plannedTotalYuan: 12_000_000 });
  });

  it('gives a project without a code the one that a later file states', async () => {
    await importedProjects(people.city, sheet(projectLine({ name: '戊（一期）项目' })));
    const { result } = await importedProjects(people.city, sheet(projectLine({ name: '戊(一期) 项目', code: 'P-4' })));
    expect(result).toMatchObject({ created: 0, updated: 1 });
  });

  it('refuses a row with its cell and takes the others in', async () => {
    const { result } = await importedProjects(
      people.city,
      sheet(
        projectLine({ name: '己项目', code: 'P-5' }),
        projectLine({ name: '庚项目', code: 'P-6', unit: '市本级' }),
        projectLine({ name: '己项目', code: 'P-5' }),
        projectLine({ name: '辛项目', code: 'P-7', wan: '约一千' }),
      ),
    );
    expect(result).toMatchObject({ created: 1, refusedRows: 3 });
    expect(result.refused.map(({ row, cell, code }) => [row, cell, code]).toSorted()).toEqual([
      [3, 'C3', 'countyIsCity'],
      [4, 'A4', 'rowTwice'],
      [5, 'F5', 'notANumber'],
    ]);
  });

  it('keeps the original file with its hash', async () => {
    const { result } = await importedProjects(people.city, sheet(projectLine({ name: '壬项目', code: 'P-8' })));
    const { rows } = await server.admin.query('select name, bytes from platform.file where sha256 = $1', [
      result.sha256,
    ]);
    expect(rows).toEqual([{ name: '项目.csv', bytes: expect.any(String) }]);
  });

  it('never reaches beyond the county that sends it', async () => {
    await importedProjects(people.xianju, sheet(projectLine({ name: '仙居项目', code: 'X-1', unit: '仙居县' })));
    const { result } = await importedProjects(
      people.tiantai,
      sheet(projectLine({ name: '抢来的', code: 'X-1' }), projectLine({ name: '越界的', code: 'X-2', unit: '仙居县' })),
    );
    expect(result.refused.map(({ code }) => code)).toEqual(['codeElsewhere', 'unitOutsideRemit']);
    expect(result).toMatchObject({ created: 0, updated: 0 });
  });
});

describe('who sees what', () => {
  beforeAll(async () => {
    const lines = [
      projectLine({ name: '白鹤镇项目', code: 'S-1', township: '白鹤镇' }),
      projectLine({ name: '业主项目', code: 'S-2', owner }),
      projectLine({ name: '仙居别的项目', code: 'S-3', unit: '仙居县' }),
    ];
    await importedProjects(people.city, sheet(...lines));
  });

  it('a county, a township and an owner see only their own', async () => {
    const units = async (person: Person) => new Set((await find(person, '')).map(({ unitCode }) => unitCode));
    expect(await units(people.tiantai)).toEqual(new Set(['331023']));
    expect(await units(people.xianju)).toEqual(new Set(['331024']));
    expect((await find(people.owner, '')).map(({ code }) => code)).toEqual(['S-2']);
    const clerks = await find(people.township, '');
    expect(new Set(clerks.map(({ townshipCode }) => townshipCode))).toEqual(
      new Set(clerks.length > 0 ? ['331023101'] : []),
    );
  });

  it('a project outside the remit is not found', async () => {
    const [row] = await find(people.city, 'S-3');
    const params = { id: row?.id ?? '' };
    await expect(people.tiantai.call(readProject, { params })).rejects.toMatchObject({ code: 'notFound' });
    await expect(people.tiantai.call(readHistory, { params })).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('a list', () => {
  it('goes through all rows page by page without losing or repeating one', async () => {
    for (const sort of ['name', 'plannedTotal', 'recent'] as const) {
      const seen: string[] = [];
      for (let after: string | undefined, more = true; more; ) {
        const page = await people.city.call(listProjects, { query: { sort, limit: 3, ...(after && { after }) } });
        seen.push(...page.rows.map(({ id }) => id));
        after = page.next ?? undefined;
        more = page.next !== null;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBe((await people.city.call(totalProjects, { query: {} })).projects);
    }
  });

  it('refuses a page mark that it did not make', async () => {
    const asked = people.city.call(listProjects, { query: { after: 'nonsense' } });
    await expect(asked).rejects.toMatchObject({ code: 'pageUnclear' });
  });
});
