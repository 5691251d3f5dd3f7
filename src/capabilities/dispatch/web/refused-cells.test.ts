import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { SheetEdit } from '../contract-sheet.ts';
import { type RefusedCell, refusedCellsOf } from './refused-cells.ts';

// Nothing is kept beyond the test, and no other window listens.
beforeAll(() => vi.stubGlobal('window', {}));
afterAll(() => vi.unstubAllGlobals());

const place = { projectId: 'f2b6f7a4-6a1b-4f0e-9f6b-2f3f0f9b1c11', month: '2020-03', field: 'monthYuan' };
const edit: SheetEdit = { ...place, base: null, value: '1235000' };
const unread: RefusedCell = { edit: { ...edit, value: null }, text: '约5', code: 'notANumber', facts: {} };
const at = (second: number) => `2020-04-01T01:00:0${second}.000Z`;

test('the answer to an edit leaves what was typed into its cell after it, and takes what was typed before', async () => {
  const cells = refusedCellsOf('city');
  await cells.replace([place], [unread], at(2));
  await cells.settle([edit], [{ state: 'saved' }], at(1));
  expect((await cells.list()).map(({ content }) => content.text)).toEqual(['约5']);
  await cells.settle([edit], [{ state: 'saved' }], at(3));
  expect(await cells.list()).toEqual([]);
});

test('what the server did not take stands until a later edit of its cell is saved', async () => {
  const cells = refusedCellsOf('tiantai');
  await cells.settle([edit], [{ state: 'refused', code: 'locked', facts: {} }], at(1));
  expect((await cells.list()).map(({ content }) => content.code)).toEqual(['locked']);
  await cells.settle([{ ...edit, field: 'totalYuan' }], [{ state: 'saved' }], at(2));
  expect(await cells.list()).toHaveLength(1);
  await cells.settle([edit], [{ state: 'saved' }], at(2));
  expect(await cells.list()).toEqual([]);
});
