import type { FieldRule } from '#platform/records/record.ts';
import { wordList } from '#platform/records/word-list.ts';
import { stepsWithApproval } from './ladder-columns.ts';
import { editionWords, statisticsWords } from './project-words.ts';

/** Columns that only longer tables of projects have: parts of the total, approval, the statistics side, the site. */
export const projectDetailFields: readonly FieldRule[] = [
  {
    key: 'siteCode',
    kind: 'code',
    names: wordList(
      '建设地统计用区划代码 统计用区划代码 建设地区划代码 项目建设地区划代码 项目建设所在地区划代码 12位区划代码',
    ),
  },
  {
    key: 'industryEdition',
    kind: 'choice',
    choices: editionWords,
    names: wordList('行业代码版本 行业分类版本 行业版本 国标版本'),
  },
  { key: 'departmentName', kind: 'text', names: wordList('主管部门 行业主管部门 项目主管部门 主管单位 牵头部门') },
  {
    key: 'responsiblePerson',
    kind: 'text',
    names: wordList('责任人 项目责任人 具体负责人 项目负责人 责任领导/责任人 责任领导、责任人'),
  },
  {
    key: 'landYuan',
    kind: 'money',
    names: wordList(
      '土地购置费 土地费用 土地费 用地费用 土地款 土地出让金 其中土地购置费 其中/土地购置费 其中/土地费用 土地使用权',
    ),
  },
  {
    key: 'compensationYuan',
    kind: 'money',
    names: wordList(
      '征地拆迁补偿费 征地拆迁费 拆迁补偿费 征迁补偿费 政策处理费 征地补偿费 其中征地拆迁补偿费 其中/征地拆迁补偿费 其中/征地拆迁费 其中/政策处理费',
    ),
  },
  {
    key: 'usedAssetYuan',
    kind: 'money',
    names: wordList(
      '旧设备和旧建筑物购置费 旧设备购置费 旧设备 旧建筑物购置费 旧建筑物 二手设备 其中旧设备 其中/旧设备 其中/旧设备购置费 其中/旧建筑物 其中/旧设备和旧建筑物购置费',
    ),
  },
  {
    key: 'workingCapitalYuan',
    kind: 'money',
    names: wordList('铺底流动资金 流动资金 其中铺底流动资金 其中/铺底流动资金 其中/流动资金'),
  },
  {
    key: 'expensedYuan',
    kind: 'money',
    names: wordList(
      '不形成固定资产的费用 费用化支出 费用化部分 不形成固定资产部分 维护运行费 运行维护费 运维费 维修维护费 其中费用化支出 其中/费用化支出 其中/不形成固定资产的费用 其中/运维费',
    ),
  },
  {
    key: 'approvedOn',
    kind: 'day',
    names: wordList('批复日期 备案日期 核准日期 立项日期 批复时间 备案时间 立项时间 批复（备案）日期 审批日期'),
    notUnder: stepsWithApproval,
  },
  {
    key: 'approvalNumber',
    kind: 'text',
    names: wordList('批复文号 批文号 备案文号 立项文号 批复（备案）文号 审批文号 核准文号 批准文号'),
    notUnder: stepsWithApproval,
  },
  {
    key: 'approvedTotalYuan',
    kind: 'money',
    names: wordList('批复总投资 批准总投资 备案总投资 批复概算 批准概算 概算批复 批复投资 核定总投资'),
  },
  {
    key: 'isFiledSeparately',
    kind: 'boolean',
    names: wordList('是否单独立项 单独立项 是否单独立项备案 是否单独备案 是否单列 工业环保投资是否单列'),
  },
  {
    key: 'leavesAsset',
    kind: 'boolean',
    names: wordList('是否形成可辨认资产 形成可辨认资产 是否形成资产 是否形成固定资产 形成固定资产'),
  },
  {
    key: 'isCapitalised',
    kind: 'boolean',
    names: wordList('业主是否计入固定资产 是否计入固定资产 是否资本化 计入固定资产 是否转固'),
  },
  {
    key: 'isBeyondLevelling',
    kind: 'boolean',
    names: wordList('是否不只是平整开挖围填 不只是平整开挖围填 是否超出场地平整'),
  },
  {
    key: 'statisticsState',
    kind: 'choice',
    choices: statisticsWords,
    names: wordList('统计状态 入库状态 入统状态 纳统状态 统计入库状态 报送状态'),
  },
  { key: 'submittedIn', kind: 'month', names: wordList('报送月份 报送时间 申报月份 统计报送时间') },
  { key: 'returnedIn', kind: 'month', names: wordList('退回月份 退回时间 统计退回月份') },
  { key: 'returnReason', kind: 'text', names: wordList('退回原因 统计退回原因 未入库原因') },
  { key: 'siteLongitude', kind: 'number', names: wordList('经度 建设地点经度 项目经度 东经') },
  { key: 'siteLatitude', kind: 'number', names: wordList('纬度 建设地点纬度 项目纬度 北纬') },
];
