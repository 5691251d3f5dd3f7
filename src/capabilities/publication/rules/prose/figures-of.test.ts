import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures-of.ts';
import { chineseNumeral } from './numeral.ts';

function read(text: string): string[] {
  return figuresOf(text).map((figure) => `${figure.text} ${figure.value} ${figure.unit} ${figure.kind}`);
}

describe('what is a quantity', () => {
  it.each([
    ['投资27,252.5万元。', ['27,252.5万元 27252.5 万元 amount'], 'separators of thousands'],
    ['总投资２．７亿元', ['２．７亿元 2.7 亿元 amount'], 'full-width digits'],
    ['走访两千余家', ['两千余家 2000 家 count'], 'Chinese numerals'],
    ['约占三成', ['三成 3 成 ratio'], 'a share that is spoken'],
    ['提高百分之十', ['百分之十 10 % percent'], 'a percentage that is spoken'],
    ['超过三分之二', ['三分之二 0.6666666666666666  ratio'], 'a fraction'],
    ['投资1.2万余人次', ['1.2万余人次 1.2 万人次 count'], '万 belongs to the unit'],
    ['500～5000万元', ['500 500 万元 amount', '5000万元 5000 万元 amount'], 'a range has two ends'],
    [
      '分别回落2.16和1.66个百分点',
      ['2.16 2.16 个百分点 percentagePoints', '1.66个百分点 1.66 个百分点 percentagePoints'],
      'a list lends its unit',
    ],
    ['5—8月完成', ['5—8月 8 月 date'], 'a range of months is one time'],
    ['前三季度完成', ['前三季度 3 季度 date'], 'the first three quarters'],
    ['第二季度完成', ['第二季度 2 季度 date'], 'a quarter is no ordinal'],
    [
      '2018、2019年和3、4月',
      ['2018 2018 年 date', '2019年 2019 年 date', '3 3 月 date', '4月 4 月 date'],
      'lists of years and months',
    ],
    ['历时3个多月', ['3个多月 3 个月 duration'], 'more within the unit'],
    ['附件：1.2020年计划表', ['2020年 2020 年 date'], 'a number of a list before a year'],
    ['12369热线受理投诉1200件', ['1200件 1200 件 count'], 'only the number behind 热线 is one of a telephone'],
    ['需一个半小时', ['一个半小时 1.5 小时 duration'], 'a half within the unit'],
    ['总投资4.3亿', ['4.3亿 4.3 亿元 amount'], 'money without 元'],
    ['叁佰万元整', ['叁佰万元 3000000 元 amount'], 'numerals of documents'],
    [
      '三公里、三类问题、五台设备',
      ['三公里 3 公里 count', '三类 3 类 count', '五台 5 台 count'],
      'counts that look like names',
    ],
    ['千分之三', ['千分之三 0.003  ratio'], 'per mille that is spoken'],
    ['35蒸吨/小时锅炉12台', ['35蒸吨/小时 35 蒸吨/小时 count', '12台 12 台 count'], 'boilers'],
    ['比例为1:2.5', ['1:2.5 0.4  ratio'], 'a proportion'],
    ['值守24小时', ['24小时 24 小时 duration'], 'a time'],
    ['为期一年半', ['一年半 1.5 年 duration'], 'a half behind the unit'],
    ['比例-0.4‰', ['-0.4‰ -0.4 ‰ percent'], 'per mille with a sign'],
    ['浓度24.7μg/m3', ['24.7μg/m3 24.7 μg/m3 count'], 'a unit with letters'],
    ['集装箱56.04万标箱', ['56.04万标箱 56.04 万标箱 count'], 'containers, of which 标 is no unit'],
    ['播种面积125.3千公顷', ['125.3千公顷 125.3 千公顷 count'], '千 belongs to the unit'],
    ['周转量9.6亿人公里', ['9.6亿人公里 9.6 亿人公里 count'], 'a unit of two'],
    [
      '浓度8.6mg/Nm3、35毫克/标立方米',
      ['8.6mg/Nm3 8.6 mg/Nm3 count', '35毫克/标立方米 35 毫克/标立方米 count'],
      'fumes',
    ],
    ['降尘4.1t/(km2·30d)', ['4.1t/(km2·30d) 4.1 t/(km2·30d) count'], 'dust by area and time'],
    ['藻密度1.2×10^6个/L', ['1.2×10^6个/L 1200000 个/L count'], 'a power of ten'],
    ['pH年均值5.62', ['5.62 5.62  count'], 'a mean without a unit'],
    ['pH值范围4.86～6.92', ['4.86 4.86  count', '6.92 6.92  count'], 'a range that is called so'],
    ['分两批下达', ['两批 2 批 count'], 'lots that are counted'],
    ['指数38.2～47.5', ['38.2 38.2  count', '47.5 47.5  count'], 'a range without a unit'],
    ['减排COD1260吨', ['1260吨 1260 吨 count'], 'a mass behind a chemical name'],
    ['突破百亿元大关', ['百亿元 10000000000 元 amount'], 'a multiplier of a myriad'],
    ['偏多一成半', ['一成半 1.5 成 ratio'], 'a half behind tenths'],
  ])('%s → %j: %s', (text, expected, _because) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['获评第三批示范县', 'an ordinal'],
    ['一是抓进度；二是抓质量。', 'leads'],
    ['“123”工作法和“77”行业分类', 'names in quotation marks'],
    ['电话：0576-88819827，传真：88582232', 'telephones'],
    ['浙环发〔2019〕12号、〔2020〕第4期', 'numbers of documents'],
    ['五水共治、三同时、一带一路、四通一平、两山、百日攻坚、万人评议', 'sayings'],
    ['统一部署，进一步一律从严', 'words that hold a number'],
    ['三门县、四川、六安', 'places'],
    ['“十三五”期间', 'plans of five years'],
    ['项目代码2019-331023-77-01-012345', 'codes'],
    ['执行GB 18918-2002，PM2.5和CO2', 'standards and chemical names'],
    ['上午9:30开会，下午5时结束', 'times of day'],
    ['一、工作情况', 'headings'],
    ['《三年行动计划》', 'titles of papers'],
    ['一个好办法', 'an article'],
    ['气十条、水十条，进入前3名', 'names and ranks'],
    ['臭氧日最大8小时平均', 'hours that name a mean'],
  ])('%s holds none: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('what it says', () => {
  it.each([
    ['同比增长21.9%', 'up', 'yearOnYear', 'exact'],
    ['比上年下降3.4%', 'down', 'yearOnYear', 'exact'],
    ['环比回落0.6个百分点', 'down', 'monthOnMonth', 'exact'],
    ['较“十二五”末提高0.4个百分点', 'up', 'other', 'exact'],
    ['占比32%', null, null, 'exact'],
    ['检查800余家', null, null, 'over'],
    ['开工率过九成', null, null, 'over'],
    ['近千人参加', null, null, 'nearly'],
    ['约3亿元', null, null, 'about'],
    ['500家以上', null, null, 'over'],
    ['不低于20%', null, null, 'exact'],
    ['近三年', null, null, 'exact'],
    ['负增长4%', 'down', null, 'exact'],
    ['环比上升0.08。', 'up', 'monthOnMonth', 'exact'],
    ['利率下调25个基点', 'down', null, 'exact'],
    ['比规定时限缩短0.4天', 'down', null, 'exact'],
    ['由市承担超出部分的六成', null, null, 'exact'],
    ['扣减不超过合同价的5‰', null, null, 'exact'],
  ])('%s: %s, %s, %s', (text, direction, basis, approximation) => {
    expect(figuresOf(text)[0]).toMatchObject({ direction, basis, approximation });
  });

  it('takes period and place from what was named last', () => {
    const figures = figuresOf('2019年，天台县投资总额为27252万元；一季度增长3%。', ['天台县']);
    expect(figures[1]).toMatchObject({ place: '天台县', period: '2019', subject: '天台县投资总额' });
    expect(figures[3]).toMatchObject({ period: '2019-Q1' });
  });

  it('measures against what stands before a bracket', () => {
    const fall = figuresOf('较去年同期（25微克/立方米）下降16%')[1];
    expect(fall).toMatchObject({ direction: 'down', basis: 'yearOnYear' });
  });

  it('reads the cells of a table in the unit of their column', () => {
    const table = '单位：万元\n县\t完成投资\t增长率（%）\t排名\n甲县\t1200\t-3.5\t2\n';
    const read = figuresOf(table).map(({ text, unit, kind, direction }) => [text, unit, kind, direction]);
    expect(read).toEqual([
      ['1200', '万元', 'amount', null],
      ['-3.5', '%', 'percent', 'down'],
    ]);
  });
});

describe('the reader', () => {
  const words = fc.stringMatching(/^(?:[天台投资，。增长同比约余一二十百万年月日个家%.\d -]){0,40}$/);

  it('never leaves the text, never overlaps, and keeps its order', () => {
    fc.assert(
      fc.property(words, (text) => {
        let end = 0;
        for (const figure of figuresOf(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          expect(Number.isFinite(figure.value)).toBe(true);
          end = figure.end;
        }
      }),
    );
  });

  it('takes a time that grows with the text and not with its square', () => {
    const started = performance.now();
    for (const piece of ['1', '一', '1,', '2019、', '5万元、']) figuresOf(piece.repeat(60_000 / piece.length));
    // Where it grew with the square, each of these took half a minute and more.
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('reads every Chinese numeral below ten thousand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
        expect(chineseNumeral(spoken(number))?.value).toBe(number);
      }),
    );
  });
});

/** 2030 as 二千零三十. */
function spoken(number: number): string {
  const digits = '零一二三四五六七八九';
  let text = '';
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(number / size) % 10;
    if (digit > 0) text += `${digits.charAt(digit)}${unit}`;
    else if (text !== '' && !text.endsWith('零') && number % size > 0) text += '零';
  }
  return text;
}
