/**
 * Stages of a project from idea to final accounts, in their order, and the two ways out of it.
 * Source: order of the government-investment procedure, 政府投资条例 Art. 9, 17, 20, 25; the ladder itself is our own.
 */
export const projectStages = [
  'idea',
  'proposal',
  'feasibility',
  'design',
  'permits',
  'tender',
  'building',
  'finished',
  'accepted',
  'suspended',
  'cancelled',
] as const;
export type ProjectStage = (typeof projectStages)[number];

/** The six actions (六大行动) under which the city plans its ecological investment. Source: briefing 2020-4. */
export const sixActions = ['restoration', 'air', 'capacity', 'solidWaste', 'enterprise', 'soil'] as const;
export type SixAction = (typeof sixActions)[number];

/** 建设性质. A project has exactly one until it is complete. Source: domain catalogue 2.3 (C-K1). */
export const constructionNatures = [
  'new',
  'extension',
  'alteration',
  'livingFacilities',
  'relocation',
  'restoration',
  'purchase',
] as const;
export type ConstructionNature = (typeof constructionNatures)[number];

/** Editions of the industry classification: a code means something else in the other one. Source: GB/T 4754. */
export const industryEditions = ['2017', '2011'] as const;
export type IndustryEdition = (typeof industryEditions)[number];

/**
 * Where a project stands with the statistics bureau, which alone decides; apart from the stage of the project itself.
 * `reporting` = the papers are with the bureau. Source: domain catalogue 2.1 (先入库，后有数).
 */
export const statisticsStates = ['notReported', 'reporting', 'entered', 'returned'] as const;
export type StatisticsState = (typeof statisticsStates)[number];

/** What is known about a project, whoever reported it; `null` = not stated. Money in whole yuan, months `YYYY-MM`. */
export type ProjectFacts = {
  /** 项目名称, as the approval has it. */
  readonly name: string;
  /** 项目代码: of the online platform where there is one, else the library's own; trimmed, half-width, upper case. */
  readonly code: string | null;
  /** 项目单位. */
  readonly ownerName: string | null;
  /** 统一社会信用代码, 18 characters. */
  readonly ownerCode: string | null;
  /** County, district, county-level city or zone on whose ground it stands (项目在地); a region code. */
  readonly unitCode: string;
  /** 乡镇街道; a region code below `unitCode`. */
  readonly townshipCode: string | null;
  /** 统计用区划代码 of the site, 12 digits: says which county counts a project that a zone reports. */
  readonly siteCode: string | null;
  /** GB/T 4754, two to four digits. */
  readonly industryCode: string | null;
  /** Edition of `industryCode`; `null` = 2017. */
  readonly industryEdition: IndustryEdition | null;
  readonly action: SixAction | null;
  /** 是否生态环境系统主导. */
  readonly isEcoLed: boolean | null;
  readonly nature: ConstructionNature | null;
  /** 主管部门. */
  readonly departmentName: string | null;
  /** 责任人. */
  readonly responsiblePerson: string | null;
  /** 建设内容及规模. */
  readonly content: string | null;
  readonly plannedTotalYuan: number | null;
  /** Parts of the planned total that a local rule may take out: 土地购置费, 征地拆迁补偿费. */
  readonly landYuan: number | null;
  readonly compensationYuan: number | null;
  /** Parts that are no new fixed assets: 旧设备和旧建筑物, 铺底流动资金, 维护咨询等费用化支出. */
  readonly usedAssetYuan: number | null;
  readonly workingCapitalYuan: number | null;
  readonly expensedYuan: number | null;
  /** 批复（核准、备案）: day `YYYY-MM-DD`, number of the paper, total it approves. */
  readonly approvedOn: string | null;
  readonly approvalNumber: string | null;
  readonly approvedTotalYuan: number | null;
  /** 单独立项或备案, and no part of a larger project. */
  readonly isFiledSeparately: boolean | null;
  /** The three questions of the asset test: 形成可辨认资产, 业主计入固定资产, 不只是平整开挖围填. */
  readonly leavesAsset: boolean | null;
  readonly isCapitalised: boolean | null;
  readonly isBeyondLevelling: boolean | null;
  readonly plannedStart: string | null;
  readonly plannedFinish: string | null;
  /** 开工时间. */
  readonly startedIn: string | null;
  /** 入库月份: month in which it entered the statistics library. */
  readonly enteredIn: string | null;
  /** 统计状态; `null` = not stated, see `statisticsStateOf`. */
  readonly statisticsState: StatisticsState | null;
  /** 退回月份 and 退回原因, as the bureau gave them. */
  readonly returnedIn: string | null;
  readonly returnReason: string | null;
  readonly stage: ProjectStage | null;
  /** Money promised by the state, the province and the city. */
  readonly nationalFundYuan: number | null;
  readonly provincialFundYuan: number | null;
  readonly cityFundYuan: number | null;
  /** Where it is built, degrees (WGS 84), up to six decimals. */
  readonly siteLongitude: number | null;
  readonly siteLatitude: number | null;
};

/** Everything that may be unknown about a project. */
export const nothingKnown: Omit<{ readonly [Name in keyof ProjectFacts]: null }, 'name' | 'unitCode'> = {
  code: null,
  ownerName: null,
  ownerCode: null,
  townshipCode: null,
  siteCode: null,
  industryCode: null,
  industryEdition: null,
  action: null,
  isEcoLed: null,
  nature: null,
  departmentName: null,
  responsiblePerson: null,
  content: null,
  plannedTotalYuan: null,
  landYuan: null,
  compensationYuan: null,
  usedAssetYuan: null,
  workingCapitalYuan: null,
  expensedYuan: null,
  approvedOn: null,
  approvalNumber: null,
  approvedTotalYuan: null,
  isFiledSeparately: null,
  leavesAsset: null,
  isCapitalised: null,
  isBeyondLevelling: null,
  plannedStart: null,
  plannedFinish: null,
  startedIn: null,
  enteredIn: null,
  statisticsState: null,
  returnedIn: null,
  returnReason: null,
  stage: null,
  nationalFundYuan: null,
  provincialFundYuan: null,
  cityFundYuan: null,
  siteLongitude: null,
  siteLatitude: null,
};

/** The statistics side of a project, read from its month of entry where nobody stated it. */
export function statisticsStateOf(project: Pick<ProjectFacts, 'statisticsState' | 'enteredIn'>): StatisticsState {
  return project.statisticsState ?? (project.enteredIn === null ? 'notReported' : 'entered');
}
