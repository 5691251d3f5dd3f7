import type { Doubt } from '#kernel/doubt.ts';
import { wanText } from '#kernel/money.ts';
import type { Facts } from '#kernel/refusal.ts';
import { type EvidenceFacts, type EvidenceKind, photoKinds } from './evidence.ts';
import { metresBetween, type Place } from './metres-between.ts';
import { ownerKey } from './owner-key.ts';

/** What a project's evidence is held against. */
export type EvidenceContext = {
  readonly ownerName: string | null;
  /** Month of the start, `YYYY-MM`. */
  readonly startedIn: string | null;
  readonly site: Place | null;
  /** Approval as the project’s own facts have it; papers that state it come first. */
  readonly approvedOn: string | null;
  readonly approvedTotalYuan: number | null;
  /** Other projects that hold the same file: a number, and the names of those that the caller may see. */
  readonly elsewhere: ReadonlyMap<string, { readonly projects: number; readonly names: readonly string[] }>;
};

/** Limits that a city may set otherwise. */
export type EvidenceLimits = {
  /** A photo farther from the site than this is doubted, metres. */
  readonly siteMetres: number;
  /** A photo may be this much older than the month of the start, days: the ground is photographed before work begins. */
  readonly photoLeadDays: number;
};

/** Defaults of our own; no source gives numbers ([D], domain catalogue 3.3). */
export const evidenceLimits: EvidenceLimits = { siteMetres: 3000, photoLeadDays: 31 };

/** A doubt and the piece of evidence at which it is shown; `evidenceId` is null where it is about a missing piece. */
export type EvidenceDoubt = Doubt & { readonly evidenceId: string | null };

/**
 * What a careful reader would ask about a project's evidence. Nothing is changed and nothing is refused.
 * Source: domain catalogue 2.4 (V-04, V-11), 3.3.
 */
export function evidenceDoubts(
  all: readonly EvidenceFacts[],
  context: EvidenceContext,
  limits: EvidenceLimits = evidenceLimits,
): EvidenceDoubt[] {
  return [
    ...all.flatMap((one) => [...sameElsewhere(one, context), ...photoDoubts(one, context, limits)]),
    ...contractDoubts(all, context),
    ...startDoubts(all, context),
  ];
}

type At = { readonly id: string | null; readonly field: string };

function doubt(severity: Doubt['severity'], at: At, code: string, facts: Facts = {}): EvidenceDoubt {
  return { severity, evidenceId: at.id, field: at.field, code, facts };
}

function sameElsewhere({ id, sha256 }: EvidenceFacts, { elsewhere }: EvidenceContext): EvidenceDoubt[] {
  const found = elsewhere.get(sha256);
  if (!found || found.projects === 0) return [];
  const at = { id, field: 'sha256' };
  const { projects, names } = found;
  return names.length === 0
    ? [doubt('error', at, 'evidenceUsedOutside', { projects })]
    : [doubt('error', at, 'evidenceUsedElsewhere', { projects, names: names.join('、') })];
}

function photoDoubts(photo: EvidenceFacts, context: EvidenceContext, limits: EvidenceLimits): EvidenceDoubt[] {
  if (!photoKinds.has(photo.kind)) return [];
  const doubts: EvidenceDoubt[] = [];
  const { id, takenAt } = photo;
  const from = context.startedIn && dayBefore(`${context.startedIn}-01`, limits.photoLeadDays);
  if (takenAt && from && takenAt.slice(0, 10) < from)
    doubts.push(
      doubt('warn', { id, field: 'takenAt' }, 'photoBeforeStart', {
        taken: takenAt.slice(0, 10),
        started: context.startedIn ?? '',
      }),
    );
  const place = placeOf(photo);
  const metres = place && context.site ? Math.round(metresBetween(place, context.site)) : 0;
  if (metres > limits.siteMetres)
    doubts.push(doubt('warn', { id, field: 'place' }, 'photoFarAway', { km: (metres / 1000).toFixed(1) }));
  return doubts;
}

/** Party, order of days and amount of contracts against approvals. Source: V-11. */
function contractDoubts(all: readonly EvidenceFacts[], context: EvidenceContext): EvidenceDoubt[] {
  const approvals = all.filter(({ kind }) => kind === 'approval');
  const dated = approvals.flatMap(({ datedOn }) => datedOn ?? []).sort();
  const firstApproval = dated[0] ?? context.approvedOn;
  const stated = approvals.flatMap(({ amountYuan }) => amountYuan ?? []);
  const approvedYuan = stated.length > 0 ? Math.max(...stated) : (context.approvedTotalYuan ?? 0);
  return all.flatMap((paper) => {
    const { id, kind, party, datedOn, amountYuan } = paper;
    if (kind !== 'contract' && kind !== 'approval') return [];
    const doubts: EvidenceDoubt[] = [];
    if (party && context.ownerName && ownerKey(party) !== ownerKey(context.ownerName))
      doubts.push(doubt('warn', { id, field: 'party' }, 'partyDiffers', { party, owner: context.ownerName }));
    if (kind === 'approval') return doubts;
    if (datedOn && firstApproval && datedOn < firstApproval)
      doubts.push(
        doubt('warn', { id, field: 'datedOn' }, 'contractBeforeApproval', {
          contract: datedOn,
          approval: firstApproval,
        }),
      );
    if (amountYuan !== null && approvedYuan > 0 && amountYuan > approvedYuan)
      doubts.push(
        doubt('warn', { id, field: 'amountYuan' }, 'contractOverApproval', {
          contract: wanText(amountYuan),
          approved: wanText(approvedYuan),
        }),
      );
    return doubts;
  });
}

/**
 * What goes beyond the planned total needs a paper of the competent department before it is reported. `totalYuan` is what
 * was reported since the start. Source: V-04.
 */
export function overPlanDoubts(
  kinds: readonly EvidenceKind[],
  { totalYuan, plannedTotalYuan }: { readonly totalYuan: number | null; readonly plannedTotalYuan: number | null },
): EvidenceDoubt[] {
  if (totalYuan === null || plannedTotalYuan === null || totalYuan <= plannedTotalYuan) return [];
  if (kinds.includes('adjustment')) return [];
  const facts = { total: wanText(totalYuan), planned: wanText(plannedTotalYuan) };
  return [doubt('error', { id: null, field: 'adjustment' }, 'overPlanWithoutPaper', facts)];
}

/** Source: domain catalogue 2.5, 3.3 (early entry). */
function startDoubts(all: readonly EvidenceFacts[], { startedIn }: EvidenceContext): EvidenceDoubt[] {
  if (startedIn === null) return [];
  const shows = new Set(['startPhoto', 'permit', 'contract', 'progressSheet']);
  if (all.some(({ kind, provesStage }) => shows.has(kind) || provesStage === 'building')) return [];
  return [doubt('note', { id: null, field: 'startPhoto' }, 'startWithoutEvidence', { started: startedIn })];
}

function placeOf({ latitude, longitude }: EvidenceFacts): Place | null {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
