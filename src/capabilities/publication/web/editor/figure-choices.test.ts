import { describe, expect, it } from 'vitest';
import { figureChoices, type Offer } from './figure-choices.ts';

const offer: Offer = {
  month: '2020-04',
  units: [
    { code: '331000', names: ['台州市', '全市', '台州'] },
    { code: '331023', names: ['天台县', '天台'] },
    { code: '331082', names: ['临海市', '临海'] },
  ],
  indicators: [
    { key: 'growthPercent', names: ['增长率', '增速'], wordings: ['%', '增长%'] },
    { key: 'investedYuan', names: ['完成投资', '投资额'], wordings: ['万元', '亿元'] },
    { key: 'projects', names: ['项目数', '项目个数'], wordings: ['个'] },
  ],
};
const first = (words: string) => {
  const [choice] = figureChoices(words, offer);
  return choice ? `${choice.unit} ${choice.indicator} ${choice.month} ${choice.wording}` : null;
};

describe('words choose a figure', () => {
  it.each([
    ['天台 增速', '331023 growthPercent 2020-04 %', 'a unit and an indicator by their short names'],
    ['天台增速', '331023 growthPercent 2020-04 %', 'without a space between them'],
    ['临海 投资 亿元', '331082 investedYuan 2020-04 亿元', 'a form of writing'],
    ['天台 2019-12 增速', '331023 growthPercent 2019-12 %', 'a month'],
    ['12月 项目', '331000 projects 2020-12 个', 'a month of the paper’s year, and the city where no unit is named'],
    ['', '331000 growthPercent 2020-04 %', 'nothing yet'],
    ['温州 增速', null, 'a unit that is not here'],
  ])('%s', (words, wanted, because) => {
    expect(first(words), because).toBe(wanted);
  });

  it('never more than eight, each once', () => {
    const found = figureChoices('', offer).map((choice) => JSON.stringify(choice));
    expect(found).toHaveLength(8);
    expect(new Set(found).size).toBe(8);
  });
});
