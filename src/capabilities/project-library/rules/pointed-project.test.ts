import { expect, test } from 'vitest';
import { pointedAt } from './pointed-project.ts';

const projects = [
  { id: 'coded', code: 'A-1', name_key: '甲工程', unit_code: '331023' },
  { id: 'tiantai', code: null, name_key: '乙工程', unit_code: '331023' },
  { id: 'xianju', code: null, name_key: '乙工程', unit_code: '331024' },
];

test.each([
  { pointer: { code: 'A-1', name: '别的', unitCode: null }, id: 'coded', because: 'the code decides' },
  { pointer: { code: null, name: '甲 工程', unitCode: null }, id: 'coded', because: 'spaces are no part of a name' },
  { pointer: { code: null, name: '乙工程', unitCode: '331024' }, id: 'xianju', because: 'the county tells them apart' },
  { pointer: { code: null, name: '乙工程', unitCode: null }, id: 'several', because: 'two counties have one' },
  { pointer: { code: 'B-1', name: '甲工程', unitCode: null }, id: null, because: 'its project has another code' },
  {
    pointer: { code: 'B-1', name: '乙工程', unitCode: '331023' },
    id: 'tiantai',
    because: 'it may be given a code later',
  },
  { pointer: { code: null, name: null, unitCode: '331023' }, id: null, because: 'a county alone names none' },
])('$id: $because', ({ pointer, id }) => {
  const found = pointedAt(projects)(pointer);
  expect(found !== null && found !== 'several' ? found.id : found).toBe(id);
});
