import { nameHeadings } from '#platform/records/common-headings.ts';
import type { FieldRule, ReadingOptions } from '#platform/records/record.ts';
import { wordList } from '#platform/records/word-list.ts';
import { reportFields } from '../../dispatch/public.ts';
import { projectFields } from '../../project-library/public.ts';
import { paidFields } from './paid-columns.ts';

/** Fields that lists share with the tables of counties, so that whatever heading is known there is known here. */
const shared = [
  ...projectFields.filter(({ key }) =>
    [
      'code',
      'ownerName',
      'ownerCode',
      'unit',
      'township',
      'industry',
      'plannedTotalYuan',
      'approvedTotalYuan',
      'approvedOn',
      'startedIn',
      'enteredIn',
    ].includes(key),
  ),
  ...reportFields.filter(({ key }) => ['month', 'monthYuan', 'yearToDateYuan', 'totalYuan'].includes(key)),
];

/** How money that is only compared is read. */
export const compared = { fractions: 'round', assumedUnit: '万元' } as const;

const more: Readonly<Record<string, string>> = {
  code: '在线审批平台代码 审批平台代码 浙江政务服务网代码 投资平台代码 国家编码 代码',
  ownerName: '单位 申报单位 报送单位 填报单位 调查单位 项目（法人）单位 法人单位名称 单位详细名称 详细名称',
  unit: '县市 地区名称 区划 项目地区 建设地 建设地点 项目建设地点 建设地址 项目地址 项目建设地址 所属区域 县（市区）',
  industry: '国民经济行业代码及名称 行业（小类） 行业名称',
  yearToDateYuan:
    '本年投资额 本年投资 本年累计投资额 本年完成额 本年已完成投资 自年初累计完成投资额 年度完成投资 本年投资完成',
  plannedTotalYuan: '总投资规模 投资总规模 计划投资 计划投资额 备案总金额 申报总投资',
  enteredIn: '入库年份月份 进入统计库时间 批准入库时间 入库批次 入统时间',
};

/** Columns of a list of projects, whoever made it. */
export const listFields: readonly FieldRule[] = [
  {
    key: 'name',
    kind: 'text',
    names: [...nameHeadings, ...wordList('项目（工程）名称 项目工程名称 建设工程名称')],
  },
  ...shared.map((rule) => withMore(rule)),
  ...paidFields,
  {
    key: 'amountYuan',
    kind: 'money',
    ...compared,
    names: wordList(
      '完成投资 完成投资额 投资完成额 实际完成投资 累计完成投资 累计完成投资额 累计完成 累计投资 累计投资额 投资额 投资金额 金额 投资 完成额 投资完成 统计投资额 入统投资额 截至本月底累计完成投资 至本月底累计完成投资 截至本月底完成投资 截止本月底完成投资 截至本月末完成投资 至本月底完成投资 截至目前完成投资 截至目前累计完成投资 已完成投资 累计已完成投资',
    ),
  },
  { key: 'paidOn', kind: 'day', names: wordList('拨付日期 拨付时间 支付日期 支付时间 付款日期 拨款日期') },
  { key: 'voucherNo', kind: 'text', names: wordList('凭证号 支付凭证号 凭证编号 拨付凭证号 支付令号 记账凭证号') },
  {
    key: 'state',
    kind: 'text',
    names: wordList(
      '统计状态 入库状态 入统状态 纳统状态 统计入库状态 报送状态 审核状态 库内状态 在库状态 状态 审核结果 处理情况 办理状态 项目状态',
    ),
  },
  { key: 'remark', kind: 'text', names: wordList('备注 说明 备注说明 退回原因 退库原因') },
];

/** What such a list must have: something that names a project. */
export const listReading: ReadingOptions = {
  identity: ['name', 'code'],
  apart: ['month', 'voucherNo', 'paidOn'],
  required: [['name', 'code']],
};

function withMore(rule: FieldRule): FieldRule {
  const words = more[rule.key];
  const known = rule.kind === 'money' ? { ...rule, ...compared } : rule;
  return words === undefined ? known : { ...known, names: [...rule.names, ...wordList(words)] };
}
