import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { readGrowth } from '../../growth/contract.ts';
import * as contract from '../contract.ts';
import * as life from '../contract-life.ts';

const month = '2019-12';
const article = '# 台州市召开推进会\n\n会议部署了全年工作。（台州市美丽办）\n';

let now = new Date('2020-04-10T02:00:00Z');
let server: TestServer;
let city: Person;
let county: Person;
let leader: Person;

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
  county = await as(server, { role: 'county-desk', regionCode: '331023' });
  leader = await as(server, { role: 'leader', regionCode: '331000' });
  await reported('331023', { '2018-12': 223_560_000, '2019-12': 272_520_000 });
  await reported('331022', { '2018-12': 100_000_000, '2019-12': 90_000_000, '2020-03': 1_000_000 });
});
afterAll(() => server?.close());

it('shows the figures of growth, freezes them when it goes out, and keeps them when the data is corrected', async () => {
  const draft = await begun({ year: 2019, number: 1, month });
  const growth = await city.call(readGrowth, { params: { month }, query: {} });
  expect(draft.text).toContain(`台州市生态保护和环境治理业投资增长率为${growth.city?.growthPercent?.toFixed(1)}%`);
  expect(draft.asOf).toBe(now.toISOString());
  // Those of other rooms, such as reports of the month, have a test of their own.
  const ofGrowth = draft.bindings.filter(
    ({ indicator }) => Object.hasOwn(growth.city ?? {}, indicator) || indicator === 'rank',
  );
  expect(ofGrowth.length).toBeGreaterThan(5);
  for (const { indicator, unit, value, shown, start, end } of ofGrowth) {
    const row = unit === '331000' ? growth.city : growth.units.find(({ code }) => code === unit);
    expect({ indicator, unit, value }).toEqual({
      indicator,
      unit,
      value: new Map(Object.entries(row ?? {})).get(indicator),
    });
    expect(draft.text.slice(start, end)).toBe(shown);
  }
  expect(draft.text).toContain('天台县（21.9%）、三门县（−10.0%）');

  later();
  await reported('331023', { '2018-12': 223_560_000, '2019-12': 300_000_000 });
  later();
  await expect(issued(draft.id)).rejects.toMatchObject({ code: 'figuresChanged' });
  const params = { id: draft.id };
  const { figures, charts } = await city.call(contract.readFigures, { params });
  const stale = figures
    .filter(({ condition }) => condition === 'stale')
    .map(({ attributes, shown }) => [attributes, shown]);
  expect(stale).toContainEqual([expect.objectContaining({ unit: '331023', shown: '21.9%' }), '34.2%']);
  expect(charts.some(({ condition }) => condition === 'stale')).toBe(true);
  const take = [...figures, ...charts].flatMap(({ condition, attributes: { id } }) =>
    condition === 'stale' ? [id] : [],
  );
  const taken = await city.call(contract.settleFigures, { params, body: { take } });
  expect(taken.text).toContain('天台县（34.2%）');
  const out = await issued(draft.id);
  expect(out.asOf).toBe(now.toISOString());
  expect((await read(county, draft.id)).text).toBe(out.text);
  expect((await city.call(contract.listChanges, {})).papers).toEqual([]);

  const before = await fileOf(city, draft.id, 'docx');
  later();
  await reported('331023', { '2018-12': 223_560_000, '2019-12': 1 });
  expect(await read(city, draft.id)).toEqual(out);
  expect(await fileOf(city, draft.id, 'docx')).toEqual(before);
  const [changed] = (await city.call(contract.listChanges, {})).papers;
  expect(changed?.id).toBe(draft.id);
  expect(changed?.figures).toContainEqual(
    expect.objectContaining({
      condition: 'stale',
      shown: '−100.0%',
      attributes: expect.objectContaining({ shown: '34.2%' }),
    }),
  );
});

it('warns of a month that too few have reported, whichever figures of it the paper shows', async () => {
  const stage = (value: string | null) => server.admin.query('update project_library.project set stage = $1', [value]);
  const source = '# 题目\n\n全市完成投资{{investedYuan|331000|2020-03|万元}}。（某办）\n';
  expect(codes(await begun({ year: 2020, number: 70, source }))).not.toContain('monthIncomplete');
  await stage('building');
  const draft = await begun({ year: 2020, number: 71, source });
  await stage(null);
  const finding = draft.findings.find(({ code }) => code === 'monthIncomplete');
  expect(finding?.message).toContain('2020-03 上报不全：应报 2 个项目，已报 1 个');
});

