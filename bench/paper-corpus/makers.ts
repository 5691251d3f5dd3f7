import type { Random } from '../../demo/random.ts';
import type { FindingCode } from '../../src/capabilities/publication/documents/finding-terms.ts';
import type { Phrases } from './phrases.ts';
import { boundAt, boundFigures, inserted, type Maker, otherDigit, replaced } from './variant.ts';

/** Figures of the clean paper that the city's data hold, with words before them that stand only there. */
export const known: readonly (readonly [before: string, number: string, unit: string])[] = [
  ['总额为 ', '27252', ' 万元'],
  ['同比增长 ', '21.9', '%'],
  ['年底逆转为', '11.1', '%'],
  ['治理业项目共', '7', '个'],
  ['统计口径的项目', '86', '个'],
  ['环保资金 ', '4.3', ' 亿元'],
  ['亿元，对 ', '268', ' 个环保'],
  ['抽调 ', '12', ' 名党员'],
  ['帮扶 ', '97', ' 个疫情'],
  ['结对服务 ', '937', ' 家'],
  ['开展 ', '14', ' 个空气'],
];
const ofData: readonly FindingCode[] = [
  'figureContradicts',
  'turnDiffers',
  'goalNotMet',
  'amountImplausible',
  'partsDiffer',
  'growthDiffers',
  'figureDiffers',
  'growthNegative',
  'percentAbove100',
];
const tableCells = ['21500', '18320', '16240', '28600', '30410', '19850', '13428', '10400', '186000', '167400'];

/** Makers that alter the figures of the paper. */
export const figureMakers: Readonly<Record<string, Maker>> = {
  wrongDigit: (text, random) => {
    const [before, number, unit] = random.pick(known);
    const other = otherDigit(number, random);
    const made = replaced(text, `${before}${number}${unit}`, `${before}${other}${unit}`);
    return { kind: 'wrongDigit', codes: ofData, ...made };
  },
  swappedUnits: (text, random) => {
    const swaps = [
      ['27252 万元', '27252 亿元'],
      ['27252 万元', '27252 元'],
      ['4.3 亿元', '4.3 万元'],
      ['500 万元的项目', '500 亿元的项目'],
      ['500 万元的项目', '500 元的项目'],
      ['投资18.6亿元，由', '投资18.6万元，由'],
      ['增加到18.6亿元', '增加到18.6万元'],
    ] as const;
    const [find, by] = random.pick(swaps);
    return { kind: 'swappedUnits', codes: [...ofData, 'unitsMixed'], ...replaced(text, find, by) };
  },
  wrongSign: (text, random) => {
    const swaps = [
      ['同比增长 21.9%', '同比下降 21.9%'],
      ['同比增长 21.9%', '同比增长 -21.9%'],
      ['年初-45.2%', '年初45.2%'],
      ['逆转为11.1%', '逆转为-11.1%'],
      ['增长11.1%。其中', '下降11.1%。其中'],
    ] as const;
    const [find, by] = random.pick(swaps);
    return { kind: 'wrongSign', codes: ofData, ...replaced(text, find, by) };
  },
  stale: (text, random) => {
    const [shown, now] = random.pick([
      ['27252 万元', '27310 万元'],
      ['21.9%', '22.4%'],
      ['11.1%', '10.9%'],
      ['86个', '88个'],
      ['4.3 亿元', '4.4 亿元'],
    ] as const);
    const figure = boundAt(text, shown, { now });
    return {
      kind: 'stale',
      codes: ['figureStale'],
      text,
      from: figure.start,
      to: figure.end,
      context: { bound: boundFigures(text, figure) },
    };
  },
  typed: (text, random) => {
    const shown = random.pick(['27252 万元', '21.9%', '11.1%', '86个']);
    const figure = boundAt(text, shown, { origin: 'typed' });
    return {
      kind: 'typed',
      codes: ['figureTyped'],
      text,
      from: figure.start,
      to: figure.end,
      context: { bound: boundFigures(text, figure) },
    };
  },
  wrongTotal: (text, random) => {
    const cell = random.pick(tableCells);
    const made = replaced(text, `| ${cell} |`, `| ${otherDigit(cell, random)} |`);
    return {
      kind: 'wrongTotal',
      codes: ['totalDiffers', 'growthDiffers', 'rankDiffers'],
      text: made.text,
      from: text.indexOf('| 椒江区'),
      to: text.indexOf('| 11.1 | |') + 12,
    };
  },
  wrongParts: (text, random) => {
    const [find, number] = random.pick([
      ['生态修复类项目31', '31'],
      ['大气整治类项目22', '22'],
      ['固废处置类项目12', '12'],
      ['已开工221', '221'],
      ['未开工47', '47'],
      ['开工率82.5', '82.5'],
    ] as const);
    const by = find.replace(number, otherDigit(number, random));
    const made = replaced(text, find, by);
    return {
      kind: 'wrongParts',
      codes: ['partsDiffer', 'shareDiffers', 'percentAbove100'],
      text: made.text,
      from: text.indexOf('2019年，全市86个'),
      to: text.indexOf('一季度（1—3月）'),
    };
  },
  wrongRank: (text, random) => {
    const [find, by] = random.pick([
      ['21.9 | 2 |', '21.9 | 4 |'],
      ['13.9 | 3 |', '13.9 | 5 |'],
      ['8.6 | 6 |', '8.6 | 7 |'],
      ['5.0 | 8 |', '5.0 | 6 |'],
    ] as const);
    const made = replaced(text, find, by);
    return {
      kind: 'wrongRank',
      codes: ['rankDiffers'],
      text: made.text,
      from: text.indexOf('| 椒江区'),
      to: text.indexOf('| 合计'),
    };
  },
  lastIssue: (text, random) => {
    const [subject, value, unit, printed] = random.pick([
      ['天台县生态保护与环境治理业投资总额', 26800, '万元', '26800万元'],
      ['天台县生态保护与环境治理业投资总额', 2.8, '亿元', '2.8亿元'],
    ] as const);
    const last = {
      text: printed,
      value,
      unit,
      kind: 'amount',
      direction: null,
      subject,
      place: '天台县',
      period: '2019',
      basis: null,
      approximation: 'exact',
    } as const;
    const at = text.indexOf('27252 万元');
    return {
      kind: 'lastIssue',
      codes: ['figureDiffersFromLast'],
      text,
      from: at,
      to: at + 8,
      context: { lastFigures: [last] },
    };
  },
  saidTwice: (text, random) => {
    const number = otherDigit('27252', random);
    const made = replaced(
      text,
      '生态保护和环境治理业项目共7个。',
      `天台县生态保护与环境治理业投资总额${random.pick(['达', '为', '达到'])}${number}万元，生态保护和环境治理业项目共7个。`,
    );
    return { kind: 'saidTwice', codes: ['figureDiffers', 'figureContradicts'], ...made };
  },
};

