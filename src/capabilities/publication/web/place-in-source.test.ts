import { describe, expect, test } from 'vitest';
import { boundText } from '../rules/bound-text.ts';
import { placeAfterEdits, placeInSource, placeInText, type Stretch } from './place-in-source.ts';

const token = '{{growthPercent|331023|2019-12|%}}';
const source = `天台增长${token}，临海增长{{growthPercent|331082|2019-12|%}}，全市向好。`;
const { text, bindings } = boundText(source, ({ unit }) => (unit === '331023' ? 21.9 : 5));

describe('placeInText', () => {
  test.each<[string, number, Stretch | null, string]>([
    ['全市', text.indexOf('全市'), { start: text.indexOf('全市'), end: text.indexOf('全市') + 2 }, 'words of the text'],
    ['2026年11月24日', 0, null, 'a date that was completed does not light the first words of the text'],
    ['', 0, null, 'what the text lacks has no place'],
    ['', 3, { start: 3, end: 3 }, 'where a title is missing'],
  ])('%j at %i is %j: %s', (words, start, expected) => {
    expect(placeInText(text, { text: words, start })).toEqual(expected);
  });
});

describe('placeInSource', () => {
  const found = (words: string) => {
    const start = text.indexOf(words);
    const place = placeInSource(source, bindings, { start, end: start + words.length });
    return source.slice(place.start, place.end);
  };

  test.each([
    ['天台', '天台', 'before every figure'],
    ['，临海', '，临海', 'between figures'],
    ['全市', '全市', 'after the last figure'],
    ['21.9%', token, 'a figure is its token'],
    ['1.9', token, 'a part of a figure is its token'],
    ['增长21.9%', `增长${token}`, 'words and a figure'],
    ['天台增长', '天台增长', 'up to a figure, without it'],
  ])('%s is %s: %s', (words, expected) => {
    expect(found(words)).toBe(expected);
  });

  test('a place without length stays a point', () => {
    expect(placeInSource(source, bindings, { start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
  });
});

describe('placeAfterEdits', () => {
  const place = { start: 2, end: 4 };
  test.each<[string, string, Stretch | null, string]>([
    ['甲乙丙丁', '甲乙丙丁', { start: 2, end: 4 }, 'nothing was edited'],
    ['甲乙丙丁', '新甲乙丙丁', { start: 3, end: 5 }, 'words came in before it'],
    ['甲乙丙丁', '丙丁', { start: 0, end: 2 }, 'words before it were cut'],
    ['甲乙丙丁', '甲乙', null, 'it is gone'],
  ])('%s → %s is %j: %s', (saved, now, expected) => {
    expect(placeAfterEdits(saved, now, place)).toEqual(expected);
  });
});
