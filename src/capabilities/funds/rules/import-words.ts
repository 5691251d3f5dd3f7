import type { Choice } from '#platform/records/record.ts';
import { wordList } from '#platform/records/word-list.ts';

/** Words that finance bureaus use for the levels of money. */
export const levelChoices: readonly Choice[] = [
  { value: 'national', words: wordList('中央 国家 国家级 中央级 中央资金 中央财政 国家资金') },
  { value: 'provincial', words: wordList('省级 省 省财政 省级资金 省级财政 省资金') },
  { value: 'city', words: wordList('市级 市 市财政 市级资金 市级财政 市本级 市资金') },
  { value: 'county', words: wordList('县级 县 区级 县（市、区）级 县级资金 县财政 县级财政 区县级 县配套') },
  { value: 'own', words: wordList('自筹 自筹资金 单位自筹 企业自筹 业主自筹') },
];

/** Words that they use for what money is for. */
export const purposeChoices: readonly Choice[] = [
  { value: 'water', words: wordList('水 水污染防治 水污染防治资金 水环境 水生态 水污染治理 水环境治理') },
  { value: 'air', words: wordList('大气 大气污染防治 大气污染防治资金 空气 大气环境 大气治理') },
  { value: 'soil', words: wordList('土壤 土壤污染防治 土壤污染防治资金 土壤修复 土壤环境') },
  { value: 'rural', words: wordList('农村 农村环境整治 农村环境整治资金 农村环境 农业农村 农村环保') },
  { value: 'solidWaste', words: wordList('固废 固体废物 危废 固废处置 固体废物处置 固废治理 危险废物') },
  { value: 'ecology', words: wordList('生态 生态保护 生态修复 生态保护修复 自然生态 生态环境保护修复') },
  { value: 'capacity', words: wordList('能力建设 环保能力建设 监测能力 监管能力 环境监测 监测能力建设') },
  { value: 'general', words: wordList('综合 生态环境综合 环保专项 环境保护专项 生态环境保护 不限') },
];

/** Headings of a document number, the proper one first. */
export const documentHeadings = wordList('文号 资金文号 下达文号 指标文号 发文字号 文件文号 资金文件文号 来源文号');

/** Headings of what money is for. */
export const purposeHeadings = wordList('资金方向 支持方向 方向 资金用途 用途 资金类别 专项方向 支出方向');
