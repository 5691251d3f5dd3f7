import type { FundPurpose } from './fund.ts';

/** Whether a project may have money of a purpose: it fits, it clearly serves another, or its facts do not say. */
export type PurposeFit = 'fits' | 'differs' | 'unclear';

/** What projects of an industry serve, by leading digits, longest first. Source: domain catalogue 1.1, 1.3 ([D]). */
const purposesByIndustry: readonly (readonly [digits: string, purposes: readonly FundPurpose[]])[] = [
  ['7721', ['water', 'rural']],
  ['7722', ['air']],
  ['7723', ['solidWaste']],
  ['7724', ['solidWaste']],
  ['7725', ['solidWaste']],
  ['7726', ['soil']],
  ['7461', ['capacity']],
  ['7462', ['capacity']],
  ['4620', ['water', 'rural']],
  ['7810', ['water', 'rural']],
  ['7820', ['solidWaste', 'rural']],
  ['0532', ['rural', 'water']],
  ['771', ['ecology']],
  ['02', ['ecology']],
];

/** What the projects of an action serve, where the industry does not say. Source: briefing 2020-4 ([D]). */
const purposesByAction: Readonly<Record<string, readonly FundPurpose[]>> = {
  restoration: ['water', 'ecology', 'rural'],
  air: ['air'],
  capacity: ['capacity'],
  solidWaste: ['solidWaste'],
  enterprise: ['air', 'water', 'solidWaste'],
  soil: ['soil'],
};

/** Purposes that a project's own facts speak for; empty where they do not say. */
export function purposesOf(project: {
  readonly industryCode: string | null;
  readonly action: string | null;
}): readonly FundPurpose[] {
  const byIndustry = purposesByIndustry.find(([digits]) => project.industryCode?.startsWith(digits))?.[1];
  return byIndustry ?? purposesByAction[project.action ?? ''] ?? [];
}

/**
 * Whether money of a purpose may go to a project. Money for general purposes fits every project.
 * Source: 专款专用 of special transfers, domain catalogue 3.3, 4.5 (the table of industries is [D]).
 */
export function purposeFit(
  purpose: FundPurpose,
  project: { readonly industryCode: string | null; readonly action: string | null },
): PurposeFit {
  if (purpose === 'general') return 'fits';
  const served = purposesOf(project);
  if (served.length === 0) return 'unclear';
  return served.includes(purpose) ? 'fits' : 'differs';
}
