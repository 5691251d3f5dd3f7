import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureRounding } from './figure-node.ts';
import { figureDisplays } from './indicators/indicator.ts';
import { type FigureWriting, shownFigure } from './shown-figure.ts';

const growth = { indicator: 'growthPercent' } as const;
const count = { indicator: 'projects' } as const;
const amount = { indicator: 'investedYuan' } as const;

describe('the forms of official papers', () => {
  it.each([
    [11.1, { ...growth, display: '增长%' }, '增长11.1%', 'the sign in words'],
    [-45.2, { ...growth, display: '增长%' }, '下降45.2%', 'a fall has no minus'],
    [0.04, { ...growth, display: '增长%' }, '持平', 'what rounds to zero neither grows nor falls'],
    [-8.3, { indicator: 'planAheadPoints', display: '快慢百分点' }, '慢于时间进度8.3个百分点', 'behind in words'],
    [12, { indicator: 'planAheadPoints', display: '快慢百分点' }, '快于时间进度12.0个百分点', 'ahead in words'],
    [0, { indicator: 'planAheadPoints', display: '快慢百分点' }, '与时间进度持平', 'neither'],
    [-45.2, { ...growth, display: '%' }, '−45.2%', 'a bare rate keeps its sign'],
    [834, { ...count, display: '余家' }, '800余家', 'floored to the hundred'],
    [800, { ...count, display: '余家' }, '800家', '800 is not more than 800'],
    [2034, { ...count, display: '余个' }, '2000余个', 'hundreds also above a thousand'],
    [86, { ...count, display: '余个' }, '80余个', 'tens below a hundred'],
    [7, { ...count, display: '余个' }, '7个', 'too few for 余'],
    [7, { ...count, display: '个' }, '7个', 'a plain count'],
    [272_520_000, { ...amount, display: '万元' }, '27252万元', 'as the briefing writes it'],
    [272_520_000, { ...amount, display: '亿元', rounding: 'one' }, '2.7亿元', 'one decimal where it is asked for'],
    [425_000_000, { ...amount, display: '亿元', rounding: 'one' }, '4.2亿元', 'half to even'],
    [435_000_000, { ...amount, display: '亿元', rounding: 'one' }, '4.4亿元', 'half to even, upwards'],
    [10, { ...growth, display: '%', rounding: 'whole' }, '10%', 'no decimal where none is asked for'],
  ] satisfies [number, FigureWriting, string, string][])(
    '%s in the form %j is %s: %s',
    (value, figure, shown, _because) => {
      expect(shownFigure(value, figure)).toBe(shown);
    },
  );

  it('with 余 says no more than the number, and less by no more than a hundred', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (value) => {
        const said = Number.parseInt(shownFigure(value, { ...count, display: '余个' }) ?? '', 10);
        expect(said).toBeLessThanOrEqual(value);
        expect(value - said).toBeLessThan(100);
      }),
    );
  });

  it('is always something for a whole number, whatever the form and rounding', () => {
    const roundings: FigureRounding[] = ['usual', 'whole', 'one', 'two', 'tens', 'hundreds', 'thousands'];
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom(...figureDisplays),
        fc.constantFrom(...roundings),
        (value, display, rounding) => {
          expect(shownFigure(value, { ...amount, display, rounding })).toMatch(/[\d平]/);
        },
      ),
    );
  });
});
