import type { Facts } from '#kernel/refusal.ts';

/** Patterns that are looked for. Source: domain catalogue 3.3, 3.2, 2.4. */
export const patterns = [
  'identicalIncrements',
  'roundNumbers',
  'targetHit',
  'halfYearJump',
  'overPlanned',
  'overProgress',
  'earlyEntry',
  'stoppedReporting',
  'duplicateProject',
  'bundledItems',
  'industryConflict',
  'reusedEvidence',
  'photoBeforeStart',
  'photoFarAway',
  'contractMismatch',
  'copiedReports',
  'filledInByOther',
  'voucherCoverage',
] as const;
export type Pattern = (typeof patterns)[number];

/** `note` informs, `warn` asks for a 说明, `error` contradicts a rule. */
export type Severity = 'note' | 'warn' | 'error';

/** A project, and the months of it that are meant; no month where the project as a whole is. */
export type FlagRow = { readonly projectId: string; readonly months: readonly string[] };

/** Something that a careful reader would ask about. It is a question, never a finding against anybody. */
export type Flag = {
  readonly pattern: Pattern;
  readonly severity: Severity;
  readonly rows: readonly FlagRow[];
  /** Key of the sentence in the room's terms, and its facts. */
  readonly code: string;
  readonly facts: Facts;
};

/** Where each pattern comes from, for the reader. */
export const clauses: Readonly<Record<Pattern, string>> = {
  identicalIncrements: '领域目录 3.3（指令报送）',
  roundNumbers: '领域目录 3.3（指令报送）',
  targetHit: '领域目录 3.3（指令报送）；统计法第七条',
  halfYearJump: '领域目录 3.3（指令报送）',
  overPlanned: '领域目录 2.4 V-04',
  overProgress: '领域目录 3.3（超进度）',
  earlyEntry: '领域目录 2.4 V-10、3.3（提前入库）',
  stoppedReporting: '领域目录 2.4 V-08、3.3（停工仍报）',
  duplicateProject: '领域目录 3.3（重复报送）',
  bundledItems: '领域目录 3.2 B-2、B-6（违规打捆）',
  industryConflict: '领域目录 1.3、3.3（行业代码）',
  reusedEvidence: '领域目录 3.3（虚假入库材料）',
  photoBeforeStart: '领域目录 3.3（虚假入库材料）',
  photoFarAway: '领域目录 3.3（虚假入库材料）',
  contractMismatch: '领域目录 2.4 V-11、3.3',
  copiedReports: '领域目录 3.3（代填代报）',
  filledInByOther: '领域目录 3.3（代填代报）；统计法第七条',
  voucherCoverage: '领域目录 2.7、3.3（虚报）',
};

/** A flag about one project. */
export function flagOf(
  at: { readonly pattern: Pattern; readonly severity: Severity; readonly code?: string },
  row: FlagRow,
  facts: Facts = {},
): Flag {
  return { pattern: at.pattern, severity: at.severity, rows: [row], code: at.code ?? at.pattern, facts };
}
