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

/**
 * Where each pattern comes from, in words that a reader can look up. Source: domain catalogue 3.3, whose tags say which
 * are named in notices ([C]) and which relations are derived ([D]).
 */
export const clauses: Readonly<Record<Pattern, string>> = {
  identicalIncrements: '国家统计局通报的“指令报送”',
  roundNumbers: '国家统计局通报的“指令报送”',
  targetHit: '国家统计局通报的“指令报送”；统计法第七条',
  halfYearJump: '国家统计局通报的“指令报送”',
  overPlanned: '累计完成投资不应超过计划总投资，超出须先有调整文件',
  overProgress: '完成投资应与形象进度一致',
  earlyEntry: '先入库、后有数；开工后方有投资',
  stoppedReporting: '停缓建项目当月完成投资应为零',
  duplicateProject: '国家统计局通报的“重复报送”',
  bundledItems: '国家统计局通报的“违规打捆”',
  industryConflict: '国民经济行业分类（GB/T 4754-2017）第 77 大类及相邻行业',
  reusedEvidence: '国家统计局通报的“虚假入库材料”',
  photoBeforeStart: '国家统计局通报的“虚假入库材料”',
  photoFarAway: '国家统计局通报的“虚假入库材料”',
  contractMismatch: '批文、合同、填报单位应当一致，合同不应早于批复、大于批复',
  copiedReports: '国家统计局通报的“代填代报”',
  filledInByOther: '国家统计局通报的“代填代报”；统计法第七条',
  voucherCoverage: '完成投资应有凭证、结算支持',
};

/** A flag about one project. */
export function flagOf(
  at: { readonly pattern: Pattern; readonly severity: Severity; readonly code?: string },
  row: FlagRow,
  facts: Facts = {},
): Flag {
  return { pattern: at.pattern, severity: at.severity, rows: [row], code: at.code ?? at.pattern, facts };
}