it('keeps an old value for a written reason, and asks about what the new one says', async () => {
  await reported('331024', { '2018-12': 100_000_000, '2019-12': 120_000_000 });
  later();
  const source = '# 题目\n\n同比增长{{growthPercent|331024|2019-12|%}}。（某办）\n';
  const draft = await begun({ year: 2020, number: 1, source });
  expect(codes(draft)).toEqual([]);
  const params = { id: draft.id };
  await city.call(life.submitPaper, { params });
  await reported('331024', { '2018-12': 100_000_000, '2019-12': 80_000_000 });
  later();
  await leader.call(life.reviewPaper, { params });
  await expect(leader.call(life.signPaper, { params })).rejects.toMatchObject({
    code: 'figuresChanged',
    facts: { count: 1 },
  });
  await leader.call(life.returnPaper, { params, body: { reason: '数据有更新' } });
  const keep = [{ id: 'f1', reason: '以上报时为准' }];
  const kept = await city.call(contract.settleFigures, { params, body: { keep } });
  expect(kept.text).toContain('20.0%');
  const { figures } = await city.call(contract.readFigures, { params });
  expect(figures[0]).toMatchObject({ condition: 'kept', shown: '−20.0%' });
  const taken = await city.call(contract.settleFigures, { params, body: { take: ['f1'] } });
  expect(taken.text).toContain('−20.0%');
  expect(codes(taken)).toEqual(['growthNegative']);
});

it('holds quantities without a figure against the data and the issue before, and says what would settle each', async () => {
  await reported('331024', { '2018-12': 100_000_000, '2019-12': 90_000_000 });
  later();
  const paper = (number: number, amount: string) => {
    const source = `# 题目\n\n2019年，仙居县生态环保投资总额为${amount}。（某办）\n`;
    return begun({ year: 2020, number, series: 'wired', source });
  };
  const bindable = await paper(1, '9000万元');
  expect(bindable.findings).toMatchObject([
    { code: 'figureUnbound', text: '9000万元', settles: '绑定到数据，或写明数字来源。' },
  ]);
  await issued(bindable.id);
  expect(codes(await paper(2, '9000万元'))).toEqual(['figureUnbound']);
  const wrong = await paper(3, '8000万元');
  expect(codes(wrong).toSorted()).toEqual(['figureContradicts', 'figureDiffersFromLast', 'numberGap']);
  expect(wrong.findings.find(({ code }) => code === 'figureContradicts')?.message).toContain('9000万元');
  expect(new Set(wrong.findings.map(({ settles }) => settles))).not.toContain('');
});

it('finds a figure whose data changed, which a reason at the figure settles, and one that was typed', async () => {
  await reported('331024', { '2018-12': 100_000_000, '2019-12': 90_000_000 });
  later();
  const source = '# 题目\n\n仙居县完成{{investedYuan|331024|2019-12|万元}}。（某办）\n';
  const draft = await begun({ year: 2020, number: 1, series: 'typed', source });
  expect(codes(draft)).toEqual([]);
  await reported('331024', { '2018-12': 100_000_000, '2019-12': 95_000_000 });
  later();
  const params = { id: draft.id };
  const checked = await city.call(contract.checkPaper, { params });
  expect(checked.findings).toMatchObject([{ code: 'figureStale', text: '9000万元', severity: 'warning' }]);
  expect(checked).toMatchObject({ recordedAt: draft.recordedAt, version: draft.version });
  const keep = [{ id: 'f1', reason: '以上报时为准' }];
  expect(codes(await city.call(contract.settleFigures, { params, body: { keep } }))).toEqual(['figureKept']);
  await city.call(life.submitPaper, { params });
  await leader.call(life.reviewPaper, { params });
  await leader.call(life.signPaper, { params });
  await leader.call(life.returnPaper, { params, body: { reason: '改为人工填写' } });

  const { document, version } = await read(city, draft.id);
  const typed = JSON.parse(JSON.stringify(document).replace('"origin":"kept"', '"origin":"typed"'));
  const saved = await city.call(contract.saveDocument, { params, body: { document: typed, version } });
  expect(saved.findings).toMatchObject([{ code: 'figureTyped', severity: 'note' }]);
  expect(saved.findings[0]?.message).toContain('9500万元');
});

