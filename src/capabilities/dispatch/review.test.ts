import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sent } from '#kernel/endpoint.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, projectLine, reportHeading } from '#testing/sheets.ts';
import { listProjects } from '../project-library/contract.ts';
import { openRound, saveReport } from './contract.ts';
import {
  approveReports,
  declareNil,
  explainDoubt,
  listReturned,
  listReviews,
  listReviewUnits,
  previewApproval,
  readReview,
  returnReport,
  sendAgain,
  submitReports,
  unapproveReport,
} from './contract-review.ts';
import {
  freezeReports,
  grantException,
  liftFreeze,
  listExceptions,
  listFreezes,
  listRoundEvents,
  lockRound,
  readCompleteness,
  reopenRound,
  revokeException,
} from './contract-rounds.ts';

let now = new Date('2020-04-05T02:00:00Z');
const month = '2020-03';
let server: TestServer;
let people: { city: Person; county: Person; clerk: Person; other: Person };
let ids: Record<string, string> = {};

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  await signIn();
  const lines = ['R-1', 'R-2', 'R-3'].map((code) => projectLine({ name: `项目${code}`, code, township: '白鹤镇' }));
  await importedProjects(people.city, csv('项目', projectHeading, lines));
  const { rows } = await people.city.call(listProjects, { query: {} });
  ids = Object.fromEntries(rows.map(({ code, id }) => [code ?? '', id]));
  const window = { dueOn: '2020-04-10', closesOn: '2020-04-12', graceDays: 2 };
  for (const one of ['2020-02', month]) await people.city.call(openRound, { body: { month: one, ...window } });
});
afterAll(() => server?.close());

/** A session ends after a day. */
async function signIn() {
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    county: await as(server, { role: 'county-desk', regionCode: '331023' }),
    clerk: await as(server, { role: 'township-clerk', regionCode: '331023101' }),
    other: await as(server, { role: 'county-desk', regionCode: '331024' }),
  };
}
async function itIs(instant: string) {
  now = new Date(instant);
  await signIn();
}

const idOf = (code: string) => ids[code] ?? '';
type Figures = Omit<Sent<typeof saveReport>['body'], 'version'>;
const sound: Figures = {
  monthYuan: 500_000,
  yearToDateYuan: 500_000,
  totalYuan: 500_000,
  buildingYuan: null,
  installationYuan: null,
  equipmentYuan: null,
  otherYuan: null,
  progress: '基础施工',
  problems: null,
};
const save = (who: Person, code: string, version: number, change: Partial<Figures> = {}) =>
  who.call(saveReport, { params: { projectId: idOf(code), month }, body: { ...sound, ...change, version } });
const at = (code: string) => ({ params: { projectId: idOf(code), month } });
const review = (who: Person, code: string) => who.call(readReview, at(code));
async function approve(who: Person, codes: string[]) {
  const wish = { projectIds: codes.map(idOf), unit: null };
  const { seal, rows } = await who.call(previewApproval, { params: { month }, body: wish });
  const { approved } = await who.call(approveReports, { params: { month }, body: { ...wish, seal } });
  return { approved, codes: rows.map(({ code }) => code) };
}

