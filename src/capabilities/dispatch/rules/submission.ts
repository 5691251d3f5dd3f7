import type { Doubt } from '#kernel/doubt.ts';
import { type Facts, Refusal } from '#kernel/refusal.ts';
import type { LockReason } from './locking.ts';
import { openDoubts } from './open-doubts.ts';
import type { ReportFacts } from './report.ts';
import { mayStandAlone } from './typed-report.ts';

/** What becomes of one report that is submitted. */
export type Submission = {
  readonly outcome: 'submitted' | 'locked' | 'contested' | 'stopped' | 'unexplained' | 'nothing';
  readonly code: string | null;
  readonly facts: Facts;
  /** Doubts that stop it, or that ask for words. */
  readonly doubts: readonly Doubt[];
};

type Asked = {
  /** Null where nothing is filled in. */
  readonly report: ReportFacts | null;
  readonly lock: LockReason | null;
  /** Cells in which another value of whoever submits waits for a choice. */
  readonly contested: number;
  readonly doubts: readonly Doubt[];
  /** Keys of the doubts that were explained. */
  readonly explained: ReadonlySet<string>;
};

/**
 * A conflict is decided first by whoever typed both values into it. A hard doubt stops a submission, a soft one asks for
 * words first, a note does neither.
 */
export function submissionOf({ report, lock, contested, doubts, explained }: Asked): Submission {
  const plain = { code: null, facts: {}, doubts: [] } as const;
  if (report === null) return { ...plain, outcome: 'nothing' };
  if (lock !== null) return { ...plain, outcome: 'locked', code: lock.code, facts: lock.facts };
  if (contested > 0) return { ...plain, outcome: 'contested', code: 'conflictsOpen', facts: { count: contested } };
  const fault = faultOf(report);
  if (fault !== null) return { ...plain, outcome: 'stopped', code: fault };
  const { hard, unexplained } = openDoubts(doubts, explained);
  if (hard.length > 0) return { ...plain, outcome: 'stopped', doubts: hard };
  if (unexplained.length > 0) return { ...plain, outcome: 'unexplained', doubts: unexplained };
  return { ...plain, outcome: 'submitted' };
}

function faultOf(report: ReportFacts): string | null {
  try {
    mayStandAlone(report);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
