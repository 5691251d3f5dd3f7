import { expect, test } from 'vitest';
import type { SheetEdit } from '../contract-sheet.ts';
import { openSheetModel } from './sheet-model.ts';

const place = { projectId: 'p', month: '2020-04', field: 'buildingYuan' };

function opened() {
  const sent: SheetEdit[] = [];
  const model = openSheetModel({
    ruleOf: (key) => ({ key, kind: 'money' }),
    sumsBefore: () => null,
    send: async (edits) => void sent.push(...edits),
  });
  return { model, sent };
}

test('an answer that arrives late does not take away what is typed meanwhile and not understood', () => {
  const { model, sent } = opened();
  model.type([{ ...place, text: '12' }]);
  model.type([{ ...place, text: '约5' }]);
  model.settle(sent, [{ state: 'saved' }]);
  expect(model.fateOf(place)).toMatchObject({ state: 'invalid', text: '约5' });
  expect(model.valueOf(place)).toBe('120000');
});

test('an answer settles what was typed last', () => {
  const { model, sent } = opened();
  model.type([{ ...place, text: '12' }]);
  expect(model.fateOf(place)).toEqual({ state: 'saving' });
  model.settle(sent, [{ state: 'saved' }]);
  expect(model.fateOf(place)).toEqual({ state: 'saved' });
});