describe('a report on its way', () => {
  it('waits for the county, is given back by cell, corrected, approved, accepted and then locked against a change', async () => {
    await save(people.clerk, 'R-1', 0);
    expect(await review(people.county, 'R-1')).toMatchObject({ state: 'submitted', stepKind: 'county', isMine: true });
    expect((await review(people.city, 'R-1')).isMine).toBe(false);
    const cells = [{ field: 'progress', reason: '请写明完成的工程量' }];
    const back = { version: 1, reason: '进度不具体', cells };
    await people.county.call(returnReport, { ...at('R-1'), body: back });
    const waits = await people.clerk.call(listReturned, {});
    expect(waits).toMatchObject([{ projectId: ids['R-1'], month, cells: back.cells.length }]);
    expect(await people.other.call(listReturned, {})).toEqual([]);
    await save(people.clerk, 'R-1', 1, { progress: '基础施工完成，管道敷设 2 公里' });
    expect(await people.clerk.call(listReturned, {})).toEqual([]);
    const again = await review(people.county, 'R-1');
    expect(again).toMatchObject({ state: 'submitted', changed: 1, comparedWith: 'earlier' });
    expect(again.cells.filter(({ old, now: is }) => old !== is)).toEqual([
      { field: 'progress', old: '基础施工', now: '基础施工完成，管道敷设 2 公里', returned: '请写明完成的工程量' },
    ]);
    expect(await approve(people.county, ['R-1'])).toEqual({ approved: 1, codes: [null] });
    await expect(save(people.clerk, 'R-1', 2, { progress: '再改' })).rejects.toMatchObject({ code: 'reportSubmitted' });
    expect(await approve(people.county, ['R-1'])).toEqual({ approved: 0, codes: ['notYourStep'] });
    expect(await approve(people.city, ['R-1'])).toEqual({ approved: 1, codes: [null] });
    await expect(save(people.county, 'R-1', 2, { progress: '再改' })).rejects.toMatchObject({ code: 'reportAccepted' });
    expect((await review(people.city, 'R-1')).events.map(({ act }) => act)).toEqual([
      'submitted',
      'returned',
      'submitted',
      'approved',
      'accepted',
    ]);
  });

  it('waits again where an approval is taken back by those who gave it, with a reason', async () => {
    const body = { version: 2, reason: '凭证有误' };
    const hint = { version: 2, reason: '请务必完成 10% 的增速目标' };
    await expect(people.city.call(unapproveReport, { ...at('R-1'), body: hint })).rejects.toMatchObject({
      code: 'figureHinted',
    });
    await expect(people.county.call(unapproveReport, { ...at('R-1'), body })).rejects.toMatchObject({
      code: 'notYourStep',
    });
    expect(await people.city.call(unapproveReport, { ...at('R-1'), body })).toEqual({ state: 'submitted', step: 1 });
    expect(await people.county.call(unapproveReport, { ...at('R-1'), body })).toEqual({ state: 'submitted', step: 0 });
  });

  it('goes past the county where the county’s desk gave it, and is decided by no stranger', async () => {
    await save(people.county, 'R-2', 0);
    expect(await review(people.county, 'R-2')).toMatchObject({ stepKind: 'city', isMine: false });
    await expect(review(people.other, 'R-2')).rejects.toMatchObject({ code: 'notFound' });
    await expect(people.clerk.call(readReview, at('R-2'))).rejects.toMatchObject({ code: 'notAllowed' });
    const hint = { version: 1, reason: '请务必完成 10% 的增速目标', cells: [] };
    await expect(people.city.call(returnReport, { ...at('R-2'), body: hint })).rejects.toMatchObject({
      code: 'figureHinted',
    });
  });

  it('is not approved with a hard doubt, nor with one that nobody explained', async () => {
    await save(people.county, 'R-2', 1, { monthYuan: -100_000, totalYuan: 900_000 });
    expect(await approve(people.city, ['R-2'])).toEqual({ approved: 0, codes: ['doubtsUnexplained'] });
    const words = { field: 'monthYuan', code: 'monthNegative', text: '上月多报，据结算单更正' };
    await people.county.call(explainDoubt, { ...at('R-2'), body: words });
    const [doubt] = (await review(people.city, 'R-2')).doubts;
    expect(doubt).toMatchObject({ code: 'monthNegative', explanation: '上月多报，据结算单更正' });
    await save(people.county, 'R-2', 2, { totalYuan: 400_000 });
    expect(await approve(people.city, ['R-2'])).toEqual({ approved: 0, codes: ['doubtsHard'] });
    const { rows } = await people.city.call(listReviews, { params: { month }, query: { show: 'waiting' } });
    expect(rows.map(({ name }) => name)[0]).toBe('项目R-2');
  });

  it('is not approved as it was seen where it has changed since', async () => {
    const wish = { projectIds: [idOf('R-1')], unit: null };
    const { seal } = await people.county.call(previewApproval, { params: { month }, body: wish });
    await save(people.clerk, 'R-1', 2, { progress: '又有变化' });
    await expect(
      people.county.call(approveReports, { params: { month }, body: { ...wish, seal } }),
    ).rejects.toMatchObject({ code: 'selectionChanged' });
    const units = await people.county.call(listReviewUnits, { params: { month } });
    expect(units).toEqual([{ unitCode: '331023', mine: 1, problems: 0, waiting: 2, returned: 0, accepted: 0 }]);
  });
});

