import { describe, expect, it } from 'vitest';
import { readArticles } from '../read-articles.ts';
import type { BoundFigure } from './bound-figures.ts';
import { type CheckContext, checkPaper } from './check-paper.ts';

const context: CheckContext = {
  ...{ today: '2020-04-01', previous: null, asked: null, countyUnits: 9, language: 'zh' },
  regions: ['台州市', '天台县'],
};

function check(body: string, changes: Partial<CheckContext> = {}) {
  const text = `简报\n〔2020〕第2期\n办公室编 2020年3月25日\n\n# 题目\n${body}（某办）\n\n送：省厅。\n本期共印：30份\n`;
  return { text, findings: checkPaper(readArticles([{ name: 'a.txt', text }]), { ...context, ...changes }) };
}

describe('what does not add up', () => {
  it.each([
    ['partsDiffer', '17', '共梳理问题48个，其中已整改30个，未完成整改17个。', '30 + 17'],
    ['partsDiffer', '5000万元', '安排资金5000万元，其中省级2000万元、市级1800万元、县级1500万元。', 'more than all'],
    ['partsDiffer', '82件', '立案57件，移送12件，约谈9件，合计82件。', 'a total at the end'],
    ['partsDiffer', '268个', '268个项目中已开工121个，未开工47个。', 'done and not done'],
    ['growthDiffers', '15%', '投资由1.2亿元增加到1.5亿元，增长15%。', 'from and to'],
    ['growthDiffers', '9.5%', '完成投资8600万元，比上年增加600万元，增长9.5%。', 'an increase'],
    [
      'growthDiffers',
      '12%',
      '2018年，天台县治理业投资总额为22356万元。2019年，天台县治理业投资总额为27252万元，同比增长12%。',
      'two years in two sentences',
    ],
    ['shareDiffers', '90%', '全市120个点位中，达标96个，占90%。', 'part and whole'],
    ['shareDiffers', '92%', '应报企业240家，实报228家，上报率92%。', 'a rate'],
    ['percentAbove100', '105%', '水质达标率105%。', 'a share above all'],
    ['listCountDiffers', '四级', '国家、省、市四级联动。', 'three are named'],
  ])('%s at %s: %s (%s)', (code, words, body) => {
    const { findings, text } = check(body);
    const found = findings.filter((finding) => finding.code === code);
    expect(found.length).toBe(1);
    expect(text.slice(found[0]?.start, (found[0]?.start ?? 0) + (found[0]?.text.length ?? 0))).toBe(found[0]?.text);
    if (code !== 'partsDiffer' || words !== '17') expect(found[0]?.text).toBe(words);
  });

  it.each([
    ['共整改问题48个，其中已完成30个，未完成18个。', '30 + 18'],
    ['全市新增86个项目，其中超亿元项目23个、民资项目31个。', 'parts that are not all of it'],
    ['投资由1.2亿元增加到1.5亿元，增长25%。', '1.5 / 1.2'],
    ['完成投资8600万元，比上年增加600万元，增长7.5%。', '600 / 8000'],
    ['完成年度计划的105%。', 'a plan may be surpassed'],
    ['268个项目中已开工221个，未开工47个，开工率82.5%。', '221 / 268'],
    ['国家、省、市三级联动。', 'three'],
    ['12项任务完成8项、推进3项、滞后1项，滞后率8.3%。', '1 / 12'],
    ['贷款余额1.24万亿元，较年初净增1386亿元，不良率0.57%。', 'no share of what stands before'],
    ['进出口2415.8亿元，其中出口2192.6亿元、进口223.2亿元，顺差1969.4亿元。', 'a difference is no part'],
  ])('nothing in %s (%s)', (body) => {
    expect(check(body).findings).toEqual([]);
  });
});

describe('what turns the wrong way', () => {
  it.each([
    ['turnDiffers', '增速由年初的-45.2%逆转为-11.1%。', 'no turn'],
    ['turnDiffers', '整改率由92%下降到95%。', 'a rise'],
    ['goalNotMet', '投资增长率为9.1%，实现了10%的增长目标。', 'below the goal'],
    ['growthNegative', '投资增长-5.2%。', 'sign and word'],
    ['unitsMixed', '投资由9000万元增加到1.2亿元。', 'two units'],
    ['unitsMixed', '其中水环境2.7亿元、大气3000万元。', 'two units in a list'],
    ['amountImplausible', '安排资金800元，支持12个项目。', 'some yuan a project'],
    ['figureDiffers', '天台县治理业投资总额2019年为27252万元。2019年，天台县治理业投资总额达27522万元。', 'two values'],
  ])('%s: %s (%s)', (code, body) => {
    expect(check(body).findings.map((finding) => finding.code)).toContain(code);
  });
});

