import { Refusal } from '#kernel/refusal.ts';
import type { ProjectFacts } from './project.ts';

/** Kinds of projects that entry rules tell apart. Source: domain catalogue 2.5. */
export const entryProjectTypes = ['construction', 'purchase', 'other'] as const;
export type EntryProjectType = (typeof entryProjectTypes)[number];

/** What proves a material; the kinds that the collection of local rules in domain catalogue 2.5 names. */
export const materialKinds = [
  'approval',
  'contract',
  'purchaseContract',
  'sitePhoto',
  'licence',
  'invoice',
  'applicationForm',
  'siteCheck',
  'platformPrint',
  'publicNotice',
] as const;
export type MaterialKind = (typeof materialKinds)[number];

/** Who has or makes what is missing. */
export const holders = [
  'owner',
  'developmentReform',
  'approvalOffice',
  'township',
  'countyDesk',
  'cityDesk',
  'statistics',
] as const;
export type Holder = (typeof holders)[number];

/** One paper that is asked for: its name in the local rule, the kind that proves it, and who provides it. */
export type RequiredMaterial = { readonly name: string; readonly kind: MaterialKind; readonly holder: Holder };

/** What a region asks for, from a day on, for a type of project in a band of planned totals. */
export type EntryRuleSet = {
  readonly id: string;
  readonly version: number;
  /** City, county or zone. */
  readonly regionCode: string;
  readonly projectType: EntryProjectType;
  /** From this planned total, and below that one; `null` = without an upper end. */
  readonly bandFromYuan: number;
  readonly bandBelowYuan: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly materials: readonly RequiredMaterial[];
  /** Days of each month on which papers are taken; days beyond the end of a month mean its end. */
  readonly windowFromDay: number;
  readonly windowToDay: number;
  readonly notes: string | null;
  readonly source: string | null;
  /** Made up to show how it works, because no local rule is known. */
  readonly isExample: boolean;
  readonly isWithdrawn: boolean;
};

/** What a project is to the entry rules: bought only, or built; what nobody stated is taken as built. */
export function entryTypeOf({ nature }: Pick<ProjectFacts, 'nature'>): EntryProjectType {
  if (nature === 'purchase') return 'purchase';
  return nature === 'livingFacilities' ? 'other' : 'construction';
}

type Ruled = Pick<ProjectFacts, 'nature' | 'unitCode' | 'plannedTotalYuan'>;

/**
 * The rule set that holds for a project on a day: the county's own before the city's, of several the one that came into
 * force last. `null` where none is configured; none is invented.
 */
export function entryRuleFor<RuleSet extends EntryRuleSet>(
  project: Ruled,
  sets: readonly RuleSet[],
  today: string,
): RuleSet | null {
  const { plannedTotalYuan: total, unitCode } = project;
  if (total === null) return null;
  const cityCode = `${unitCode.slice(0, 4)}00`;
  const fitting = sets.filter(
    (set) =>
      !set.isWithdrawn &&
      (set.regionCode === unitCode || set.regionCode === cityCode) &&
      set.projectType === entryTypeOf(project) &&
      set.bandFromYuan <= total &&
      (set.bandBelowYuan === null || total < set.bandBelowYuan) &&
      set.validFrom <= today &&
      (set.validTo === null || today <= set.validTo),
  );
  const [first = null] = fitting.toSorted(
    (one, other) =>
      Number(other.regionCode === unitCode) - Number(one.regionCode === unitCode) ||
      (one.validFrom < other.validFrom ? 1 : one.validFrom > other.validFrom ? -1 : 0) ||
      other.bandFromYuan - one.bandFromYuan ||
      (one.id < other.id ? -1 : 1),
  );
  return first;
}

/** Whether a set may be kept as it is written. Refuses `bandUnclear`, `windowUnclear`, `validityUnclear`, `materialTwice`. */
export function mayKeepRules(set: Omit<EntryRuleSet, 'id' | 'version'>): void {
  if (set.bandBelowYuan !== null && set.bandBelowYuan <= set.bandFromYuan) throw new Refusal('bandUnclear');
  if (set.windowToDay < set.windowFromDay) throw new Refusal('windowUnclear');
  if (set.validTo !== null && set.validTo < set.validFrom) throw new Refusal('validityUnclear');
  const kinds = set.materials.map(({ kind }) => kind);
  if (new Set(kinds).size < kinds.length) throw new Refusal('materialTwice');
}
