import type { Choice } from '#platform/records/record.ts';
import { wordList } from '#platform/records/word-list.ts';
import type { ConstructionNature, IndustryEdition, ProjectStage, SixAction, StatisticsState } from './project.ts';

type Words<Value extends string> = Choice & { readonly value: Value };

/** Words for the six actions; the first is the name in the plan. Source: briefing 2020-4. */
export const actionWords: readonly Words<SixAction>[] = [
  {
    value: 'restoration',
    words: wordList('生态修复 生态修复行动 生态修复专项行动 生态修复类 生态保护修复 生态保护与修复 生态环境修复'),
  },
  {
    value: 'air',
    words: wordList(
      '大气整治 大气整治行动 大气整治专项行动 大气治理 大气污染治理 大气污染防治 大气污染整治 废气治理 大气',
    ),
  },
  {
    value: 'capacity',
    words: wordList('环保能力建设 环保能力建设行动 环保能力建设专项行动 环境能力建设 生态环保能力建设 能力建设'),
  },
  {
    value: 'solidWaste',
    words: wordList('固废处置 固废处置行动 固废处置专项行动 固体废物处置 固废处理 固废处理处置 固废利用处置 固废'),
  },
  {
    value: 'enterprise',
    words: wordList(
      '企业环保设施提升改造 企业环保设施提升改造行动 企业环保设施提升改造专项行动 企业环保设施提升 企业环保设施改造 企业环保提升改造',
    ),
  },
  {
    value: 'soil',
    words: wordList(
      '土壤安全管控和修复利用 土壤安全管控和修复利用行动 土壤安全管控和修复利用专项行动 土壤安全管控与修复利用 土壤安全管控及修复利用 土壤安全管控修复利用 土壤安全 土壤修复 土壤治理 土壤',
    ),
  },
];

/** Words for 建设性质. Source: domain catalogue 2.3 (C-K1). */
export const natureWords: readonly Words<ConstructionNature>[] = [
  { value: 'new', words: ['新建', '新建项目', '新开工建设'] },
  { value: 'extension', words: ['扩建', '扩建项目', '改扩建'] },
  {
    value: 'alteration',
    words: wordList('改建和技术改造 改建 改建项目 技改 技术改造 技改项目 改造 提升改造'),
  },
  { value: 'livingFacilities', words: ['单纯建造生活设施', '单纯建设生活设施', '生活设施'] },
  { value: 'relocation', words: wordList('迁建 迁建项目 搬迁 易地迁建 异地迁建') },
  { value: 'restoration', words: ['恢复', '恢复项目', '恢复重建'] },
  { value: 'purchase', words: ['单纯购置', '购置', '单纯设备购置', '设备购置'] },
];

/** Words for the edition of the industry classification. */
export const editionWords: readonly Words<IndustryEdition>[] = [
  { value: '2017', words: wordList('2017 2017版 2017年版 GB/T4754-2017 GB/T4754—2017') },
  { value: '2011', words: wordList('2011 2011版 2011年版 GB/T4754-2011 GB/T4754—2011') },
];

/** Words for 统计状态. */
export const statisticsWords: readonly Words<StatisticsState>[] = [
  { value: 'notReported', words: wordList('未报送 未入库 未申报 未纳统 尚未报送') },
  { value: 'reporting', words: wordList('报送中 申报中 审核中 待审核 已报送 已申报') },
  { value: 'entered', words: wordList('已入库 入库 在库 已纳统 已入统 审核通过') },
  { value: 'returned', words: wordList('退回 已退回 审核退回 不予入库 退回修改') },
];

/** Words for 建设状态, in the order of the ladder. */
export const stageWords: readonly Words<ProjectStage>[] = [
  {
    value: 'idea',
    words: wordList(
      '谋划 储备 谋划中 谋划项目 储备项目 谋划储备 前期谋划 前期 前期阶段 前期项目 前期工作 拟建 未开工 策划',
    ),
  },
  {
    value: 'proposal',
    words: wordList('项目建议书 建议书 项建书 建议书批复 项目建议书批复 已立项 立项 立项批复'),
  },
  {
    value: 'feasibility',
    words: wordList('可研 可研批复 可研编制 可行性研究 可行性研究报告 可研报告 工可 可研阶段 可行性研究报告批复'),
  },
  {
    value: 'design',
    words: wordList('初步设计 初设 初设批复 初步设计批复 设计 设计阶段 施工图 施工图设计 方案设计'),
  },
  {
    value: 'permits',
    words: wordList(
      '用地、环评等审批 用地 环评 用地审批 环评审批 环评批复 用地预审 审批 许可 施工许可 规划许可 土地审批 办理手续',
    ),
  },
  {
    value: 'tender',
    words: wordList('招标 招投标 招标中 招投标阶段 招标采购 采购 已招标 政府采购 待开工'),
  },
  {
    value: 'building',
    words: wordList(
      '在建 在建项目 在建中 开工 已开工 开工建设 续建 续建项目 新开工 新开工项目 当年新开工 本年新开工 施工 施工中 正在施工 本年正式施工 本年收尾 建设中 正在建设 建设 实施 实施中 复工',
    ),
  },
  {
    value: 'finished',
    words: wordList(
      '完工 已完工 完工项目 竣工 已竣工 建成 已建成 投产 已投产 建成投产 全部建成投产 试运行 试生产 投用 投入使用 已投用 完成 已完成',
    ),
  },
  {
    value: 'accepted',
    words: wordList('验收 已验收 竣工验收 通过验收 完成验收 已竣工验收 决算 竣工决算'),
  },
  { value: 'suspended', words: wordList('停缓建 停工 停建 缓建 暂停 全部停缓建 已停工 中止 暂缓') },
  { value: 'cancelled', words: wordList('取消 已取消 终止 撤销 退库 调出 不再实施 放弃') },
];
