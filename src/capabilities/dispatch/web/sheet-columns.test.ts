import { expect, test } from 'vitest';
import type { SheetRow } from '../contract-sheet.ts';
import { monthSource, speaker, typedFields } from './sheet-columns.ts';
import { openSheetModel } from './sheet-model.ts';

const month = '2020-04';
const speak = speaker('zh', (name) => (name === 'tiantai' ? '杨演示' : name));
const fields = typedFields([], speak);
const sent: SheetRow = {
  projectId: 'p',
  name: '项目甲',
  code: null,
  unitCode: '331023',
  lock: null,
  state: 'submitted',
  version: 1,
  values: { monthYuan: '1000000', progress: '主体完工' },
  unsent: [],
  reported: {},
  suggested: {},
  isLagging: false,
  returned: {},
  givenBack: null,
  explained: [],
  commented: [],
  known: {},
  before: { cumulativeYuan: null, totalYuan: null, isFirst: true },
  context: {
    previous: null,
    lastYearTotalYuan: null,
    monthRange: null,
    isFirst: true,
    wantsWholeWan: false,
    project: { plannedTotalYuan: null, plannedFinish: null, enteredIn: null, stage: null, nature: null },
  },
};

function sheetOf(row: SheetRow) {
  const model = openSheetModel({
    ruleOf: (key) => fields.find((field) => field.key === key),
    sumsBefore: () => null,
    send: () => Promise.resolve(),
    keepUnread: () => {},
  });
  model.load(fields.map(({ key }) => ({ projectId: 'p', month, field: key, value: row.values[key] ?? null })));
  const wish = { month, rows: [row], fields, model, mayType: true, speak };
  const { source, columnOf } = monthSource({ ...wish, isBound: () => false, unitName: () => '天台' });
  const at = (field: string) => source.cell(0, columnOf(field));
  return { model, at, name: () => source.cell(0, 0) };
}

test('a cell that differs from what was sent says so at once, with what was sent, and no more once it is as it was', () => {
  const { model, at } = sheetOf(sent);
  expect(at('monthYuan').marks).toEqual([]);
  model.type([{ projectId: 'p', month, field: 'monthYuan', text: '999' }]);
  expect(at('monthYuan').marks).toContain('changed');
  expect(at('monthYuan').note).toContain('改后未上报，已上报的是：100');
  model.type([{ projectId: 'p', month, field: 'monthYuan', text: '100' }]);
  expect(at('monthYuan').marks).not.toContain('changed');
});

test('what was changed before the page was opened is held against the report too', () => {
  const { at } = sheetOf({ ...sent, unsent: ['progress', 'problems'], reported: { progress: '基础施工' } });
  expect(at('progress').note).toContain('已上报的是：基础施工');
  expect(at('problems').marks).toEqual([]);
  expect(at('monthYuan').marks).toEqual([]);
});

test('nothing is called changed in a row that was never sent', () => {
  const { at } = sheetOf({ ...sent, state: 'draft', version: 0, unsent: ['monthYuan'] });
  expect(at('monthYuan').marks).toEqual([]);
});

test('a report that was given back says why, by whom and when, at the row and at its cells', () => {
  const givenBack = { reason: '请附监理月报', by: 'tiantai', at: '2020-05-06T02:00:00Z' };
  const { at, name } = sheetOf({ ...sent, state: 'returned', givenBack });
  expect(name().marks).toEqual(['returned']);
  for (const { note } of [name(), at('progress')]) expect(note).toContain('退回：请附监理月报（杨演示，2020-05-06');
});