const sentenceCodes: Readonly<Record<Exclude<keyof Phrases, 'clean'>, readonly FindingCode[]>> = {
  hints: ['figureToReach'],
  personal: ['identityNumber', 'mobileNumber', 'bankCard', 'homeAddress'],
  impossibleDays: ['dayImpossible'],
  mismatchedPeriods: ['periodDiffers'],
  badSums: ['partsDiffer'],
  badRates: ['growthDiffers'],
  badShares: ['shareDiffers', 'percentAbove100'],
  badTurns: ['turnDiffers'],
  badOrders: ['amountImplausible'],
  negativeGrowth: ['growthNegative'],
  badLists: ['listCountDiffers'],
  badYears: ['yearAhead', 'yearUnfinished', 'yearPast'],
  doubled: ['doubledMarks', 'doubledWords'],
  halfWidth: ['halfWidthMarks'],
};

/** Makers that put a sentence of `phrases` into the paper. */
export function insertions(phrases: Phrases): Readonly<Record<string, Maker>> {
  return Object.fromEntries(
    Object.entries(sentenceCodes).map(([kind, codes]) => [
      kind,
      (text: string, random: Random) => ({
        kind,
        codes,
        ...inserted(text, random.pick(phrases[kind as keyof typeof sentenceCodes]), random),
      }),
    ]),
  );
}

/** Papers in which nothing is wrong. */
export function cleanMaker(phrases: Phrases): Maker {
  return (text, random) => ({ kind: 'clean', codes: null, ...inserted(text, random.pick(phrases.clean), random) });
}
