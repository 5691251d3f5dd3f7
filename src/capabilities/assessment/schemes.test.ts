import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, projectHeading, projectLine } from '#testing/sheets.ts';
import * as runs from './contract.ts';
import * as schemes from './contract-schemes.ts';
import { sampleIndicator, sampleScheme } from './rules/sample-scheme.ts';

let server: TestServer;
let city: Person;
let tiantai: Person;

const whole = { kind: 'share', of: 'whole' } as const;
const content = sampleScheme([
  sampleIndicator({ key: 'growth', name: '公布增速', source: 'publishedGrowth', rule: whole }),
  sampleIndicator({ rule: whole }),
]);
const draft = { id: 'work-2019', name: '工作考核', level: 'counties', isExample: true, content } as const;

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-01-20T02:00:00Z') });
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
  tiantai = await as(server, { role: 'county-desk', regionCode: '331023' });
  await importedProjects(city, csv('项目', projectHeading, [projectLine({ name: '甲工程' })]));
});
afterAll(() => server?.close());

describe('a scheme', () => {
  it('is a draft of its own unit until it is published, and a published version never changes', async () => {
    const { edit } = await city.call(schemes.addScheme, { body: draft });
    expect((await tiantai.call(schemes.listSchemes, {})).map(({ id }) => id)).not.toContain(draft.id);
    const params = { schemeId: draft.id };
    const published = await city.call(schemes.publishScheme, { params, body: { reason: '2019 年度', edit } });
    expect([published.shown, published.scheme.latest, published.scheme.draftEdit]).toEqual([1, 1, null]);
    const other = { ...content, note: '改稿' };
    await city.call(schemes.saveDraft, { params, body: { name: '工作考核', content: other, edit: 0 } });
    const late = city.call(schemes.saveDraft, { params, body: { name: '工作考核', content, edit: 0 } });
    await expect(late).rejects.toMatchObject({ code: 'draftChanged' });
    const seen = await tiantai.call(schemes.readScheme, { params });
    expect([seen.shown, seen.content.note, seen.scheme.mayWrite]).toEqual([1, '', false]);
    const write = server.desk.db.connection().execute(async () =>
      server.admin.query(`set role qingzhang_app; select platform.set_remit('331000', '');
        update assessment.scheme_version set reason = 'x'`),
    );
    await expect(write).rejects.toThrow(/permission denied/);
    await server.admin.query('reset role');
  });

  it('of a county may not assess by statistics, whatever it is called; the refusal names the law', async () => {
    const body = { ...draft, id: 'tiantai-2019', level: 'townships', isExample: false } as const;
    const growth = tiantai.call(schemes.addScheme, { body });
    await expect(growth).rejects.toMatchObject({ code: 'sourceBelowCounty' });
    const disguised = sampleIndicator({
      name: '有效投资任务',
      source: 'items',
      direction: 'less',
      rule: { kind: 'perItem', act: 'deduct', marksEach: 1 },
    });
    const renamed = tiantai.call(schemes.addScheme, { body: { ...body, content: sampleScheme([disguised]) } });
    await expect(renamed).rejects.toMatchObject({ code: 'wordBelowCounty' });
    await expect(tiantai.call(schemes.addScheme, { body: draft })).rejects.toMatchObject({ code: 'levelElsewhere' });
  });

  it('of a county scores its departments by what they passed on and by items', async () => {
    const taken = sampleIndicator({
      key: 'leads',
      name: '线索转化',
      source: 'leadsTaken',
      rule: { kind: 'share', of: 'largest' },
    });
    const body = { ...draft, id: 'tiantai-offices', level: 'departments', content: sampleScheme([taken]) } as const;
    await tiantai.call(schemes.addScheme, { body });
    const params = { schemeId: body.id };
    await tiantai.call(schemes.publishScheme, { params, body: { reason: 'x', edit: 1 } });
    await server.admin.query(
      `insert into project_library.lead (city_code, id, path, name, name_key, unit_code, department, contact_name,
        contact_telephone, passed_by, passed_at, due_on, state, project_id,
        decided_at, decided_by)
      select '331000', gen_random_uuid(), '331000/331023', '线索', '线索', '331023', 'water', 'x', '', 'x',
        '2019-06-01T00:00:00Z', '2019-06-10', 'becameProject', id,
        '2019-07-01T00:00:00Z', 'x' from project_library.project limit 1`,
    );
    const { units: found } = await tiantai.call(runs.startRun, { body: { schemeId: body.id, year: 2019 } });
    expect(found).toHaveLength(9);
    expect(found[0]).toMatchObject({ code: 'department:water', name: '水利', score: 20, rank: 1 });
    expect(found.slice(1).every(({ score, rank }) => score === 0 && rank === 2)).toBe(true);
    const seen = await city.call(runs.listRuns, { query: { schemeId: body.id } });
    expect(seen.rows.map(({ assessor, mayWrite }) => [assessor, mayWrite])).toEqual([['331023', false]]);
  });
});
