import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factNames, mergedProject, nameKey, projectChanges } from './merged-project.ts';
import type { ProjectFacts } from './project.ts';

const blank = Object.fromEntries(factNames.map((field) => [field, null])) as unknown as ProjectFacts;
const known: ProjectFacts = { ...blank, name: '甲', unitCode: '331023', townshipCode: '331023100', content: '旧' };

test('a blank cell keeps what was known', () => {
  expect(mergedProject(known, { ...blank, name: '甲', unitCode: '331023' })).toEqual(known);
});

test('a project that moves to another county loses its former township', () => {
  expect(mergedProject(known, { ...blank, name: '甲', unitCode: '331024' }).townshipCode).toBeNull();
});

test('changes name the field with before and after', () => {
  const after = mergedProject(known, { ...known, content: '新' });
  expect(projectChanges(known, after)).toEqual([{ field: 'content', before: '旧', after: '新' }]);
});

test('the same statement twice changes nothing', () => {
  const stated = fc.record({
    content: fc.option(fc.string()),
    plannedTotalYuan: fc.option(fc.nat()),
    isEcoLed: fc.option(fc.boolean()),
  });
  fc.assert(
    fc.property(stated, (fields) => {
      const once = mergedProject(known, { ...blank, ...fields, name: '甲', unitCode: '331023' });
      const twice = mergedProject(once, { ...blank, ...fields, name: '甲', unitCode: '331023' });
      expect(projectChanges(once, twice)).toEqual([]);
    }),
  );
});

test.each([
  ['始丰溪（一期） 工程', '始丰溪(一期)工程'],
  ['医化园区VOCs治理', '医化园区ＶＯＣＳ 治理'],
])('%s and %s are one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test('a name that is its own key is the same as the folded one', () => {
  const characters = fc.constantFrom(
    '一',
    '台',
    '州',
    '鿿',
    '龥',
    'a',
    'z',
    '0',
    '9',
    'A',
    '１',
    '（',
    '㈱',
    '豈',
    ' ',
  );
  fc.assert(
    fc.property(fc.string({ unit: characters }), (name) => {
      const folded = name
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s\p{P}\p{S}]/gu, '');
      expect(nameKey(name)).toBe(folded);
    }),
  );
});
