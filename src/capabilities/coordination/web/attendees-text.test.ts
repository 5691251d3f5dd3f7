import { expect, test } from 'vitest';
import { attendeeLines, attendeesOf } from './attendees-text.ts';

const regions = [
  { code: '331023', name: '天台县', shortName: '天台' },
  { code: '331024', name: '仙居县', shortName: '仙居' },
];

test('lines are read and written back, whatever parts the words', () => {
  const { attendees, faultyLine } = attendeesOf('天台县 张三 科长\n\n仙居，李四', regions);
  expect(faultyLine).toBeNull();
  expect(attendees).toEqual([
    { unitCode: '331023', person: '张三', post: '科长' },
    { unitCode: '331024', person: '李四', post: '' },
  ]);
  const nameOf = (code: string) => regions.find((one) => one.code === code)?.name ?? code;
  expect(attendeesOf(attendeeLines(attendees, nameOf).join('\n'), regions).attendees).toEqual(attendees);
});

test.each([
  { text: '某县 张三', line: 1, because: 'no such unit' },
  { text: '天台县 张三\n仙居县', line: 2, because: 'nobody is named' },
])('$text fails in line $line: $because', ({ text, line }) => {
  expect(attendeesOf(text, regions).faultyLine).toBe(line);
});