it('a briefing that is drafted from the data goes to whom the last of its series went', async () => {
  const tail = '---\n\n送：美丽浙江办。\n\n发：各县（市、区）美丽办。';
  const { id } = await begun({ year: 2020, number: 1, series: 'tails', source: `${article}\n\n${tail}\n` });
  await issued(id);
  const next = await begun({ year: 2020, number: 2, series: 'tails', month: '2019-12' });
  expect(next.document.content.at(-1)).toMatchObject({
    type: 'tail',
    attrs: { send: '美丽浙江办。', issue: '各县（市、区）美丽办。' },
  });
  const other = await begun({ year: 2020, number: 1, series: 'others', month: '2019-12' });
  expect(other.document.content.some(({ type }) => type === 'tail')).toBe(false);
});

it('is refused where a figure is unclear, unknown, of a month to come, or of a month without reports', async () => {
  const withToken = (token: string) => begun({ year: 2020, number: 90, source: `${article}\n增长率为${token}。` });
  await expect(withToken('{{growth|331023|2019-12|%}}')).rejects.toMatchObject({ code: 'figureTokenUnclear' });
  for (const token of [
    'growthPercent|331099|2019-12|%',
    'investedYuan|331022|2020-11|万元',
    'projects|331000|2017-12|个',
  ])
    await expect(withToken(`{{${token}}}`)).rejects.toMatchObject({
      code: 'figureUnknown',
      facts: { line: 5, token: `{{${token}}}` },
    });
});

type Wish = { year: number; number: number; series?: string; source?: string; month?: string };

function begun(body: Wish): Promise<contract.Paper> {
  return city.call(contract.draftPaper, { body });
}

async function issued(id: string): Promise<contract.Paper> {
  const params = { id };
  const { findings } = await city.call(contract.checkPaper, { params });
  const body = { findings: findings.map(({ key }) => key), reason: '已核实' };
  if (findings.length > 0) await city.call(life.overruleFindings, { params, body });
  await city.call(life.submitPaper, { params });
  await leader.call(life.reviewPaper, { params });
  await leader.call(life.signPaper, { params });
  return city.call(life.issuePaper, { params });
}

function read(person: Person, id: string): Promise<contract.Paper> {
  return person.call(contract.readPaper, { params: { id } });
}

function codes({ findings }: Pick<contract.Paper, 'findings'>): string[] {
  return findings.map(({ code }) => code);
}

async function fileOf(person: Person, id: string, form: 'docx' | 'pdf'): Promise<Buffer> {
  const response = await person.fetch(`/publication/papers/${id}/${form}`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

function later(): void {
  now = new Date(now.getTime() + 60_000);
}

/** One project of the unit, reported anew: what it had invested up to each month, in yuan. */
async function reported(unit: string, cumulative: Readonly<Record<string, number>>): Promise<void> {
  const { admin } = server;
  const name = `${unit} project`;
  const place = ['331000', `331000/${unit}`];
  const known = await admin.query<{ id: string }>('select id from project_library.project where unit_code = $1', [
    unit,
  ]);
  const id = known.rows[0]?.id ?? randomUUID();
  if (known.rowCount === 0)
    for (const table of ['project', 'project_version'])
      await admin.query(
        `insert into project_library.${table} (city_code, id, version, path, name, name_key, unit_code, caliber, recorded_at, recorded_by)
        values ($1, $2, 1, $3, $4, $4, $5, 'in', $6, 'test')`,
        [place[0], id, place[1], name, unit, now],
      );
  for (const [of, yuan] of Object.entries(cumulative)) {
    await admin.query(
      `insert into dispatch.report_version (city_code, project_id, month, version, path, year_to_date_yuan, recorded_at, recorded_by)
      select $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5, $6, 'test' from dispatch.report_version
      where city_code = $1 and project_id = $2 and month = $3`,
      [place[0], id, of, place[1], yuan, now],
    );
    await admin.query(
      `insert into dispatch.report (city_code, project_id, month, version, path, year_to_date_yuan, cumulative_yuan, recorded_at, recorded_by)
      values ($1, $2, $3, 1, $4, $5, $5, $6, 'test') on conflict (city_code, project_id, month)
      do update set year_to_date_yuan = excluded.year_to_date_yuan, cumulative_yuan = excluded.cumulative_yuan`,
      [place[0], id, of, place[1], yuan, now],
    );
  }
  await admin.query('select growth.refresh($1, $2, null)', [place[0], [id]]);
}
