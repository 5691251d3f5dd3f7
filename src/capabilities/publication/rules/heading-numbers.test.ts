import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingNumber, leadingNumber, type NumberedHeading, numberFaults } from './heading-numbers.ts';

const heading = (text: string): NumberedHeading => ({ level: leadingNumber(text)?.level ?? 1, text });

const cases = [
  [['一、甲', '二、乙', '三、丙'], [], 'in order'],
  [['一、甲', '三、丙'], ['三、→二、'], 'one was taken out'],
  [
    ['一、甲', '（一）子', '（二）丑', '二、乙', '（三）寅'],
    ['（三）→（一）'],
    'a level counts anew below a higher one',
  ],
  [['一、甲', '1.子', '2.丑'], [], 'with two levels 一、 may be followed by 1.'],
  [['一、甲', '（一）子', '1.寅', '（1）卯', '（3）辰'], ['（3）→（2）'], 'the lowest level'],
  [['(一)子', '（二）丑'], ['(一)→（一）'], 'half-width brackets are no number of the standard'],
] as const;

describe('numbers of headings', () => {
  it.each(cases)('%s', (texts, wanted, because) => {
    const found = numberFaults(texts.map(heading)).map(({ is, should }) => `${is}→${should}`);
    expect(found, because).toEqual(wanted);
  });

  it('are read as they are written, for every place and level', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3, 4), fc.integer({ min: 1, max: 99 }), (level, place) => {
        const number = headingNumber(level, place);
        expect(leadingNumber(`${number}加强领导`)).toEqual({ level, number });
      }),
    );
  });

  it('are no dates, amounts or labels', () => {
    for (const text of ['2019.12', '1.5亿元', '一是加强', '第三批']) expect(leadingNumber(text), text).toBeNull();
  });
});
