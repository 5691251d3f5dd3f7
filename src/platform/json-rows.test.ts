import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonBytes } from './json-rows.ts';

it('gives the bytes of the JSON, whatever the rows hold and however long they are', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constant('治'.repeat(5000)));
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), text), { maxLength: 12 }), (rows) => {
      expect(jsonBytes(rows).toString()).toBe(JSON.stringify(rows));
    }),
  );
});
