import { expect, test } from 'vitest';
import { saidOnce } from '#platform/records/said-once.ts';
import type { PublicProject } from '../../project-library/public.ts';
import type { AmountRow } from './amount-row.ts';
import { judgeAmounts } from './judge-amounts.ts';

const blank = {
  ...{ city_code: '331000', path: '331000/331023', owner_name: null, owner_code: null, unit_code: '331023' },
  ...{ township_code: null, industry_code: null, planned_total_yuan: null, planned_start: null, planned_finish: null },
  ...{ started_in: null, entered_in: null, stage: null, nature: null, caliber: 'in' as const },
};
const project = (id: string, code: string | null, name: string): PublicProject => ({
  ...blank,
  id,
  code,
  name,
  name_key: name,
});
const projects = [project('1', 'A-1', '甲工程'), project('2', null, '乙工程'), project('3', null, '乙工程')];

function row(at: number, facts: Partial<AmountRow['key']> & { plannedYuan?: number; year?: number }) {
  const { plannedYuan = 100, year = 2020, ...key } = facts;
  const cells = { name: `B${at}`, plannedYuan: `C${at}` };
  return {
    sheet: '表',
    row: at,
    cells,
    facts: { key: { code: null, name: null, unitCode: null, ...key }, year, plannedYuan },
  };
}

test.each([
  { facts: { code: 'A-1' }, state: 'created', because: 'the first amount of the year' },
  { facts: { code: 'A-1', year: 2019 }, state: 'updated', because: '2019 says something else' },
  { facts: { code: 'A-1', year: 2019, plannedYuan: 7 }, state: 'unchanged', because: '2019 says the same' },
  { facts: { name: '甲工程' }, state: 'created', because: 'a name is enough where it is the only one' },
  { facts: { name: '乙工程' }, state: 'refused', code: 'nameAmbiguous', because: 'two projects bear the name' },
  { facts: { code: 'Z-9' }, state: 'refused', code: 'projectUnknown', because: 'the library has none of this code' },
])('$state: $because', ({ facts, state, code }) => {
  const known = [{ projectId: '1', year: 2019, plannedYuan: 7, version: 4 }];
  const { judged, writes } = judgeAmounts([row(2, facts)], {
    projects,
    regions: [],
    known,
    said: saidOnce(new Map(), new Map()),
  });
  expect(judged[0]).toMatchObject({ state, ...(code && { fault: { code, cell: 'B2' } }) });
  expect(writes.map(({ version }) => version)).toEqual(state === 'created' ? [1] : state === 'updated' ? [5] : []);
});

test('a project and year stand in a file once, also under two ways of naming it', () => {
  const rows = [row(2, { code: 'A-1' }), row(3, { name: '甲工程' }), row(4, { code: 'A-1', year: 2021 })];
  const { judged, writes } = judgeAmounts(rows, {
    projects,
    regions: [],
    known: [],
    said: saidOnce(new Map(), new Map()),
  });
  expect(judged.map(({ state }) => state)).toEqual(['created', 'refused', 'created']);
  expect(judged[1]).toMatchObject({ fault: { code: 'rowTwice', facts: { other: 'B2' } } });
  expect(writes.map(({ year }) => year)).toEqual([2020, 2021]);
});
