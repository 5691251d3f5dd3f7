import { codeHeadings, countyHeadings, nameHeadings } from '#platform/records/common-headings.ts';
import type { FieldRule, ReadingOptions } from '#platform/records/record.ts';
import { wordList } from '#platform/records/word-list.ts';
import { ladderFields } from './ladder-columns.ts';
import { projectDetailFields } from './project-detail-fields.ts';
import { actionWords, natureWords, stageWords } from './project-words.ts';

/** Upper headings under which money of a source is not what is planned. */
const otherThanPlanned = wordList('到位 支付 拨付 下达 支出 使用 上年 去年 结余');

/** Columns of a workbook of projects, with the headings under which counties send them. */
export const projectFields: readonly FieldRule[] = [
  { key: 'name', kind: 'text', names: nameHeadings },
  {
    key: 'code',
    kind: 'code',
    names: codeHeadings,
  },
  {
    key: 'ownerName',
    kind: 'text',
    names: wordList(
      '项目单位 建设单位 业主单位 项目业主 业主 项目法人 项目单位名称 建设单位名称 单位名称 实施单位 项目实施单位 项目法人单位 企业名称 项目业主单位 法人单位 单位详细名称 建设主体 实施主体 承担单位 投资主体',
    ),
  },
  {
    key: 'ownerCode',
    kind: 'code',
    names: wordList(
      '统一社会信用代码 社会信用代码 信用代码 单位统一社会信用代码 统一信用代码 项目单位统一社会信用代码 建设单位统一社会信用代码 项目单位信用代码 业主单位统一社会信用代码 建设单位信用代码 法人统一社会信用代码 社会统一信用代码 统一社会信用代码、组织机构代码',
    ),
  },
  {
    key: 'unit',
    kind: 'text',
    names: countyHeadings,
  },
  {
    key: 'township',
    kind: 'text',
    names: wordList(
      '乡镇街道 乡镇（街道） 乡镇 所在乡镇 所在乡镇街道 所属乡镇 所属乡镇街道 镇街 镇街道 镇（街道） 乡（镇、街道） 街道 所在乡镇（街道） 所在镇街 所属镇街 项目所在乡镇（街道） 所属街道 镇（乡、街道） 乡镇（街道）名称',
    ),
  },
  {
    key: 'industry',
    kind: 'text',
    names: wordList(
      '行业代码 国民经济行业代码 行业类别 国民经济行业 行业 所属行业 行业小类 行业分类 行业小类代码 行业类别代码 国标行业 国标行业代码 所属行业代码 行业代码及名称 行业编码 行业分类代码 国民经济行业小类代码 国民经济行业分类 国民经济行业分类代码 国民经济行业小类',
    ),
  },
  {
    key: 'action',
    kind: 'choice',
    choices: actionWords,
    names: wordList(
      '六大行动 六大专项行动 所属行动 专项行动 所属六大行动 行动类别 行动类型 六大行动类别 六大行动类型 所属专项行动 六大行动分类 六大行动名称 行动名称 对应行动 对应六大行动 归属行动 六大行动归类',
    ),
  },
  {
    key: 'isEcoLed',
    kind: 'boolean',
    names: wordList(
      '是否生态环境系统主导 生态环境系统主导 是否环保系统主导 是否系统主导 生态环境部门主导 是否生态环境部门主导 系统主导 是否生态环境系统主导项目 生态环境系统主导项目 是否由生态环境系统主导 是否为生态环境系统主导 生态环境系统是否主导 是否环保主导 是否主导',
    ),
  },
  { key: 'nature', kind: 'choice', choices: natureWords, names: ['建设性质', '项目性质', '项目建设性质', '性质'] },
  {
    key: 'content',
    kind: 'lines',
    names: wordList(`
      建设内容及规模 建设内容 建设规模 建设规模及内容 建设内容和规模 建设内容与规模 主要建设内容 主要建设内容及规模 建设规模和内容 建设规模与内容 项目建设内容 项目内容 项目建设内容及规模
      主要建设内容和规模 项目概况 建设规模和主要内容 建设规模及主要内容 建设规模及主要建设内容 主要建设规模及内容 项目主要内容 项目建设内容和规模
    `),
  },
  {
    key: 'plannedTotalYuan',
    kind: 'money',
    names: wordList(
      '计划总投资 总投资 项目总投资 总投资额 计划总投资额 投资总额 概算总投资 估算总投资 项目计划总投资 计划投资总额 预计总投资 总投资估算 投资规模 计划投资/总投资 项目总投资额 概算投资 估算投资 总投资概算 项目投资总额 投资估算 总概算',
    ),
    notUnder: ['完成', '本年', '上年', '资金来源'],
  },
  {
    key: 'plannedStart',
    kind: 'month',
    names: wordList(`
      计划开工 计划开工时间 计划开工年月 计划开工月份 计划开工日期 拟开工时间 预计开工时间 预计开工 建设起止/开工 起止/开工 建设起止/起 起止/起 起止/开始 计划/开工 计划/开工时间
      起止/开工时间 起止/开工年月 期限/开工 年限/开工 期限/开工时间 年限/开工时间 期限/起 年限/起 预计开工年月 建设起止/计划开工时间 计划动工时间 拟开工日期 拟开工年月 拟开工
    `),
  },
  {
    key: 'plannedFinish',
    kind: 'month',
    names: wordList(`
      计划完工 计划完工时间 计划竣工 计划竣工时间 计划建成时间 计划完工年月 计划完工月份 计划完工日期 计划竣工年月 计划投产时间 预计完工时间 预计竣工时间 预计完工 预计建成时间 起止/完工
      起止/竣工 起止/止 起止/结束 计划/完工 计划/竣工 计划/完工时间 计划/竣工时间 起止/完工时间 起止/竣工时间 起止/完工年月 起止/竣工年月 期限/完工 年限/完工 期限/竣工 年限/竣工 期限/完工时间 年限/完工时间 期限/竣工时间 年限/竣工时间 期限/止 年限/止 拟完工时间 拟竣工时间 预计竣工 计划建成 计划完成时间
    `),
  },
  {
    key: 'startedIn',
    kind: 'month',
    names: wordList(
      '开工时间 实际开工时间 实际开工 开工年月 开工日期 实际开工年月 开工月份 实际开工日期 实际/开工 实际/开工时间 实际动工时间 已开工时间',
    ),
    notUnder: ['计划', '预计', '拟', '起止'],
  },
  {
    key: 'enteredIn',
    kind: 'month',
    names: wordList(
      '入库月份 入库时间 入库年月 统计入库时间 纳统时间 入统时间 入库日期 入统月份 纳统月份 统计入库月份 入统年月 纳入统计时间',
    ),
  },
  {
    key: 'stage',
    kind: 'choice',
    choices: stageWords,
    names: wordList(
      '建设状态 项目状态 建设阶段 项目阶段 状态 项目建设状态 当前阶段 目前阶段 推进阶段 建设情况 期末项目建设状态 项目进度阶段 项目建设阶段 项目当前状态 当前状态 工程状态',
    ),
  },
  {
    key: 'nationalFundYuan',
    kind: 'money',
    notUnder: otherThanPlanned,
    names: wordList(
      '中央资金 中央补助 中央补助资金 中央专项资金 中央财政资金 中央财政 资金来源/中央 资金/中央 补助/中央 争取中央资金',
    ),
  },
  {
    key: 'provincialFundYuan',
    kind: 'money',
    notUnder: otherThanPlanned,
    names: wordList(
      '省级资金 省补助资金 省级补助资金 省专项资金 省级补助 省级专项资金 省财政资金 省级财政资金 省级财政 资金来源/省级 资金/省级 资金/省 补助/省级 资金来源/省',
    ),
  },
  {
    key: 'cityFundYuan',
    kind: 'money',
    notUnder: otherThanPlanned,
    names: wordList(
      '市级资金 市补助资金 市级补助资金 市专项资金 市级补助 市级专项资金 市财政资金 市级财政资金 市级财政 资金来源/市级 资金/市级 资金/市 补助/市级 资金来源/市',
    ),
  },
  ...projectDetailFields,
  ...ladderFields,
];

/** What a table of projects must have. */
export const projectReading: ReadingOptions = { identity: ['name'], required: [['name']] };

/** Amounts of a project: the first is the one of the checksum, the totals of the others are checked too. */
export const projectChecksumKeys = {
  main: ['plannedTotalYuan'],
  others: ['nationalFundYuan', 'provincialFundYuan', 'cityFundYuan'],
} as const;
