import type { ProjectStage, SixAction } from '#kernel/project-kinds.ts';

export { type ProjectStage, projectStages, type SixAction, sixActions } from '#kernel/project-kinds.ts';

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
  /** GB/T 4754-2017, two to four digits. */
  readonly industryCode: string | null;
  readonly action: SixAction | null;
  /** 是否生态环境系统主导. */
  readonly isEcoLed: boolean | null;
  readonly nature: ConstructionNature | null;
  /** 建设内容及规模. */
  readonly content: string | null;
  readonly plannedTotalYuan: number | null;
  readonly plannedStart: string | null;
  readonly plannedFinish: string | null;
  /** 开工时间. */
  readonly startedIn: string | null;
  /** 入库月份: month in which it entered the statistics library. */
  readonly enteredIn: string | null;
  readonly stage: ProjectStage | null;
  /** Money promised by the state, the province and the city. */
  readonly nationalFundYuan: number | null;
  readonly provincialFundYuan: number | null;
  readonly cityFundYuan: number | null;
};
