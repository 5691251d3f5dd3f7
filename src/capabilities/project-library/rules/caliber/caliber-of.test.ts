import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nothingKnown, type ProjectFacts } from '../project.ts';
import { accuracyOf } from './accuracy.ts';
import { caliberOf } from './caliber-of.ts';
import { phraseText } from './caliber-reason.ts';
import { division77, neighbours } from './industry-classes.ts';
import { labelledSets } from './labelled-sets.ts';
import { rulesOfYear, thresholdYuan } from './rule-sets.ts';

const silent: ProjectFacts = { ...nothingKnown, name: '某项目', unitCode: '331023' };
const verdict = (facts: Partial<ProjectFacts>) => caliberOf({ ...silent, ...facts }).verdict;
const large = { plannedTotalYuan: 90_000_000 };

test.each([
  { industryCode: '7721', plannedTotalYuan: 5_000_000, is: 'in', because: 'the threshold itself counts' },
  { industryCode: '7721', plannedTotalYuan: 4_999_999, is: 'out', because: 'one yuan below does not' },
  { industryCode: '4620', plannedTotalYuan: 90_000_000, is: 'out', because: 'sewage works are division 46' },
  { industryCode: '7461', plannedTotalYuan: 90_000_000, is: 'out', because: 'monitoring is division 74' },
  {
    industryCode: '7718',
    plannedTotalYuan: 90_000_000,
    is: 'ask',
    because: 'there is no such class to be in or out of',
  },
  { industryCode: null, plannedTotalYuan: 90_000_000, is: 'ask', because: 'the code is not known' },
  { industryCode: '77', plannedTotalYuan: 90_000_000, is: 'ask', because: 'the class is not settled' },
  { industryCode: '772', plannedTotalYuan: null, is: 'ask', because: 'neither is settled' },
  { industryCode: '7721', plannedTotalYuan: null, is: 'ask', because: 'the total is not known' },
  { industryCode: null, plannedTotalYuan: 100, is: 'out', because: 'too small whatever its code' },
])('$industryCode with $plannedTotalYuan yuan is $is: $because', ({ is, ...facts }) => {
  expect(verdict(facts)).toBe(is);
});

test('with nothing in the text only the fifteen classes from the threshold on are in, and soil with its asset answers', () => {
  const code = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
  const answers = { leavesAsset: true, isCapitalised: true, isBeyondLevelling: true };
  fc.assert(
    fc.property(code, fc.nat(20_000_000), (industryCode, plannedTotalYuan) => {
      const isIn = verdict({ industryCode, plannedTotalYuan, ...answers }) === 'in';
      expect(isIn).toBe(division77.has(industryCode) && plannedTotalYuan >= thresholdYuan);
    }),
  );
});

test('out beats ask, and ask beats in, whatever the facts', () => {
  const code = fc.constantFrom(null, '77', '7718', '4822', ...division77.keys(), ...neighbours.keys());
  const answer = fc.constantFrom(true, false, null);
  const content = fc.constantFrom(null, '敷设污水管网8公里', '建设生态缓冲带', '清淤', '打捆实施', '运维服务');
  fc.assert(
    fc.property(code, answer, content, fc.option(fc.nat(9_000_000)), (industryCode, leavesAsset, text, total) => {
      const { verdict, reasons, missing } = caliberOf({
        ...silent,
        ...{ industryCode, leavesAsset, content: text, plannedTotalYuan: total },
      });
      const effects = reasons.map(({ effect }) => effect);
      expect(verdict).toBe(effects.includes('out') ? 'out' : effects.includes('ask') ? 'ask' : 'in');
      expect(reasons.every(({ clause }) => clause !== '')).toBe(true);
      expect(missing.length > 0).toBe(verdict === 'ask');
    }),
  );
});

test('more of what is stripped never brings a project in', () => {
  fc.assert(
    fc.property(fc.nat(9_000_000), fc.nat(3_000_000), fc.nat(3_000_000), (plannedTotalYuan, expensedYuan, more) => {
      const one = verdict({ industryCode: '7721', plannedTotalYuan, expensedYuan });
      const other = verdict({ industryCode: '7721', plannedTotalYuan, expensedYuan: expensedYuan + more });
      if (one === 'out') expect(other).toBe('out');
    }),
  );
});

test('a missing code says what it would change: with it the verdict is the one that was told', () => {
  const facts = { ...silent, ...large, name: '始丰溪水生态修复工程', content: '建设生态缓冲带、生态浮床' };
  const { missing } = caliberOf(facts);
  expect(missing.map((gap) => phraseText(gap, 'zh'))).toEqual(['行业代码：填上 7721 即符合口径']);
  expect(caliberOf({ ...facts, industryCode: '7721' }).verdict).toBe('in');
});

test('every phrase is whole in both languages', () => {
  const { tuned, heldOut } = labelledSets();
  for (const { facts, consultation } of [...tuned, ...heldOut])
    for (const year of [2015, 2019]) {
      const { reasons, missing } = caliberOf(facts, { consultation, rules: rulesOfYear(year) });
      for (const language of ['zh', 'en'] as const)
        for (const phrase of [...reasons, ...missing])
          expect(phraseText(phrase, language)).not.toMatch(/[{}]|undefined/);
    }
});

test('the rules of 2015 know the edition of 2011: zoos are asked, soil is still division 77', () => {
  const at = (year: number, facts: Partial<ProjectFacts>) =>
    caliberOf({ ...silent, ...large, ...facts }, { rules: rulesOfYear(year) });
  expect(at(2015, { industryCode: '7715' }).verdict).toBe('ask');
  expect(at(2019, { industryCode: '7715' }).verdict).toBe('in');
  expect(at(2015, { name: '候鸟栖息地恢复工程', industryCode: null }).industry.suggested).toBe('7712');
  expect(at(2019, { name: '候鸟栖息地恢复工程', industryCode: null }).industry.suggested).toBe('7713');
  const land = { industryCode: '7721', plannedTotalYuan: 6_000_000, landYuan: 2_000_000 };
  expect([at(2015, land).verdict, at(2019, land).verdict]).toEqual(['in', 'ask']);
  expect(() => rulesOfYear(2010)).toThrow('rulesUnknown');
});

test('there are enough labelled projects: all classes, every neighbour, each verdict', () => {
  const { tuned, heldOut } = labelledSets();
  const all = [...tuned, ...heldOut];
  expect(all.length).toBeGreaterThanOrEqual(300);
  const industries = new Set(all.map(({ industry }) => industry));
  for (const code of division77.keys()) expect(industries).toContain(code);
  for (const code of neighbours.keys())
    expect(all.some(({ industry, facts }) => industry === code || facts.industryCode === code)).toBe(true);
  expect(new Set(all.map(({ facts }) => facts.name)).size).toBeGreaterThan(all.length - 8);
});

test('the verdicts meet the labels', () => {
  const { tuned, heldOut } = labelledSets();
  expect(accuracyOf(tuned).verdictPercent).toBeGreaterThanOrEqual(98);
  expect(accuracyOf(heldOut).verdictPercent).toBeGreaterThanOrEqual(95);
  expect(accuracyOf(heldOut).industryPercent).toBeGreaterThanOrEqual(90);
});