describe('an unchanged month', () => {
  it('is declared by the unit itself and never by the city', async () => {
    const wish = { params: { month }, body: { projectIds: [idOf('R-3'), idOf('R-1')] } };
    await importedReports(people.city, csv('二月', reportHeading, ['R-3,,2020-02,10,10,20']));
    await expect(people.city.call(declareNil, wish)).rejects.toMatchObject({ code: 'notAllowed' });
    const told = await people.clerk.call(declareNil, wish);
    expect(told.map(({ name, outcome }) => [name, outcome]).toSorted()).toEqual([
      ['项目R-1', 'nothing'],
      ['项目R-3', 'submitted'],
    ]);
    const { isNil, cells, comparedWith } = await review(people.county, 'R-3');
    expect([isNil, comparedWith]).toEqual([true, 'month-before']);
    expect(cells.filter(({ old, now: is }) => old !== is)).toEqual([
      { field: 'monthYuan', old: 100_000, now: 0, returned: null },
    ]);
  });
});

describe('a report that was given back and is right', () => {
  it('is sent once more as it stands by the unit itself, and waits for the review again', async () => {
    const again = (who: Person) =>
      who.call(sendAgain, { params: { month }, body: { projectIds: [idOf('R-3'), idOf('R-1')] } });
    const outcomes = async (who: Person) =>
      Object.fromEntries((await again(who)).map((one) => [one.name, one.outcome]));
    expect(await outcomes(people.clerk)).toEqual({ '项目R-1': 'nothing', '项目R-3': 'nothing' });
    await people.county.call(returnReport, { ...at('R-3'), body: { version: 1, reason: '请核实是否停工', cells: [] } });
    await expect(again(people.city)).rejects.toMatchObject({ code: 'notAllowed' });
    expect(await outcomes(people.clerk)).toEqual({ '项目R-1': 'nothing', '项目R-3': 'submitted' });
    const waits = { state: 'submitted', version: 2, isNil: true, changed: 0, returnReason: null };
    expect(await review(people.county, 'R-3')).toMatchObject(waits);
    expect(await outcomes(people.clerk)).toEqual({ '项目R-1': 'nothing', '项目R-3': 'nothing' });
  });
});

describe('cells that were filled in', () => {
  it('become a report, and stay where a hard doubt stops them', async () => {
    const put = (field: string, value: string) =>
      server.admin.query(
        `insert into dispatch.sheet_cell (city_code, month, project_id, field, path, value, source, saved_at, saved_by)
        values ('331000', $1, $2, $3, '331000/331023/331023101', $4, 'grid', now(), 'clerk')
        on conflict (city_code, month, project_id, field) do update set value = excluded.value`,
        [month, idOf('R-3'), field, value],
      );
    await put('monthYuan', '300000');
    await put('yearToDateYuan', '900000');
    const submit = () => people.clerk.call(submitReports, { params: { month }, body: { projectIds: [idOf('R-3')] } });
    expect(await submit()).toMatchObject([
      { outcome: 'stopped', doubts: [{ code: 'monthDisagrees' }, { code: 'totalBelowYear' }] },
    ]);
    await put('yearToDateYuan', '400000');
    await put('totalYuan', '500000');
    expect(await submit()).toMatchObject([{ outcome: 'submitted', cells: 3 }]);
    expect(await submit()).toMatchObject([{ outcome: 'nothing' }]);
  });
});

