import { expect, test } from 'vitest';
import { instantArgument, issueArgument, monthArgument, nameArgument, ownerCodeArgument } from './options.ts';

const now = new Date('2026-11-26T02:00:00Z');

test.for<[written: string, instant: string, because: string]>([
  ['2020-04-01T00:00:00+08:00', '2020-03-31T16:00:00.000Z', 'the offset counts'],
  ['2020-04-01T00:00:00Z', '2020-04-01T00:00:00.000Z', 'Z counts'],
  ['2020-04-01T00:00:00-05:30', '2020-04-01T05:30:00.000Z', 'any offset counts'],
  ['2020-04-01T10:00', '2020-04-01T02:00:00.000Z', 'without one it is China’s, whatever the machine’s'],
  ['2020-04-01 10:00:00.5', '2020-04-01T02:00:00.500Z', 'a space parts them too'],
  ['2020-02-29', '2020-02-29T15:59:59.999Z', 'a day is its end in China'],
  ['2026-11-26', '2026-11-26T02:00:00.000Z', 'today is up to now'],
])('the instant %s is %s: %s', ([written, instant]) => {
  expect(instantArgument(written, now)).toBe(instant);
});

test.for([
  '2020-02-30',
  '2019-02-29',
  '2020-13-01',
  '2020-04-31T00:00:00Z',
  '2020-04-01T25:00:00Z',
  '2020-04-01T00:00:00+25:00',
  '2020-4-1',
  '2020-04',
  '20200401',
  '2020-04-01T',
  'yesterday',
  '',
])('“%s” is no instant', (written) => {
  expect(() => instantArgument(written, now)).toThrow(/an instant is written/);
});

test.for(['2019-13', '2019-00', '2019-1', '201911', '2019-11-01', '2019年11月', ' 2019-11'])(
  '“%s” is no month',
  (text) => {
    expect(() => monthArgument(text)).toThrow(/YYYY-MM/);
  },
);

test('an issue is a year and a number from 1', () => {
  expect(issueArgument('2020-04')).toEqual({ year: 2020, number: 4 });
  for (const text of ['2020-0', '2020-1000', '2020', '4', '2020-4-1'])
    expect(() => issueArgument(text)).toThrow(/YEAR/);
});

test('an account is made only with a name and an owner that the database takes', () => {
  expect(nameArgument('tiantai.desk')).toBe('tiantai.desk');
  for (const name of ['x', 'Li', '李', 'a b', '1ab', 'a'.repeat(33)])
    expect(() => nameArgument(name)).toThrow(/3 to 32/);
  expect(ownerCodeArgument('91350100M000100Y43')).toBe('91350100M000100Y43');
  for (const code of ['123', '91350100M000100Y4I']) expect(() => ownerCodeArgument(code)).toThrow(/18 digits/);
});
