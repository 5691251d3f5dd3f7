import { wanText } from '#kernel/money.ts';
import { type EvidenceKind, type EvidenceLimits, evidenceDoubts, standingRules } from '../../project-library/public.ts';
import { type Flag, flagOf, type Pattern, type Severity } from './flag.ts';
import { type ProjectHistory, totalOf } from './history.ts';

/** A joint approval names several projects; a photo, a contract or a voucher belongs to one. */
const ofOneProject: ReadonlySet<EvidenceKind> = new Set([
  'contract',
  'startPhoto',
  'milestonePhoto',
  'finishPhoto',
  'progressSheet',
  'voucher',
  'acceptance',
]);

/** The same file at several projects. Source: domain catalogue 3.3 (fabricated papers). */
export function reusedEvidence(histories: readonly ProjectHistory[]): Flag[] {
  const uses = histories.flatMap((history) => history.evidence.map((piece) => ({ history, piece })));
  const byHash = Map.groupBy(uses, ({ piece }) => piece.sha256);
  const flags: Flag[] = [];
  for (const group of byHash.values()) {
    const projects = [...new Map(group.map(({ history }) => [history.id, history])).values()];
    const isOwn = group.some(({ piece }) => ofOneProject.has(piece.kind));
    if (projects.length < 2 || !isOwn) continue;
    const rows = projects.map(({ id }) => ({ projectId: id, months: [] }));
    const facts = { projects: projects.length };
    flags.push({ pattern: 'reusedEvidence', severity: 'error', rows, code: 'reusedEvidence', facts });
  }
  return flags;
}

const patternOf: Readonly<Record<string, Pattern>> = {
  photoBeforeStart: 'photoBeforeStart',
  photoFarAway: 'photoFarAway',
  partyDiffers: 'contractMismatch',
  contractBeforeApproval: 'contractMismatch',
  contractOverApproval: 'contractMismatch',
};

/** Photos and contracts that disagree with what is known, as the project’s own page shows them; one flag a pattern. `limits` are the city’s. */
export function evidenceMismatches(history: ProjectHistory, limits?: EvidenceLimits): Flag[] {
  const doubts = evidenceDoubts(history.evidence, { ...history, elsewhere: new Map() }, limits);
  const byPattern = Map.groupBy(
    doubts.filter(({ code }) => code in patternOf),
    ({ code }) => patternOf[code],
  );
  return [...byPattern].flatMap(([pattern, found]) => {
    const [first] = found;
    if (!pattern || !first) return [];
    const severity: Severity = found.length > 1 ? 'error' : 'warn';
    return [flagOf({ pattern, severity, code: first.code }, { projectId: history.id, months: [] }, first.facts)];
  });
}

/**
 * Finished work of which the settled amount, or the vouchers that were gathered, show less than half of what was
 * reported. Work that goes on is paid later and is no question. Source: domain catalogue 2.7, 3.3 (inflated amounts).
 */
export function voucherCoverage(history: ProjectHistory): Flag[] {
  const total = totalOf(history);
  const isOver = history.stage === 'finished' || history.stage === 'accepted';
  if (!isOver || total === null || total < standingRules.thresholdYuan) return [];
  const amounts = (kind: EvidenceKind) =>
    history.evidence.flatMap((piece) => (piece.kind === kind ? (piece.amountYuan ?? []) : []));
  const [settled, vouchers, sheets] = [amounts('acceptance'), amounts('voucher'), amounts('progressSheet')];
  if (settled.length === 0 && vouchers.length < 3) return [];
  // Sheets of the months on the way may show more than was gathered, and never less than was done.
  const shown = Math.max(
    0,
    ...settled,
    ...sheets,
    settled.length > 0 ? 0 : vouchers.reduce((sum, one) => sum + one, 0),
  );
  if (shown === 0 || shown * 100 >= total * (settled.length > 0 ? 80 : 50)) return [];
  const severity = shown * 100 < total * 40 ? 'error' : 'warn';
  const percent = Math.round((shown / total) * 100);
  const row = { projectId: history.id, months: [] };
  return [
    flagOf({ pattern: 'voucherCoverage', severity }, row, { shown: wanText(shown), total: wanText(total), percent }),
  ];
}
