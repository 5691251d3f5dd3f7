import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import list from '../../organisation/reference/regions.json' with { type: 'json' };
import { duplicateKeys, keyUnits, placeNamesOf } from './duplicate-keys.ts';
import { namePartsOf } from './duplicate-name.ts';
import { doubtfulScore, likenessOf, prepared } from './duplicates.ts';
import { labelledPairs, precisionAndRecall } from './labelled-pairs.ts';

const regions = list.regions.map(({ code, name, kind, parent, ...rest }) => ({
  code,
  name,
  kind: kind as 'city' | 'county' | 'zone' | 'township',
  parent,
  aliases: 'aliases' in rest ? (rest.aliases ?? []) : [],
  shortName: name.replace(/(?:集聚区|[县区市])$/, ''),
}));
const places = placeNamesOf(regions);

test('at least 60 pairs are labelled, of both kinds', () => {
  expect(labelledPairs.length).toBeGreaterThanOrEqual(60);
  expect(labelledPairs.filter(({ isSame }) => isSame).length).toBeGreaterThanOrEqual(30);
});

test.each(
  labelledPairs.map((pair) => [pair.isSame ? 'same' : 'different', pair.one.name, pair.other.name, pair] as const),
)('%s: %s | %s', (_label, _one, _other, { one, other, isSame }) => {
  const { score, reasons } = likenessOf(prepared(one, places), prepared(other, places));
  expect([score >= doubtfulScore, score, reasons]).toEqual([isSame, score, reasons]);
});

test('precision and recall over the labelled pairs', () => {
  const { precision, recall } = precisionAndRecall(places, { pairs: labelledPairs, leastScore: doubtfulScore });
  expect(precision).toBeGreaterThanOrEqual(95);
  expect(recall).toBeGreaterThanOrEqual(95);
});

describe('namePartsOf', () => {
  test.each([
    ['台州市天台县平桥镇生活污水治理工程', '生活污水治理', [], ['平桥镇'], 'city, county and the usual words go'],
    ['始丰溪修复（二期）工程', '始丰溪修复', ['2期'], [], 'a phase is kept as a mark'],
    ['始丰溪修复第十二标段', '始丰溪修复', ['12标'], [], 'Chinese numbers'],
    ['２０１９年度污水治理', '污水治理', ['2019年'], [], 'full width and 年度'],
    ['天台县全县农村生活污水治理', '农村生活污水治理', [], ['全县'], 'the whole county is a place of its own'],
    ['路桥街道雨污分流改造', '雨污分流改造', [], ['路桥街道'], 'a township may bear the name of its county'],
    ['三茅溪治理', '三茅溪治理', [], [], 'a number in the name of a river is none'],
    ['洪三工业园废气治理', '洪三工业园废气治理', [], [], 'nor in that of a park'],
  ])('%s', (name, core, marks, towns, because) => {
    expect({ ...namePartsOf(name, places), because }).toEqual({ core, marks, towns, because });
  });
});

describe('likenessOf', () => {
  const names = fc.constantFrom(...labelledPairs.flatMap(({ one, other }) => [one, other]));
  test('is the same either way round, from 0 to 100, and full for a project with itself', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        const [a, b] = [prepared(one, places), prepared(other, places)];
        expect(likenessOf(a, b)).toEqual(likenessOf(b, a));
        expect(likenessOf(a, b).score).toBeGreaterThanOrEqual(0);
        expect(likenessOf(a, b).score).toBeLessThanOrEqual(100);
        expect(likenessOf(a, a).score).toBeGreaterThanOrEqual(doubtfulScore);
      }),
    );
  });
});

describe('duplicateKeys', () => {
  const keysOf = ({ name, unitCode }: { readonly name: string; readonly unitCode: string }) =>
    duplicateKeys(namePartsOf(name, places), keyUnits({ unitCode, siteCode: null }, regions));

  test('nearly all pairs that are one share a key, so that they are compared at all', () => {
    const same = labelledPairs.filter(({ isSame, one }) => isSame && one.code === null);
    const met = same.filter(({ one, other }) => {
      const keys = new Set(keysOf(one));
      return keysOf(other).some((key) => keys.has(key));
    });
    expect(met.length / same.length).toBeGreaterThanOrEqual(0.9);
  });

  test('a zone has the keys of the counties on whose ground it stands; with a site code, of that one', () => {
    const counties = regions.filter(({ kind }) => kind === 'county').map(({ code }) => code);
    expect(keyUnits({ unitCode: '331000-Z01', siteCode: null }, regions)).toEqual(['331000-Z01', ...counties]);
    expect(keyUnits({ unitCode: '331000-Z01', siteCode: '331002001000' }, regions)).toEqual(['331000-Z01', '331002']);
    expect(keyUnits({ unitCode: '331023', siteCode: '331002001000' }, regions)).toEqual(['331023']);
  });
});
