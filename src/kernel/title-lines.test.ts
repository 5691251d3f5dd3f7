import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterWidth, titleLines } from './title-lines.ts';

describe('titleLines', () => {
  it.each([
    ['台州市齐抓共管促进生态环保投资稳步增长', ['台州市齐抓共管促进生态环保投资稳步增长'], '19 characters fit'],
    ['台州市用铁军精神坚守疫情防控的“环保阵地”', ['台州市用铁军精神坚守', '疫情防控的“环保阵地”'], 'quotes stay whole'],
    [
      '2020年1—3月台州市生态环保投资工作分办单',
      ['2020年1—3月台州市', '生态环保投资工作分办单'],
      'digits are wider than half a character, so that the last word would stand alone',
    ],
    [
      '天台“123”联动工作法 助推生态环保投资增长',
      ['天台“123”联动工作法', '助推生态环保投资增长'],
      'the space is the break',
    ],
  ])('%s', (title, lines) => {
    expect(titleLines(title)).toEqual(lines);
  });

  it('leaves lines of 4 to 20 characters and loses none', () => {
    const title = fc.stringMatching(/^[生态环境保护工作的和在，“”（）《》A-C0-9 ]{1,70}$/);
    fc.assert(
      fc.property(title, (text) => {
        const lines = titleLines(text);
        const bare = (value: string) => value.replace(/[\s\u3000]+/g, '');
        expect(bare(lines.join(''))).toBe(bare(text));
        for (const line of lines) expect(characterWidth(line)).toBeLessThanOrEqual(20);
        if (lines.length > 1) for (const line of lines) expect(characterWidth(line)).toBeGreaterThanOrEqual(4);
      }),
    );
  });
});
