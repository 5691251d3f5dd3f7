import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleLines } from '#kernel/title-lines.ts';
import { boundText, figureTokens } from '../bound-text.ts';
import { checkPaper } from '../checks/check-paper.ts';
import { paragraphText } from '../paper.ts';
import { readArticles } from '../read-articles.ts';
import { type GrowthArticleData, growthArticle } from './growth-article.ts';

const data: GrowthArticleData = {
  cityName: '台州市',
  cityCode: '331000',
  month: '2019-12',
  units: [
    { code: '331024', name: '仙居县', growthPercent: -3.5, rank: 3, gapYuan: 12_345_600 },
    { code: '331023', name: '天台县', growthPercent: 21.9, rank: 1, gapYuan: -5_000_000 },
    { code: '331022', name: '三门县', growthPercent: 10, rank: 2, gapYuan: 0 },
    { code: '331000-Z01', name: '台州湾集聚区', growthPercent: null, rank: 4, gapYuan: null },
  ],
  targetPercent: 10,
  author: '台州市美丽办',
};

const read = (text: string) => readArticles([{ name: 'a.txt', text }]);

function paragraphs(text: string): string[] {
  const blocks = read(text).articles[0]?.blocks ?? [];
  return blocks.map((block) => (block.kind === 'paragraph' ? paragraphText(block) : ''));
}

function bound(given: GrowthArticleData): string {
  return boundText(growthArticle(given), ({ indicator, unit }) => {
    const found = given.units.find(({ code }) => code === unit);
    switch (indicator) {
      case 'targetPercent':
        return given.targetPercent;
      case 'rank':
        return found?.rank ?? null;
      case 'gapYuan':
        return found?.gapYuan ?? null;
      default:
        return unit === given.cityCode ? 11.1 : (found?.growthPercent ?? null);
    }
  }).text;
}

describe('growthArticle', () => {
  it('reads as an article with a title, four paragraphs and its author', () => {
    const [article, ...others] = read(growthArticle(data)).articles;
    expect(others).toEqual([]);
    expect(article?.title.text).toBe('2019年1—12月台州市 生态保护和环境治理业投资增长情况');
    expect(titleLines(article?.title.text ?? '')).toEqual(['2019年1—12月台州市', '生态保护和环境治理业投资增长情况']);
    expect(article?.blocks).toHaveLength(4);
    expect(article?.author?.text).toBe('台州市美丽办');
  });

  it('says the figures in official words once they are filled in', () => {
    expect(paragraphs(bound(data)).slice(0, 3)).toEqual([
      '2019年1—12月，台州市生态保护和环境治理业投资增长率为11.1%，年度增长目标为10%。',
      '从各地看，增长率由高到低依次为：天台县（21.9%）、三门县（10.0%）、仙居县（−3.5%）。其中，天台县列第1名，仙居县列第3名。台州湾集聚区暂无可比数据，未列入排名。',
      '与年度增长目标相比，增长率低于目标的有：仙居县（与目标相差1234.56万元）。',
    ]);
  });

  it('holds no figure that is not a token, but for the period', () => {
    const text = growthArticle(data)
      .replaceAll('2019年1—12月', '')
      .replace(/\{\{[^}]*\}\}/g, '');
    expect(text).not.toMatch(/\d/);
  });

  it('makes a checker stop at nothing in its wording', () => {
    const context = { today: '2020-01-20', previous: null, asked: null, countyUnits: 9, language: 'zh' } as const;
    const codes = checkPaper(read(bound(data)), context).map(({ code }) => code);
    expect(codes).toEqual([]);
  });

  it('says so when nobody is below the target, and says nothing of it without a target', () => {
    const units = data.units.map((unit) => ({ ...unit, growthPercent: 12 }));
    expect(growthArticle({ ...data, units })).toContain('均不低于目标');
    const without = growthArticle({ ...data, targetPercent: null });
    expect(paragraphs(without)).toHaveLength(3);
    expect(without).not.toContain('targetPercent');
  });

  it('names January alone', () => {
    expect(growthArticle({ ...data, month: '2020-01' })).toContain('# 2020年1月台州市');
  });

  it('speaks English with the same figures', () => {
    const figures = (text: string) => figureTokens(text).map(({ token }) => token);
    expect(figures(growthArticle(data, 'en'))).toEqual(figures(growthArticle(data)));
    expect(read(growthArticle(data, 'en')).articles[0]?.author?.text).toBe('台州市美丽办');
  });

  it('has a token for the growth of each unit that has one, by rank, whatever the figures', () => {
    const growth = fc.option(fc.double({ min: -99, max: 500, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(growth, { minLength: 1, maxLength: 12 }),
        fc.option(fc.constant(10)),
        (rates, targetPercent) => {
          const units = rates.map((growthPercent, index) => {
            const code = String(331002 + index);
            return { code, name: `甲${'乙'.repeat(index)}县`, growthPercent, rank: rates.length - index, gapYuan: 1 };
          });
          const text = growthArticle({ ...data, units, targetPercent });
          const named = figureTokens(text).filter(
            ({ indicator, unit }) => indicator === 'growthPercent' && unit !== '331000',
          );
          const counted = units.filter(({ growthPercent }) => growthPercent !== null).map(({ code }) => code);
          expect(named.map(({ unit }) => unit)).toEqual(counted.reverse());
          const below = figureTokens(text).filter(({ indicator }) => indicator === 'gapYuan');
          const expected = units.filter((unit) => targetPercent !== null && (unit.growthPercent ?? 99) < targetPercent);
          expect(below).toHaveLength(expected.length);
          expect(paragraphs(text).length).toBeGreaterThanOrEqual(3);
          expect(paragraphs(text).length).toBeLessThanOrEqual(4);
        },
      ),
    );
  });
});