describe('a round', () => {
  it('counts punctuality and completeness by facts', async () => {
    const [unit] = await people.county.call(readCompleteness, { params: { month } });
    expect(unit).toMatchObject({ expected: 3, reported: 3, onTime: 3, lacksWords: 1, accepted: 0 });
  });

  it('is frozen by filter and lifted with a reason', async () => {
    const filter = { month, unitCode: '331023', action: null, projectIds: null };
    const wish = { ...filter, until: '2020-04-30', reason: '审计期间', dryRun: false };
    const freeze = (change: Partial<typeof wish>) => people.city.call(freezeReports, { body: { ...wish, ...change } });
    await expect(freeze({ until: '2020-01-01' })).rejects.toMatchObject({ code: 'dayIsOver' });
    expect(await freeze({ dryRun: true })).toMatchObject({ projectCount: 3 });
    expect(await people.city.call(listFreezes, {})).toEqual([]);
    const { id } = await freeze({});
    await expect(save(people.clerk, 'R-3', 3)).rejects.toMatchObject({
      code: 'frozenUntil',
      facts: { until: '2020-04-30', reason: '审计期间' },
    });
    await people.city.call(liftFreeze, { params: { id }, body: { reason: '审计结束' } });
    await save(people.clerk, 'R-3', 3, { totalYuan: 600_000, monthYuan: 400_000 });
  });

  it('closes after its days of grace, and an exception opens it for one unit until its last day', async () => {
    await itIs('2020-04-14T15:59:59.999Z');
    await save(people.clerk, 'R-3', 4, { totalYuan: 700_000, monthYuan: 400_000 });
    await itIs('2020-04-14T16:00:00Z');
    const late = () => save(people.clerk, 'R-3', 5, { totalYuan: 800_000, monthYuan: 400_000 });
    await expect(late()).rejects.toMatchObject({ code: 'roundClosed', facts: { until: '2020-04-14' } });
    const wish = { period: month, unitCode: '331023', projectId: null, until: '2020-04-16', reason: '台风停电' };
    await people.city.call(grantException, { body: wish });
    await late();
  });

  it('is locked with a reason while reports wait, refuses an edit, and is reopened with a reason', async () => {
    const lock = (reason: string | null) => people.city.call(lockRound, { params: { month }, body: { reason } });
    await expect(lock(null)).rejects.toMatchObject({ code: 'reportsWaiting' });
    expect(await lock('月度汇总')).toMatchObject({ state: 'locked', lockReason: '月度汇总' });
    await itIs('2020-04-17T02:00:00Z');
    await expect(save(people.clerk, 'R-3', 6)).rejects.toMatchObject({ code: 'roundLocked' });
    const again = { reason: '补报遗漏', closesOn: '2020-04-20' };
    await people.city.call(reopenRound, { params: { month }, body: again });
    await save(people.clerk, 'R-3', 6, { totalYuan: 850_000, monthYuan: 400_000 });
    const events = await people.county.call(listRoundEvents, { params: { period: month } });
    expect(events.map(({ act, reason }) => [act, reason])).toEqual([
      ['opened', null],
      ['locked', '月度汇总'],
      ['reopened', '补报遗漏'],
    ]);
  });
});

it('a round is looked back at as it stood: reviews, completeness, freezes and exceptions', async () => {
  const seen = async (query: { asOf?: string }) => ({
    completeness: await people.city.call(readCompleteness, { params: { month }, query }),
    reviews: await people.city.call(listReviews, { params: { month }, query: { ...query, show: 'all' } }),
    units: await people.county.call(listReviewUnits, { params: { month }, query }),
    one: await people.county.call(readReview, { ...at('R-3'), query }),
    exceptions: await people.county.call(listExceptions, { query }),
    freezes: await people.county.call(listFreezes, { query }),
  });
  const [asOf, stood] = [now.toISOString(), await seen({})];
  await itIs('2020-04-18T02:00:00Z');
  const [exception] = stood.exceptions;
  await people.city.call(revokeException, { params: { id: exception?.id ?? '' } });
  const wish = { month, unitCode: '331023', action: null, projectIds: null, reason: '核查' };
  await people.city.call(freezeReports, { body: wish });
  const { version } = stood.one;
  await people.county.call(returnReport, { ...at('R-3'), body: { version, reason: '进度不具体', cells: [] } });
  const later = await seen({});
  expect([later.freezes.length, later.one.state, stood.one.state]).toEqual([2, 'returned', 'submitted']);
  expect(await seen({ asOf })).toEqual(stood);
});
