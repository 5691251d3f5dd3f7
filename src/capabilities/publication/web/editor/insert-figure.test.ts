import { expect, it } from 'vitest';
import { askBefore } from './insert-figure.ts';

it.each([
  ['全市完成/天台 增速', '天台 增速', 'words behind a slash'],
  ['/', '', 'a slash alone, at the beginning'],
  ['全市完成／临海', '临海', 'a slash of a Chinese input method'],
  ['24/7制度', null, 'a slash within a number'],
  ['2019／', '', 'the mark of the button stands anywhere'],
  ['县/区，天台', null, 'words that went on behind a mark'],
  ['县/区', '区', 'may be asked for, and finds nothing'],
])('%s', (text, wanted, because) => {
  const found = askBefore(text, 100);
  expect(found?.query ?? null, because).toBe(wanted);
  if (found) expect(found.range).toEqual({ from: 99 - found.query.length, to: 100 });
});
