import { decimalOf } from '#kernel/written/decimal.ts';

/** Money of one level for one purpose. */
export type Pot = {
  readonly id: string;
  readonly level: string;
  readonly purpose: string;
  readonly amountYuan: number;
};

/** A project that may be given money. */
export type Candidate = {
  readonly id: string;
  readonly county: string;
  /** Purposes of pots that may pay it. */
  readonly purposes: readonly string[];
  readonly investmentYuan: number;
  /** Share of the investment that all pots together may pay, 0 to 100. */
  readonly maxSharePercent: number;
  /** The least it is given if it is given anything; 0 where any amount will do. */
  readonly minimumYuan: number;
  /** What a yuan given to it is worth. */
  readonly score: number;
  /** Whether it must be given something. */
  readonly required: boolean;
  /** What it was given before, by level: it counts towards the shares. Left out where it was given nothing. */
  readonly alreadyYuan?: Readonly<Record<string, number>>;
};

/** At least this much for the projects of a county together. */
export type Floor = { readonly county: string; readonly minimumYuan: number };

/** Who is to get how much of which pot? */
export type AllocationRequest = {
  readonly pots: readonly Pot[];
  readonly projects: readonly Candidate[];
  /** Share of a project's investment that pots of a level together may pay, 0 to 100; levels not named may pay all. */
  readonly levelSharePercent: Readonly<Record<string, number | undefined>>;
  readonly floors: readonly Floor[];
  /** Whether floors may be missed where they cannot be kept; then the total shortfall is made least first. */
  readonly floorsElastic: boolean;
};

/** Money of one pot for one project, whole yuan, more than 0. */
export type Grant = { readonly project: string; readonly pot: string; readonly yuan: number };

/** Name of a rule: `pot:ID`, `floor:COUNTY`, `cap:PROJECT`, `minimum:PROJECT`, `required:PROJECT`, `ratio:LEVEL:PROJECT`. */
export type RuleName = string;

/** The answer. Of an infeasible request nothing is allocated. */
export type Allocation = {
  /** `feasible` is a sound allocation for which the search was cut off before it was proven best. */
  readonly status: 'optimal' | 'feasible' | 'infeasible';
  readonly totalYuan: number;
  /** Sum of score × yuan. */
  readonly score: number;
  /** In the order of projects, then of pots. */
  readonly allocations: readonly Grant[];
  readonly pots: readonly { readonly id: string; readonly allocatedYuan: number; readonly leftYuan: number }[];
  /** Floors that are missed, and by how much; in the order of floors. */
  readonly shortfalls: readonly { readonly county: string; readonly yuan: number }[];
  /** Rules that are used up: without them the result could be another. */
  readonly binding: readonly RuleName[];
  /** Only where it is infeasible: rules that cannot all be kept, of which none can be left out of the contradiction. */
  readonly conflict?: readonly RuleName[];
};

/** The most that all pots together may pay a project, whole yuan. */
export function capOf({ investmentYuan, maxSharePercent, alreadyYuan = {} }: Candidate): number {
  const before = Object.values(alreadyYuan).reduce((sum, yuan) => sum + yuan, 0);
  return Math.max(0, shareOf(investmentYuan, maxSharePercent) - before);
}

/** The most that pots of a level together may pay a project, whole yuan; `null` where the level has no ratio. */
export function ratioOf({ levelSharePercent }: AllocationRequest, level: string, project: Candidate): number | null {
  const percent = levelSharePercent[level];
  if (percent === undefined) return null;
  return Math.max(0, shareOf(project.investmentYuan, percent) - (project.alreadyYuan?.[level] ?? 0));
}

/** A share in integers, rounded down to whole yuan: of the percent as it is written, however many decimals it has. */
function shareOf(yuan: number, percent: number): number {
  const { digits, scale } = decimalOf(String(percent)) ?? { digits: 0n, scale: 0 };
  return Number((BigInt(yuan) * digits) / 10n ** BigInt(scale + 2));
}

/** What a required project is given at least; others if they are given anything. A yuan is the least there is. */
export function leastOf({ minimumYuan }: Pick<Candidate, 'minimumYuan'>): number {
  return Math.max(1, minimumYuan);
}
