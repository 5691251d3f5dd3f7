import { expect, test } from 'vitest';
import { misspeltOf } from './misspelt.ts';

const known = ['id', 'unit', 'pinned', 'banned', 'floors', 'floorsElastic', 'minimumYuan', 'to'];

test.for<[written: string, name: string | null, because: string]>([
  ['ban', 'banned', 'its beginning'],
  ['baned', 'banned', 'a letter left out'],
  ['pinnd', 'pinned', 'a letter left out'],
  ['floorElastic', 'floorsElastic', 'a letter left out'],
  ['floor', 'floors', 'nearer than floorsElastic, of which it is the beginning too'],
  ['minimum_yuan', 'minimumYuan', 'underscores do not count'],
  ['MinimumYuan', 'minimumYuan', 'capitals do not count'],
  ['units', 'unit', 'one letter too many'],
  ['comment', null, 'it resembles none'],
  ['note', null, 'two letters of two are no likeness'],
  ['tag', null, 'two letters of two are no likeness'],
  ['fl', null, 'two letters begin too much'],
  ['unitName', null, 'a longer name is a name of its own'],
])('%s is %s: %s', ([written, name]) => {
  expect(misspeltOf(written, known)).toBe(name);
});
