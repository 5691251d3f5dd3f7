import type { Terms } from '#kernel/terms.ts';
import type { FindingCode } from './rules/lawful/small-item.ts';

/** What the tests of a lawful bundle say. */
export const findingTerms = {
  amountUnknown: {
    zh: '“{name}”没有计划总投资，无法写入批复。',
    en: '“{name}” has no planned total to put into an approval.',
  },
  contentUnknown: {
    zh: '“{name}”没有建设内容，批复须逐项写明。',
    en: '“{name}” has no content; an approval names it.',
  },
  placeUnknown: { zh: '“{name}”没有写明所在乡镇（街道）。', en: '“{name}” does not say in which township it lies.' },
  ownCode: {
    zh: '“{name}”已有项目代码 {code}，是单独的项目。',
    en: '“{name}” has the code {code} and is a project of its own.',
  },
  ownApproval: { zh: '“{name}”已于 {on} 单独批复（备案）。', en: '“{name}” was approved by itself on {on}.' },
  pastApproval: {
    zh: '“{name}”已进入可研及以后阶段，应按原程序办理。',
    en: '“{name}” is past its proposal and goes its own way.',
  },
  stopped: { zh: '“{name}”已停建或取消。', en: '“{name}” is suspended or cancelled.' },
  ownerUnknown: {
    zh: '“{name}”没有项目单位，不知由谁出资和拥有。',
    en: '“{name}” has no owner who pays for it and will own it.',
  },
  ownersDiffer: {
    zh: '“{one}”与“{other}”的项目单位不同：一个项目须由一个主体出资并拥有全部资产。',
    en: '“{one}” and “{other}” have different owners: one entity pays for a project and owns all of it.',
  },
  investorUnproven: { zh: '投资主体“{name}”没有写明依据。', en: 'Nothing proves that {name} invests.' },
  investorForAll: {
    zh: '由“{name}”统一投资多个单位的设施，须核对投资协议和资产权属。',
    en: '{name} invests for several owners: check the agreement and who owns the assets.',
  },
  countiesDiffer: {
    zh: '“{one}”与“{other}”不在同一县（市、区）：项目按所在地管理。',
    en: '“{one}” and “{other}” lie in different counties: projects count where they lie.',
  },
  industriesDiffer: {
    zh: '行业小类不一，占比最大的是 {code}（{percent}%）：须有以其为主要用途的依据。',
    en: 'Industries differ; {code} is the largest with {percent} %: its main use has to be documented.',
  },
  industryUnknown: { zh: '“{name}”没有行业代码。', en: '“{name}” has no industry code.' },
  workBegun: {
    zh: '“{name}”已经开工：不得先建后批、事后归并。',
    en: '“{name}” has begun: works are not gathered afterwards.',
  },
  workFinished: {
    zh: '“{name}”已经完工：不得事后归并。',
    en: '“{name}” is finished: works are not gathered afterwards.',
  },
  entered: {
    zh: '“{name}”已于 {month} 入统计库，归并会重复统计。',
    en: '“{name}” was entered in {month} and would count twice.',
  },
  inOtherProposal: { zh: '“{name}”已列入立项建议“{proposal}”。', en: '“{name}” stands in the proposal “{proposal}”.' },
  papersShared: {
    zh: '“{name}”的合同或发票 {papers} 也见于其他项目。',
    en: 'Another project shows papers {papers} of “{name}” too.',
  },
  sameTwice: { zh: '“{one}”与“{other}”疑为同一项目。', en: '“{one}” and “{other}” seem to be the same.' },
  noAsset: {
    zh: '“{name}”属维护、咨询或服务，不形成固定资产。',
    en: '“{name}” is upkeep or a service and adds no asset.',
  },
  outOfCaliber: { zh: '“{name}”不符合统计口径。', en: '“{name}” is outside the statistical caliber.' },
  caliberOpen: { zh: '“{name}”的统计口径待核实。', en: 'The caliber of “{name}” is open.' },
  belowThreshold: {
    zh: '合计低于 500 万元：不在统计范围，仍可作为项目管理。',
    en: 'Together they stay below 5 million yuan: outside the statistics, and managed all the same.',
  },
  standsAlone: {
    zh: '“{name}”已达 500 万元，应单独立项。',
    en: '“{name}” reaches 5 million yuan and is a project of its own.',
  },
  contractToName: {
    zh: '“{name}”已有合同：合同、台账须载明项目名称和代码。',
    en: 'Contracts of “{name}” have to bear the project’s name and code.',
  },
  opinionMissing: {
    zh: '请写明各子项属于同一项目的理由（不少于 10 个字）。',
    en: 'Say in at least 10 characters why the items belong together.',
  },
  opinionHints: {
    zh: '理由不能是投资额、增速或入统要求，应是建设上的联系。',
    en: 'An amount, a rate or the statistics are no reason; say how the works are connected.',
  },
  oneDesign: {
    zh: '“{one}”与“{other}”疑为同一设计拆分而成，请核对。',
    en: '“{one}” and “{other}” look like one design in parts.',
  },
  tooFew: { zh: '至少需要两个子项。', en: 'It takes two items at least.' },
  tooMany: {
    zh: '共 {count} 个子项，超过建议的 {most} 个。',
    en: 'There are {count} members, more than the {most} advised.',
  },
} satisfies Terms & Record<FindingCode, { zh: string; en: string }>;
