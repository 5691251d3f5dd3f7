import type { FundLevel, FundPurpose } from '../src/capabilities/funds/rules/fund.ts';
import type { Random } from './random.ts';

/** A made-up document that gives money; its number is marked as a demonstration. */
export type DemoDocument = {
  readonly level: FundLevel;
  readonly purpose: FundPurpose;
  readonly documentNo: string;
  readonly title: string;
  readonly issuedOn: string;
};

/** What a document calls a purpose. */
export const purposeWords: Readonly<Record<FundPurpose, string>> = {
  water: '水污染防治',
  air: '大气污染防治',
  soil: '土壤污染防治',
  rural: '农村环境整治',
  solidWaste: '固体废物处置',
  ecology: '生态保护修复',
  capacity: '环境监测能力建设',
  general: '生态环境保护综合',
};

/** What a document calls a level. */
export const levelWords: Readonly<Record<FundLevel, string>> = {
  national: '中央',
  provincial: '省级',
  city: '市级',
  county: '县级',
  own: '自筹',
};

/** Days on which documents of a level go out: the early batch comes in the year before. */
const issueDays: Readonly<Record<FundLevel, readonly string[]>> = {
  national: ['2018-11-28', '2019-06-14', '2019-06-21'],
  provincial: ['2018-12-20', '2019-04-18', '2019-07-26'],
  city: ['2019-03-12', '2019-05-20'],
  county: ['2019-05-31'],
  own: ['2019-04-30'],
};

/** Every document of the demo, by level and purpose. */
export function demoDocuments(random: Random): (level: FundLevel, purpose: FundPurpose) => DemoDocument {
  const made = new Map<string, DemoDocument>();
  let serial = 3;
  return (level, purpose) => {
    const key = `${level} ${purpose}`;
    const known = made.get(key);
    if (known) return known;
    serial += random.whole(1, 4);
    const issuedOn = random.pick(issueDays[level]);
    const sign = level === 'own' ? '台环自筹' : '台财建发';
    const document = {
      level,
      purpose,
      documentNo: `${sign}〔${issuedOn.slice(0, 4)}〕${serial}号（演示）`,
      title:
        level === 'own'
          ? '项目单位自筹资金承诺（演示）'
          : `关于下达2019年${levelWords[level]}${purposeWords[purpose]}资金的通知（演示）`,
      issuedOn,
    };
    made.set(key, document);
    return document;
  };
}
