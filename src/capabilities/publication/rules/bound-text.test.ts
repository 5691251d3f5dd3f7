import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import { sentence } from '#kernel/terms.ts';
import { documentTerms } from '../documents/document-terms.ts';
import { boundText, figureToken, figureTokens } from './bound-text.ts';
import { displaysOf, type Figure, figureIndicators } from './figure.ts';
import { shownFigure } from './shown-figure.ts';

const growth = '{{growthPercent|331023|2019-12|%}}';

const figure: fc.Arbitrary<Figure> = fc.constantFrom(...figureIndicators).chain((indicator) =>
  fc.record({
    indicator: fc.constant(indicator),
    unit: fc.constantFrom('331000', '331023', '331000-Z01', '331023100'),
    month: fc.constantFrom('2019-01', '2019-12', '2026-07'),
    display: fc.constantFrom(...displaysOf(indicator)),
  }),
);
/** Words between tokens; single braces are words. */
const words = fc.stringMatching(/^(?:[天台投资，。|%\n ]|\{天|天\}天){0,8}$/);
const template = fc.array(fc.tuple(words, figure), { maxLength: 6 });

function refusalOf(act: () => unknown): Refusal {
  try {
    act();
  } catch (trouble) {
    if (trouble instanceof Refusal) return trouble;
    throw trouble;
  }
  throw new Error('nothing was refused');
}

describe('figureTokens', () => {
  it('reads a token with its place', () => {
    expect(figureTokens(`增长率为${growth}。`)).toEqual([
      {
        token: growth,
        start: 4,
        end: 4 + growth.length,
        indicator: 'growthPercent',
        unit: '331023',
        month: '2019-12',
        display: '%',
      },
    ]);
  });

  it('finds every token and nothing else', () => {
    fc.assert(
      fc.property(template, (parts) => {
        const text = parts.map(([before, given]) => before + figureToken(given)).join('');
        const found = figureTokens(text);
        expect(found.map(({ token, start, end, ...rest }) => rest)).toEqual(parts.map(([, given]) => given));
        for (const { token, start, end } of found) expect(text.slice(start, end)).toBe(token);
      }),
    );
  });

  it.each([
    ['{{growth|331023|2019-12|%}}', 'no such indicator'],
    ['{{growthPercent|331023|2019-13|%}}', 'no such month'],
    ['{{growthPercent|331023|2019-12}}', 'no display'],
    ['{{growthPercent|331023|2019-12|万元}}', 'growth is no amount'],
    ['{{projects|331023|2019-12|名}}', 'projects are no rank'],
    ['{{growthPercent|天台|2019-12|%}}', 'a name is no code'],
    ['{{ growthPercent|331023|2019-12|%}}', 'a space'],
    ['{{growthPercent｜331023｜2019-12｜%}}', 'full-width bars'],
    ['｛｛growthPercent|331023|2019-12|%｝｝', 'full-width braces'],
    ['{{{growthPercent|331023|2019-12|%}}}', 'three braces'],
    ['{{growthPercent|331023|2019-12|%}', 'not closed'],
    ['{{}}', 'empty'],
    ['{{toString|331023|2019-12|%}}', 'a name that every object has'],
  ])('refuses %s: %s', (token) => {
    const refusal = refusalOf(() => figureTokens(`标题\n\n增长率为${token}`));
    expect(refusal).toMatchObject({ code: 'figureTokenUnclear', facts: { line: 3 } });
    expect(String(refusal.facts.token).length).toBeGreaterThan(0);
  });

  it('says in both languages where the unclear token stands', () => {
    const { code, facts } = refusalOf(() => figureTokens(`甲\n{{x}}乙`));
    expect(facts).toEqual({ line: 2, token: '{{x}}' });
    expect(sentence(documentTerms, code, 'zh', facts)).toContain('第2行的数据标记“{{x}}”不明确');
    expect(sentence(documentTerms, code, 'en', facts)).toContain('“{{x}}” in line 2 is unclear');
  });

  it('leaves single braces alone', () => {
    expect(figureTokens('集合{甲}和}乙{')).toEqual([]);
  });
});

