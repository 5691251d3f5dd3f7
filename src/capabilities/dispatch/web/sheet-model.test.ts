import { describe, expect, test, vi } from 'vitest';
import type { SheetEdit } from '../contract-sheet.ts';
import type { SheetPlace } from './sheet-cells.ts';
import { openSheetModel, type UnreadText } from './sheet-model.ts';

const place = { projectId: 'p', month: '2020-04', field: 'buildingYuan' };

function opened() {
  const sent: SheetEdit[] = [];
  const kept: { readonly places: readonly SheetPlace[]; readonly unread: readonly UnreadText[] }[] = [];
  const model = openSheetModel({
    ruleOf: (key) => ({ key, kind: 'money' }),
    sumsBefore: () => null,
    send: async (edits) => void sent.push(...edits),
    keepUnread: (places, unread) => void kept.push({ places, unread }),
  });
  return { model, sent, kept };
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

test('a text that is not understood is kept with its cell, and let go once the cell is understood', () => {
  const { model, kept } = opened();
  model.type([
    { ...place, text: '约5' },
    { ...place, projectId: 'q', text: '7' },
  ]);
  const unread = { ...place, base: null, text: '约5', code: 'notANumber', facts: { text: '约5' } };
  expect(kept).toEqual([{ places: [unread], unread: [unread] }]);
  model.type([{ ...place, text: '5' }]);
  expect(kept.slice(1)).toEqual([{ places: [place], unread: [] }]);
});

test('a kept text stands in its cell again, over the value that is saved and over one that is on its way', () => {
  const { model } = opened();
  const kept = { base: null, text: '约5', code: 'notANumber', facts: {} };
  const [other, edit] = [
    { ...place, projectId: 'q' },
    { ...place, projectId: 'q', base: null, value: '70000' },
  ];
  model.await([edit]);
  model.restore([
    { ...place, ...kept },
    { ...other, ...kept },
  ]);
  model.load([{ ...place, value: '30000' }]);
  model.settle([edit], [{ state: 'saved' }]);
  for (const one of [place, other]) expect(model.fateOf(one)).toMatchObject({ state: 'invalid', text: '约5' });
  expect([model.valueOf(place), model.valueOf(other)]).toEqual(['30000', '70000']);
  expect(model.invalidCount()).toBe(2);
});

test('an amount that the server did not take stands in 万元, as it was typed', () => {
  const { model, sent } = opened();
  model.type([{ ...place, text: '12.5' }]);
  model.settle(sent, [{ state: 'refused', code: 'roundClosed', facts: {} }]);
  expect(model.fateOf(place)).toMatchObject({ state: 'invalid', text: '12.5', code: 'roundClosed' });
});

describe('the picture of what is typed', () => {
  const texts = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...place, projectId: `p${i}`, text: String(i + 1) }));

  function watched(send: () => Promise<void>) {
    const model = openSheetModel({
      ruleOf: (key) => ({ key, kind: 'money' }),
      sumsBefore: () => null,
      send,
      keepUnread: () => {},
    });
    const drawn: string[] = [];
    model.listen(() => drawn.push('cells'));
    return { model, drawn, type: (count: number) => model.type(texts(count), () => drawn.push('beside')) };
  }

  test('comes at once for few cells', () => {
    const { drawn, type } = watched(() => new Promise(() => {}));
    type(199);
    expect(drawn).toEqual(['cells', 'beside']);
  });

  test('of many comes with their answer, in one with what became of them; they stand at once all the same', async () => {
    const { model, drawn, type } = watched(() => Promise.resolve());
    type(200);
    expect(model.valueOf({ ...place, projectId: 'p7' })).toBe('80000');
    await Promise.resolve();
    expect(drawn).toEqual([]);
    model.settle([{ ...place, projectId: 'p7', base: null, value: '80000' }], [{ state: 'saved' }]);
    expect(drawn).toEqual(['cells', 'beside', 'cells']);
  });

  test.each([
    ['the answer does not come', () => new Promise<void>(() => {})],
    ['they cannot be kept', () => Promise.reject(new Error('the browser keeps nothing'))],
  ])('comes all the same where %s', async (_, send) => {
    const { drawn, type } = watched(send);
    type(5000);
    await vi.waitFor(() => expect(drawn).toEqual(['cells', 'beside']));
  });
});

test('a cell is marked as contested until nobody calls it so, and its value stays', () => {
  const { model } = opened();
  model.load([{ ...place, value: '1000000' }]);
  model.contest([{ ...place, mine: '1200000', by: 'somebody' }]);
  expect(model.fateOf(place)).toEqual({ state: 'conflict', mine: '1200000', by: 'somebody' });
  expect([model.valueOf(place), model.unsettled()]).toEqual(['1000000', 1]);
  model.contest([]);
  expect([model.fateOf(place), model.valueOf(place), model.unsettled()]).toEqual([undefined, '1000000', 0]);
});

test('what is on its way is not called contested', () => {
  const { model } = opened();
  model.type([{ ...place, text: '12' }]);
  model.contest([{ ...place, mine: '1', by: null }]);
  expect(model.fateOf(place)).toEqual({ state: 'saving' });
});
