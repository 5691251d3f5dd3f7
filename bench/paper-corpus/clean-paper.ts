import { readFileSync } from 'node:fs';

const published = readFileSync(new URL('../../demo/briefing-2020-04.txt', import.meta.url), 'utf8');

/** A paragraph and a table of our own, so that the paper has totals, shares, two years and ranks to go wrong. */
const sums = `2019年，全市86个口径内项目完成投资18.6亿元，由上年的16.74亿元增加到18.6亿元，增长11.1%。其中生态修复类项目31个，大气整治类项目22个，能力建设类项目9个，固废处置类项目12个，其余项目12个。截至12月底，268个环保项目中已开工221个，未开工47个，开工率82.5%。一季度（1—3月）完成投资2.1亿元，上半年完成投资7.4亿元。各县（市、区）情况如下。

单位：万元

| 县（市、区） | 完成投资 | 上年同期 | 增长率（%） | 排名 |
|---|---|---|---|---|
| 椒江区 | 21500 | 19800 | 8.6 | 6 |
| 黄岩区 | 18320 | 17450 | 5.0 | 8 |
| 路桥区 | 16240 | 15610 | 4.0 | 9 |
| 临海市 | 28600 | 25900 | 10.4 | 5 |
| 温岭市 | 30410 | 27400 | 11.0 | 4 |
| 玉环市 | 19850 | 18690 | 6.2 | 7 |
| 天台县 | 27252 | 22356 | 21.9 | 2 |
| 仙居县 | 13428 | 11794 | 13.9 | 3 |
| 三门县 | 10400 | 8400 | 23.8 | 1 |
| 合计 | 186000 | 167400 | 11.1 | |

`;

/** The published briefing with everything mended that a check rightly stops at, and with sums; nothing is to be found. */
export const cleanPaper: string = mended(published);

/** Instants and neighbours that the clean paper fits to. */
export const cleanContext = {
  today: '2020-04-01',
  previous: { year: 2020, number: 3, date: '2020-02-28' },
  asked: { year: 2020, number: 4 },
} as const;

function mended(text: string): string {
  return text
    .replace('2019年3月23日', '2020年3月23日')
    .replace('归整包装成符合生态保护与生态环境治理业投资口径的项目', '按一个立项成组申报')
    .replace('本期共印:13份', '本期共印：40份')
    .replace('(天台县美丽办)', '（天台县美丽办）')
    .replace(/(?<=[\p{Script=Han}“”‘’（）《》]),(?= ?[\p{Script=Han}“”‘’（）《》])/gu, '，')
    .replaceAll('(市、区)', '（市、区）')
    .replace(/^送: /m, '送：')
    .replace(/^发: /m, '发：')
    .replace('联系电话: ', '联系电话：')
    .replace('传真: ', '传真：')
    .replace('其主要做法是：', `其主要做法是：\n\n${sums}`);
}