describe('boundText', () => {
  it('fills in figures and says where they stand', () => {
    const { text, bindings } = boundText(`增长率为${growth}。`, () => 21.94);
    expect(text).toBe('增长率为21.9%。');
    expect(bindings).toEqual([
      {
        start: 4,
        end: 9,
        indicator: 'growthPercent',
        unit: '331023',
        month: '2019-12',
        display: '%',
        shown: '21.9%',
        value: 21.94,
      },
    ]);
  });

  it('changes nothing but tokens, and every binding stands where it says', () => {
    fc.assert(
      fc.property(template, words, fc.integer({ min: -1e12, max: 1e12 }), (parts, after, value) => {
        const source = parts.map(([before, given]) => before + figureToken(given)).join('') + after;
        const { text, bindings } = boundText(source, () => value);
        expect(bindings).toHaveLength(parts.length);
        for (const { start, end, shown } of bindings) expect(text.slice(start, end)).toBe(shown);
        const back = bindings.toReversed().reduce((filled, binding) => {
          return filled.slice(0, binding.start) + figureToken(binding) + filled.slice(binding.end);
        }, text);
        expect(back).toBe(source);
      }),
    );
  });

  it.each([
    ['no value', growth, null],
    ['not a number', growth, Number.NaN],
    ['a rank between two places', '{{rank|331023|2019-12|名}}', 2.5],
  ])('refuses %s', (_because, token, value) => {
    const refusal = refusalOf(() => boundText(`甲\n${token}`, () => value));
    expect(refusal).toMatchObject({ code: 'figureUnknown', facts: { line: 2, token } });
  });
});

describe('shownFigure', () => {
  it.each([
    ['investedYuan', '万元', 272_520_000, '27252万元', 'thousands are not parted'],
    ['investedYuan', '万元', 272_520_050, '27252万元', 'a half goes to the even digit'],
    ['investedYuan', '万元', 272_520_150, '27252.02万元', 'a half goes to the even digit'],
    ['investedYuan', '万元', 272_525_000, '27252.5万元', 'no zeros at the end'],
    ['investedYuan', '亿元', 430_000_000, '4.3亿元', 'no zeros at the end'],
    ['baseYuan', '亿元', 0, '0亿元', 'nothing is nothing'],
    ['gapYuan', '万元', -1_234_567, '−123.46万元', 'a real minus'],
    ['gapYuan', '万元', -49, '0万元', 'no minus before zero'],
    ['growthPercent', '%', -45.2, '−45.2%', 'a real minus'],
    ['growthPercent', '%', 11, '11.0%', 'growth always has one decimal'],
    ['growthPercent', '%', 11.05, '11.0%', 'a half goes to the even digit'],
    ['growthPercent', '%', 11.15, '11.2%', 'a half goes to the even digit'],
    ['growthPercent', '%', 1e-9, '0.0%', 'a trace'],
    ['growthPercent', '个百分点', 1.24, '1.2个百分点', 'points'],
    ['targetPercent', '%', 10, '10%', 'a target is written as it was set'],
    ['targetPercent', '%', 8.5, '8.5%', 'a target is written as it was set'],
    ['projects', '个', 86, '86个', 'a count'],
    ['rank', '名', 3, '3名', 'a place'],
  ] as const)('%s in %s of %d is %s: %s', (indicator, display, value, shown, _because) => {
    expect(shownFigure(value, { indicator, display })).toBe(shown);
  });

  it('is never further from the amount than half a hundredth of its unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (yuan) => {
        const shown = shownFigure(yuan, { indicator: 'investedYuan', display: '万元' }) ?? '';
        expect(shown).toMatch(/^−?\d+(?:\.\d{0,1}[1-9])?万元$/);
        const back = Number(shown.replace('−', '-').replace('万元', '')) * 10_000;
        expect(Math.abs(back - yuan)).toBeLessThanOrEqual(50.01);
      }),
    );
  });
});
