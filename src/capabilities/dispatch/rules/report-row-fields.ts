import { codeHeadings, countyHeadings, nameHeadings } from '#platform/records/common-headings.ts';
import type { FieldRule, ReadingOptions } from '#platform/records/record.ts';
import { wordList } from '#platform/records/word-list.ts';

/** Upper headings under which a component is no part of the year to date. */
const otherThanYear = wordList('计划 概算 总投资 本月 上月 上年 去年 开工以来 开始建设 资金');

/** Upper headings under which 本月 and 本年累计 are money of another time, or other money than what was invested. */
const otherMatters = wordList('计划 上年 去年 同期 到位 支付 拨付 下达 资金来源 固定资产 产值');
/** The same for what was invested since the start, which may stand under 上年末. */
const otherThanInvested = wordList('计划 同期 到位 支付 拨付 下达 资金来源 固定资产 产值');

/** Columns of a monthly workbook, with the headings under which counties send them. */
export const reportFields: readonly FieldRule[] = [
  { key: 'name', kind: 'text', names: nameHeadings },
  { key: 'code', kind: 'code', names: codeHeadings },
  { key: 'unit', kind: 'text', names: countyHeadings },
  {
    key: 'month',
    kind: 'month',
    yearFromTitle: true,
    names: wordList(
      '月份 报告期 统计月份 填报月份 报告月份 所属月份 年月 报送月份 调度月份 所属期 数据月份 报表月份 统计时间 数据时间 月度 填报期 统计期 报表期',
    ),
  },
  { key: 'year', kind: 'year', names: wordList('年份 年度 统计年份 报告年份 所属年份 填报年份 数据年份') },
  {
    key: 'monthYuan',
    kind: 'money',
    notUnder: otherMatters,
    names: wordList(`
      本月完成投资 本月完成投资额 本月投资 本月完成 本月投资额 本月投资完成额 本月完成数 本月实际完成投资 本月新增投资 本月新增完成投资 本月份完成投资 完成投资/本月 完成投资/本月数
      完成投资额/本月 投资完成/本月 完成情况/本月 完成投资/本月完成 本月/完成投资 本月/投资 /本月 投资完成情况/本月完成 本月完成额 本月投资完成 本月完成投资数 本月新增完成
    `),
  },
  {
    key: 'yearToDateYuan',
    kind: 'money',
    notUnder: [...otherMatters, '开工以来', '开始建设'],
    names: wordList(`
      本年累计完成投资 本年累计完成投资额 本年累计投资 本年累计完成 本年完成投资 本年完成投资额 本年度累计完成投资 本年累计 年度累计完成投资 年内累计完成投资 本年投资完成额 本年累计投资完成额
      本年累计实际完成投资 本年实际完成投资 本年完成 年累计完成投资 至本月底本年累计完成投资 本年度完成投资 完成投资/本年累计 完成投资/本年 投资完成/本年 完成情况/本年 完成投资/年累计
      完成投资/年初累计 本年累计完成额
    `),
  },
  {
    key: 'totalYuan',
    kind: 'money',
    notUnder: otherThanInvested,
    names: wordList(`
      开工以来累计完成投资 开工以来累计完成投资额 自开工以来累计完成投资 开工至今累计完成投资 自开始建设累计完成投资 自开始建设至本年底累计完成投资 自开始建设至本月累计完成投资 自开工累计完成投资
      开工累计完成投资 开工以来累计 自开工以来累计 开工至今累计 项目累计完成投资 历年累计完成投资 总累计完成投资 开工以来完成投资 开工以来累计投资 开工以来累计完成 自项目开工以来累计完成投资
      自开工至本月底累计完成投资 开工至本月底累计完成投资 完成投资/开工以来 完成投资/自开工以来 投资完成/开工以来 完成情况/开工以来 完成投资/自开工累计 完成投资/开工以来累计
      完成情况/开工以来累计 完成投资/自开始建设累计 完成投资/开工至今 自开始建设以来累计完成投资 建设以来累计完成投资 开工以来完成 累计完成总投资 自项目开工累计完成投资
    `),
  },
  {
    key: 'buildingYuan',
    kind: 'money',
    notUnder: otherThanYear,
    names: wordList('建筑工程 建筑工程投资 建筑 建筑工程费 建筑工程完成投资 建筑工程费用 建筑工程完成投资额 建筑投资'),
  },
  {
    key: 'installationYuan',
    kind: 'money',
    notUnder: otherThanYear,
    names: wordList('安装工程 安装工程投资 安装 安装工程费 安装工程完成投资 安装工程费用 安装工程完成投资额 安装费'),
  },
  {
    key: 'equipmentYuan',
    kind: 'money',
    notUnder: otherThanYear,
    names: wordList(
      '设备工器具购置 设备、工具、器具购置 设备工具器具购置 设备购置 设备工器具 设备及工器具购置 设备和工器具购置 设备工器具购置费 设备购置费 设备投资 设备购置费用 设备费 设备及工器具购置费 设备及工器具购置费用 设备工具器具 设备工器具购置投资',
    ),
  },
  {
    key: 'otherYuan',
    kind: 'money',
    notUnder: otherThanYear,
    names: wordList('其他费用 其它费用 其他 其他投资 其它 其他费 其他建设费用 工程建设其他费用'),
  },
  {
    key: 'newAssetYuan',
    kind: 'money',
    notUnder: ['计划', '上年', '去年'],
    names: wordList('本年新增固定资产 新增固定资产 新增固定资产额 本年新增固定资产额 累计新增固定资产'),
  },
  {
    key: 'progress',
    kind: 'lines',
    names: wordList(`
      形象进度 工程形象进度 项目形象进度 形象进展 项目进展 进展情况 工程进度 工程进展 项目进展情况 目前进展 建设进度 项目进度 目前形象进度 本月形象进度 进度情况 工程进展情况 推进情况
      项目推进情况 目前进展情况 当前进展 当前形象进度 建设进展 项目建设进展 本月进展情况 本月工作进展 形象进度描述 形象进度情况 工程形象进度情况 项目形象进度情况
    `),
  },
  {
    key: 'problems',
    kind: 'lines',
    names: wordList(`
      存在问题 存在的问题 存在困难 存在的困难 困难问题 存在问题及困难 存在的困难和问题 存在困难和问题 存在的问题及困难 需协调问题 需协调解决的问题 存在问题及建议 存在的主要问题 主要问题
      存在困难及问题 困难和问题 问题 问题及困难 困难与问题 存在问题和困难 存在的问题和困难 存在困难问题 存在的主要问题及困难 存在的主要困难和问题 困难问题及建议 需要协调解决的问题 需协调事项
    `),
  },
];

/** What a monthly table must have: a project by name or code, and something that is reported. */
export const reportReading: ReadingOptions = {
  identity: ['name', 'code'],
  apart: ['month'],
  required: [
    ['name', 'code'],
    ['monthYuan', 'yearToDateYuan', 'totalYuan', 'progress', 'problems'],
  ],
  unclear: [
    {
      names: wordList(
        '累计完成投资 累计完成投资额 累计完成 累计投资 累计 累计投资额 截至本月底累计完成投资 截止本月底累计完成投资 至本月底累计完成投资 完成投资/累计',
      ),
      between: ['yearToDateYuan', 'totalYuan'],
      notUnder: otherMatters,
    },
    {
      names: ['完成投资', '完成投资额', '投资完成额', '实际完成投资'],
      between: ['monthYuan', 'yearToDateYuan'],
      notUnder: otherMatters,
    },
  ],
};

/** Amounts of a report: the checksum is the first main one that a file gives a total for; the others are checked too. */
export const reportChecksumKeys = {
  main: ['yearToDateYuan', 'monthYuan'],
  others: ['totalYuan', 'buildingYuan', 'installationYuan', 'equipmentYuan', 'otherYuan', 'newAssetYuan'],
} as const;
