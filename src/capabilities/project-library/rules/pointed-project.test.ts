import { expect, test } from 'vitest';
import { meantBy } from './pointed-project.ts';

const regions = [
  { code: '331023', name: '天台县' },
  { code: '331024', name: '仙居县' },
  { code: '331082', name: '临海市' },
];
const projects = [
  { id: 'coded', name: '甲工程', code: 'A-1', name_key: '甲工程', unit_code: '331023' },
  { id: 'tiantai', name: '乙工程', code: null, name_key: '乙工程', unit_code: '331023' },
  { id: 'xianju', name: '乙工程', code: null, name_key: '乙工程', unit_code: '331024' },
];

test.each([
  { pointer: { code: 'A-1', name: '别的', unitCode: null }, id: 'coded', because: 'the code decides' },
  { pointer: { code: null, name: '甲 工程', unitCode: null }, id: 'coded', because: 'spaces are no part of a name' },
  { pointer: { code: null, name: '乙工程', unitCode: '331024' }, id: 'xianju', because: 'the county tells them apart' },
  {
    pointer: { code: 'A-1', name: '乙工程', unitCode: '331023' },
    missed: 'codeOfAnother',
    because: 'the name is that of another project, and nobody knows which of the two is meant',
  },
  {
    pointer: { code: null, name: '乙工程', unitCode: null },
    missed: 'nameAmbiguous',
    because: 'two counties have one',
  },
  {
    pointer: { code: 'B-1', name: '甲工程', unitCode: null },
    missed: 'projectUnknown',
    because: 'its project has another code',
  },
  {
    pointer: { code: 'B-1', name: '乙工程', unitCode: '331023' },
    id: 'tiantai',
    because: 'it may be given a code later',
  },
  {
    pointer: { code: null, name: null, unitCode: '331023' },
    missed: 'projectUnknown',
    because: 'a county alone names none',
  },
])('$id $missed: $because', ({ pointer, id, missed }) => {
  const meant = meantBy(projects, regions)(pointer);
  expect('missed' in meant ? meant.missed.code : meant.project.id).toBe(id ?? missed);
});

test('one of another county is told with its county, at the county’s cell', () => {
  const missed = (unitCode: string, name: string, code: string | null = null) => {
    const meant = meantBy(projects, regions)({ code, name, unitCode });
    return 'missed' in meant ? meant.missed : null;
  };
  expect(missed('331082', '甲工程')).toEqual({
    keys: ['unit', 'name', 'code'],
    code: 'projectOtherCounty',
    facts: { name: '甲工程', counties: '天台县', stated: '临海市' },
  });
  expect(missed('331082', '乙工程')?.facts.counties).toBe('天台县、仙居县');
  expect(missed('331082', '丙工程')?.code).toBe('projectUnknown');
  // What the caller may not see is not among the projects, and so no county of it is told.
  expect(missed('331082', '甲工程', 'B-1')?.code).toBe('projectUnknown');
});
