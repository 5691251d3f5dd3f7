import { describe, expect, test } from 'vitest';
import type { Region } from '#kernel/region.ts';
import { factDoubts, isPlatformCode } from './fact-doubts.ts';
import { nothingKnown, type ProjectFacts } from './project.ts';
import { statisticalCountyOf } from './statistical-county.ts';

const region = (code: string, kind: Region['kind']): Region => ({
  code,
  name: code,
  kind,
  parent: '331000',
  aliases: [],
});
const regions = [
  { ...region('331000', 'city'), parent: null },
  region('331002', 'county'),
  region('331004', 'county'),
  region('331023', 'county'),
  region('331000-Z01', 'zone'),
];
const facts = (change: Partial<ProjectFacts>): ProjectFacts => ({
  ...nothingKnown,
  name: '项目',
  unitCode: '331023',
  ...change,
});
const codesOf = (change: Partial<ProjectFacts>) =>
  factDoubts(facts(change), regions).map(({ field, code }) => [field, code]);

test.each([
  ['2019-331023-77-03-123456', true, 'YYYY'],
  ['1904-331023-77-03-123456', true, 'YYMM'],
  ['2019-331023-46-03-12345X', true, 'a check letter; the pair of digits is no industry'],
  ['2019-331023-77-03-12345', false, 'the check character is missing'],
  ['2019-331023-77-03-123456 ', false, 'a space'],
  ['台发改投〔2019〕12号', false, 'the number of an approval'],
  ['T-001', false, 'the library’s own'],
])('%s has the platform’s form: %s', (code, isForm, because) => {
  expect({ isForm: isPlatformCode(code), because }).toEqual({ isForm, because });
});

describe('factDoubts', () => {
  test('an ordinary project has none', () => {
    expect(codesOf({ code: '2019-331023-77-03-123456', siteCode: '331023001000', enteredIn: '2020-01' })).toEqual([]);
  });

  test.each<[Partial<ProjectFacts>, string[], string]>([
    [{ code: 'T-1' }, ['code', 'codeOfOwnForm'], 'kept as the library’s own'],
    [{ ownerCode: '913310230000000010' }, ['ownerCode', 'ownerCodeDoubted'], 'the check character differs'],
    [{ unitCode: '331000-Z01' }, ['siteCode', 'siteCodeNeeded'], 'a zone needs to say where'],
    [{ unitCode: '331000-Z01', siteCode: '330106001000' }, ['siteCode', 'siteCodeElsewhere'], 'another city'],
    [{ siteCode: '331002001000' }, ['siteCode', 'siteCodeDisagrees'], 'another county'],
    [{ plannedStart: '2020-05', plannedFinish: '2020-04' }, ['plannedFinish', 'finishEarly'], 'turned round'],
    [{ statisticsState: 'entered' }, ['enteredIn', 'enteredWithoutMonth'], 'no month'],
    [{ statisticsState: 'returned', returnedIn: '2020-01' }, ['returnReason', 'returnedWithoutReason'], 'no reason'],
  ])('%j', (change, doubt, because) => {
    expect({ doubts: codesOf(change), because }).toEqual({ doubts: [doubt], because });
  });
});

test.each([
  ['331023', null, '331023', 'a county counts its own'],
  ['331000-Z01', '331002001000', '331002', 'a zone’s project on 椒江’s ground'],
  ['331000-Z01', '331004001000', '331004', 'a zone’s project on 路桥’s ground'],
  ['331000-Z01', null, null, 'not known yet'],
  ['331000-Z01', '330106001000', null, 'not of this city'],
])('unit %s, site %s counts in %s', (unitCode, siteCode, county, because) => {
  expect({ county: statisticalCountyOf({ unitCode, siteCode }, regions), because }).toEqual({ county, because });
});
