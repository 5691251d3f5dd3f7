import { describe, expect, test } from 'vitest';
import { namesProblem } from './named-problem.ts';

describe('whether a problem is named', () => {
  test.each([
    { text: null, names: false, because: 'nothing was written' },
    { text: '  ', names: false, because: 'blanks say nothing' },
    { text: '。', names: false, because: 'a stop alone says nothing' },
    { text: '无', names: false, because: 'it says that there is none' },
    { text: '　暂无。\n', names: false, because: 'blanks and stops around it change nothing' },
    { text: '/', names: false, because: 'a stroke fills a cell that may not be empty' },
    { text: '征地受阻', names: true, because: 'it is one' },
    { text: '无电可接', names: true, because: 'it only begins like none' },
    { text: '资金 缺口。', names: true, because: 'blanks within it stay' },
  ])('$text: $names, $because', ({ text, names }) => {
    expect(namesProblem(text)).toBe(names);
  });
});
