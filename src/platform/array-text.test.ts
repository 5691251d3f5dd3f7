import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrayText } from './array-text.ts';

test('what needs no quotes has none, and what could be mistaken has them', () => {
  expect(arrayText(['2020-03', null, '', 'null', 'a b', 'a"b', 'a\\b', '含逗号,的'])).toBe(
    '{2020-03,NULL,"","null","a b","a\\"b","a\\\\b","含逗号,的"}',
  );
  expect(arrayText([])).toBe('{}');
});

test('texts are read back as they were, as PostgreSQL reads an array', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('NULL', 'Null', '{}', '"', '\\', ',', ' ', '-1', '11111111-1111'));
  fc.assert(
    fc.property(fc.array(fc.option(text)), (texts) => {
      expect(elementsOf(arrayText(texts))).toEqual(texts);
    }),
  );
});

/** Elements of an array as PostgreSQL writes it. Source: its documentation, 8.15.6 (array input and output syntax). */
function elementsOf(written: string): (string | null)[] {
  const found = written.slice(1, -1).match(/"(?:[^"\\]|\\[\s\S])*"|[^",]+/g) ?? [];
  return found.map((one) => {
    if (one.startsWith('"')) return one.slice(1, -1).replace(/\\([\s\S])/g, '$1');
    return one.toUpperCase() === 'NULL' ? null : one;
  });
}
