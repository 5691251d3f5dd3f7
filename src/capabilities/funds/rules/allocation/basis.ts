import type { ProjectStage } from '#kernel/project-kinds.ts';
import type { FundLevel, FundPurpose } from '../fund.ts';
import { purposesOf } from '../purpose-fit.ts';
import type { AllocationRequest, Candidate } from './request.ts';

/** Money of a source that is not allocated yet. */
export type OpenSource = {
  readonly id: string;
  readonly documentNo: string;
  readonly level: FundLevel;
  readonly purpose: FundPurpose;
  /** The city itself where the money was not handed to a county. */
  readonly unitCode: string;
  readonly leftYuan: number;
};

/** A project that may be given money, with what it has. */
export type OpenProject = {
  readonly id: string;
  readonly name: string;
  readonly unitCode: string;
  readonly stage: ProjectStage | null;
  readonly industryCode: string | null;
  readonly action: string | null;
  readonly plannedTotalYuan: number;
  /** Allocated before, by level. */
  readonly alreadyYuan: Readonly<Record<string, number>>;
  readonly paidYuan: number;
};

/** What a desk wishes of an allocation; what it does not say is as it is. */
export type AllocationWish = {
  readonly maturityWeight: number;
  readonly performanceWeight: number;
  readonly maxSharePercent: number;
  readonly levelSharePercent: Readonly<Record<string, number | undefined>>;
  readonly leastYuan: number;
  readonly floors: readonly { readonly unitCode: string; readonly minimumYuan: number }[];
  readonly floorsElastic: boolean;
  readonly required: readonly string[];
};

/** How ripe a project is by its stage, 0 to 100; `null` where it is given no more money. Source: domain catalogue 4.5. */
export function maturityOf(stage: ProjectStage | null): number | null {
  const points: Readonly<Record<ProjectStage, number | null>> = {
    ...{ idea: 10, proposal: 25, feasibility: 40, design: 55, permits: 70, tender: 85, building: 100 },
    ...{ finished: null, accepted: null, suspended: null, cancelled: null },
  };
  return stage === null ? points.idea : points[stage];
}

/** How well a project used what it had: percent paid of allocated, whole; 50 where it had nothing to show it with. */
export function performanceOf({ alreadyYuan, paidYuan }: OpenProject): number {
  const allocated = Object.values(alreadyYuan).reduce((sum, yuan) => sum + yuan, 0);
  return allocated === 0 ? 50 : Math.floor((paidYuan * 100) / allocated);
}

/** The weighted mean of both, one decimal; where both weights are 0 they count the same. */
export function scoreOf(project: OpenProject, { maturityWeight, performanceWeight }: AllocationWish): number {
  const weights = maturityWeight + performanceWeight;
  const [ripe, used] = [maturityOf(project.stage) ?? 0, performanceOf(project)];
  const mean = weights === 0 ? (ripe + used) / 2 : (ripe * maturityWeight + used * performanceWeight) / weights;
  return Math.round(mean * 10) / 10;
}

/**
 * The request that a wish makes of sources and projects. A source pays projects of its unit, that of the city all, and
 * only what its purpose fits; general money pays any. Projects that are finished or stopped are left out.
 * Source: 专款专用; domain catalogue 4.5 (资金跟着项目走).
 */
export function requestOf(
  { city, sources, projects }: { city: string; sources: readonly OpenSource[]; projects: readonly OpenProject[] },
  wish: AllocationWish,
): AllocationRequest {
  const required = new Set(wish.required);
  const candidates = projects.flatMap((project): Candidate[] => {
    if (maturityOf(project.stage) === null || project.plannedTotalYuan <= 0) return [];
    const served = [...purposesOf(project), 'general'];
    return [
      {
        ...{ id: project.id, county: project.unitCode, investmentYuan: project.plannedTotalYuan },
        purposes: [city, project.unitCode].flatMap((unit) => served.map((purpose) => kindOf(unit, purpose))),
        ...{ maxSharePercent: wish.maxSharePercent, minimumYuan: wish.leastYuan, score: scoreOf(project, wish) },
        ...{ required: required.has(project.id), alreadyYuan: project.alreadyYuan },
      },
    ];
  });
  return {
    pots: sources.map(({ id, level, purpose, unitCode, leftYuan }) => ({
      ...{ id, level, purpose: kindOf(unitCode, purpose), amountYuan: leftYuan },
    })),
    projects: candidates,
    levelSharePercent: wish.levelSharePercent,
    floors: wish.floors.map(({ unitCode, minimumYuan }) => ({ county: unitCode, minimumYuan })),
    floorsElastic: wish.floorsElastic,
  };
}

/** Money for a purpose that was handed to a unit is a kind of its own. */
function kindOf(unitCode: string, purpose: string): string {
  return `${unitCode} ${purpose}`;
}
