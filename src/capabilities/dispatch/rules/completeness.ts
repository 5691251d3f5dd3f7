import type { Doubt } from '#kernel/doubt.ts';
import { entryFields, isRequired } from './form-fields.ts';
import { openDoubts } from './open-doubts.ts';
import type { ReportFacts } from './report.ts';

/** What is known besides a report, to judge whether it is complete. */
export type CompletenessFacts = {
  readonly report: ReportFacts | null;
  readonly doubts: readonly Doubt[];
  /** Keys of the doubts that were explained. */
  readonly explained: ReadonlySet<string>;
  /** Whether the project is as far behind its planned months as the city calls red: it must say why. */
  readonly isLagging: boolean;
  readonly startedIn: string | null;
  readonly stage: string | null;
  /** Whether any evidence was dated, or given, in the month or later. */
  readonly hasEvidence: boolean;
};

/** A report's completeness, part by part. */
export type Completeness = {
  /** Required fields that it leaves out. */
  readonly missing: readonly string[];
  readonly hasFacts: boolean;
  readonly hard: number;
  readonly unexplained: number;
  readonly hasEvidence: boolean;
  readonly isComplete: boolean;
};

/**
 * A report is complete when the required facts are there, the rules pass or are explained, and evidence is there where
 * work has begun or ended. Nobody declares it, and routine months ask for no photo. Source: domain catalogue 6.
 */
export function completenessOf(facts: CompletenessFacts): Completeness {
  const { report } = facts;
  const missing = report === null ? [] : missingFields(report, facts.isLagging);
  const hasFacts = report !== null && missing.length === 0;
  const open = openDoubts(facts.doubts, facts.explained);
  const [hard, unexplained] = [open.hard.length, open.unexplained.length];
  const hasEvidence = report === null || facts.hasEvidence || !needsEvidence(report.month, facts);
  const isComplete = hasFacts && hard === 0 && unexplained === 0 && hasEvidence;
  return { missing, hasFacts, hard, unexplained, hasEvidence, isComplete };
}

/** Required fields that a report leaves out. */
export function missingFields(report: ReportFacts, isLagging: boolean): string[] {
  return entryFields
    .filter((field) => isRequired(field, { isLagging, problems: report.problems }))
    .filter(({ key }) => report[key] === null || report[key] === '')
    .map(({ key }) => key);
}

/** Evidence is asked for in the month in which work begins, and once it is done: never month by month. */
function needsEvidence(month: string, { startedIn, stage }: Pick<CompletenessFacts, 'startedIn' | 'stage'>): boolean {
  return startedIn === month || stage === 'finished' || stage === 'accepted';
}
