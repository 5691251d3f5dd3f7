import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factNames } from '../rules/merged-project.ts';
import { nothingKnown, type ProjectFacts } from '../rules/project.ts';
import { type FactField, factsTyped, formGroups, isComplete, kindOf, textOfFact } from './project-form.ts';

const kept: ProjectFacts = {
  ...nothingKnown,
  name: '永安溪生态修复工程',
  unitCode: '331024',
  plannedTotalYuan: 12_345_678,
  isEcoLed: false,
};

test('the form holds every fact once', () => {
  const all = Object.values(formGroups).flat();
  expect([...all].sort()).toEqual([...factNames].sort());
});

test.each<[FactField, ReturnType<typeof kindOf>]>([
  ['name', 'text'],
  ['landYuan', 'wan'],
  ['enteredIn', 'month'],
  ['plannedStart', 'month'],
  ['approvedOn', 'day'],
  ['isCapitalised', 'yesNo'],
  ['leavesAsset', 'yesNo'],
  ['siteLatitude', 'number'],
  ['stage', 'choice'],
  ['townshipCode', 'township'],
  ['approvalNumber', 'text'],
])('%s is filled in as %s', (field, kind) => {
  expect(kindOf(field)).toBe(kind);
});

describe('factsTyped', () => {
  test('a field that nobody touched keeps its value to the yuan', () => {
    expect(factsTyped({ ownerName: '演示公司' }, kept).facts).toMatchObject({
      plannedTotalYuan: 12_345_678,
      ownerName: '演示公司',
      isEcoLed: false,
    });
  });

  test.each<[FactField, string, unknown, string]>([
    ['plannedTotalYuan', '1,200.5', 12_005_000, '万元 with thousands'],
    ['plannedTotalYuan', '', null, 'emptied is unknown and not 0'],
    ['isEcoLed', 'yes', true, 'yes'],
    ['isEcoLed', '', null, 'neither yes nor no'],
    ['industryCode', '７７２１', '7721', 'full width'],
    ['ownerCode', '91331023mademo0015'.slice(0, 18), null, 'a letter that no credit code has is a fault'],
    ['siteLatitude', '28.95', 28.95, 'degrees'],
    ['enteredIn', '2020-04', '2020-04', 'a month'],
  ])('%s typed as %j is %j: %s', (field, text, value) => {
    const { facts, faults } = factsTyped({ [field]: text }, { ...kept, ownerCode: null });
    expect(facts[field]).toBe(value);
    expect(faults.includes(field)).toBe(field === 'ownerCode');
  });

  test.each<[FactField, string]>([
    ['plannedTotalYuan', '约500'],
    ['plannedTotalYuan', '-5'],
    ['siteCode', '331024'],
    ['industryCode', '7'],
    ['enteredIn', '2020-13'],
    ['name', ''],
    ['siteLongitude', '东经120'],
  ])('%s typed as %j is a fault at its field', (field, text) => {
    expect(factsTyped({ [field]: text }, kept).faults).toEqual([field]);
  });

  test('what the form shows for an amount is read back as that amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (hundreds) => {
        const facts = { ...kept, landYuan: hundreds * 100 };
        const text = textOfFact('landYuan', facts.landYuan);
        expect(factsTyped({ landYuan: text }, { ...kept, landYuan: null }).facts.landYuan).toBe(facts.landYuan);
      }),
    );
  });
});

test('a project without a name or a county is not complete', () => {
  expect(isComplete(kept)).toBe(true);
  expect(isComplete({ ...kept, name: '' })).toBe(false);
  expect(isComplete({ ...kept, unitCode: '' })).toBe(false);
});