describe('times', () => {
  it.each([
    ['dayImpossible', '会议定于2月30日召开。', 'February'],
    ['dayImpossible', '13月再次调度。', 'a thirteenth month'],
    ['weekdayDiffers', '2020年3月23日（星期二）开会。', 'a Monday'],
    ['periodDiffers', '上半年（1—7月）运行良好。', 'seven months'],
    ['yearAhead', '2023年，全市完成投资22亿元，增长9%。', 'a result of the future'],
    ['yearUnfinished', '2020年全年投资总额19亿元，增长8%。', 'in March'],
    ['yearPast', '2016年，天台县完成投资2.3亿元，增长6%。', 'a slip'],
  ])('%s: %s (%s)', (code, body) => {
    expect(check(body).findings.map((finding) => finding.code)).toEqual([code]);
  });

  it.each([
    '2020年，力争投资增长10%。',
    '前三季度（1—9月）向好。',
    '2015年以来持续改善。',
    '到2025年建成200个示范村。',
  ])('nothing in %s', (body) => expect(check(body).findings).toEqual([]));
});

describe('tables', () => {
  const table = (rows: string) =>
    `单位：万元\n\n| 县 | 完成投资 | 上年同期 | 增长率（%） | 排名 |\n|---|---|---|---|---|\n${rows}\n\n正文。`;
  const sound =
    '| 甲县 | 1200 | 1000 | 20.0 | 1 |\n| 乙县 | 1100 | 1000 | 10.0 | 2 |\n| 丙县 | 1000 | 1000 | 0.0 | 3 |\n| 合计 | 3300 | 3000 | 10.0 | |';

  it('finds nothing in a sound one', () => expect(check(table(sound)).findings).toEqual([]));

  it.each([
    ['totalDiffers', sound.replace('3300', '3400'), 'the total'],
    ['growthDiffers', sound.replace('20.0', '22.0'), 'a rate'],
    ['rankDiffers', sound.replace('10.0 | 2', '10.0 | 3').replace('| 0.0 | 3', '| 0.0 | 2'), 'ranks'],
  ])('%s (%s)', (code, rows) => {
    expect(check(table(rows)).findings.map((finding) => finding.code)).toContain(code);
  });
});

describe('figures and data', () => {
  const body = '2019年，天台县生态环保投资总额为27252万元。';
  const start = check(body).text.indexOf('27252');
  const bound = (change: Partial<BoundFigure>): Partial<CheckContext> => ({
    bound: [{ start, end: start + 7, shown: '27252万元', now: '27252万元', origin: 'bound', ...change }],
  });

  it.each([
    ['figureStale', bound({ now: '27310万元' }), 'the data changed'],
    ['figureGone', bound({ now: null }), 'the data are gone'],
    ['figureTyped', bound({ origin: 'typed' }), 'typed by hand'],
    ['figureKept', bound({ origin: 'kept', now: '27310万元', reason: '口径未定' }), 'kept on purpose'],
  ] as const)('%s: %s', (code, changes, _because) => {
    expect(check(body, changes).findings.map((finding) => finding.code)).toEqual([code]);
  });

  it('says nothing of a fresh one', () => expect(check(body, bound({})).findings).toEqual([]));

  it('says when the last issue had another value', () => {
    const last = {
      text: '26800万元',
      value: 26800,
      unit: '万元',
      kind: 'amount',
      direction: null,
      basis: null,
    } as const;
    const stated = {
      ...last,
      subject: '天台县生态环保投资总额',
      place: '天台县',
      period: '2019',
      approximation: 'exact',
    } as const;
    expect(check(body, { lastFigures: [stated] }).findings.map(({ code }) => code)).toEqual(['figureDiffersFromLast']);
  });
});

describe('keys', () => {
  it('stay when words elsewhere change, and tell alike findings apart', () => {
    const keys = (text: string) => check(text).findings.map(({ key }) => key);
    const one = '投资增长-5.2%。项目投资增长-5.2%。';
    expect(new Set(keys(one)).size).toBe(2);
    expect(keys(`今年形势很好。${one}`)).toEqual(keys(one));
  });

  it('hold no half of a character that a cut has left', () => {
    for (const { key } of check('汉,字字字𠮷。').findings) expect(key).not.toMatch(/\p{Cs}/u);
  });

  it('go with what would settle each finding, in both languages', () => {
    expect(check('投资增长-5.2%。').findings[0]?.settles).toBe('改写这句话。');
    expect(check('投资增长-5.2%。', { language: 'en' }).findings[0]?.settles).toBe('Write the sentence differently.');
  });
});
