import type { ProjectStage } from './project.ts';

/** Kinds of papers and photos that prove something about a project. */
export const evidenceKinds = [
  'approval',
  'contract',
  'startPhoto',
  'milestonePhoto',
  'finishPhoto',
  'progressSheet',
  'voucher',
  'permit',
  'acceptance',
  'adjustment',
  'other',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Photos; asked for at the start, at milestones and at completion, never month by month. */
export const photoKinds: ReadonlySet<EvidenceKind> = new Set(['startPhoto', 'milestonePhoto', 'finishPhoto']);

/** What is known about one piece of evidence. Money in whole yuan, days `YYYY-MM-DD`, photo time by the camera's clock. */
export type EvidenceFacts = {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly datedOn: string | null;
  readonly sha256: string;
  readonly provesStage: ProjectStage | null;
  readonly provesMonth: string | null;
  /** 合同甲方, or the unit that the approval names. */
  readonly party: string | null;
  readonly amountYuan: number | null;
  readonly takenAt: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
};

const ladder: readonly ProjectStage[] = [
  'idea',
  'proposal',
  'feasibility',
  'design',
  'permits',
  'tender',
  'building',
  'finished',
  'accepted',
];

type Wanted = { readonly from: ProjectStage; readonly kinds: readonly EvidenceKind[] };

/**
 * What proves each step. Photos stand at start and completion only; milestones are shown by whoever wants to. Source:
 * domain catalogue 2.5 (entry papers, [C] elsewhere), 6 (photos: 基层减负).
 */
const wantedFrom: readonly Wanted[] = [
  { from: 'feasibility', kinds: ['approval'] },
  { from: 'building', kinds: ['contract', 'permit', 'startPhoto'] },
  { from: 'finished', kinds: ['finishPhoto'] },
  { from: 'accepted', kinds: ['acceptance'] },
];

/** Kinds of evidence that a project at this stage still lacks, in the order of the ladder. Nothing is ever demanded twice. */
export function missingEvidence(
  project: { readonly stage: ProjectStage | null; readonly nature: string | null },
  has: readonly EvidenceKind[],
): EvidenceKind[] {
  const step = project.stage === null ? -1 : ladder.indexOf(project.stage);
  const isPurchase = project.nature === 'purchase';
  return wantedFrom
    .filter(({ from }) => step >= ladder.indexOf(from))
    .flatMap(({ kinds }) => kinds)
    .filter((kind) => !(isPurchase && kind === 'permit') && !has.includes(kind));
}

/** The kind with which the form begins: what usually proves the stage, a photo where it is one. Anybody may choose another. */
export function likelyKind(isPhoto: boolean, stage: ProjectStage | null = null): EvidenceKind {
  if (isPhoto) return stage === 'finished' || stage === 'accepted' ? 'finishPhoto' : 'startPhoto';
  const usual: Partial<Record<ProjectStage, EvidenceKind>> = {
    permits: 'permit',
    tender: 'contract',
    building: 'permit',
    finished: 'acceptance',
    accepted: 'acceptance',
  };
  return (stage && usual[stage]) ?? 'approval';
}
