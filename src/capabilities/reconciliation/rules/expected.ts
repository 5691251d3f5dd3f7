import { stagesBeforeWork } from '#kernel/project-kinds.ts';
import type { ListKind } from './classes.ts';
import { figuresUpTo, type LibraryProject } from './library-project.ts';

/** What decides whether a list should hold a project. */
type Asked = {
  readonly kind: ListKind;
  readonly month: string;
  /** Whether the library holds any report of the year: without, finished projects cannot be told from running ones. */
  readonly hasReports: boolean;
  /** Paid to it in the months of a list of payments. */
  readonly paidYuan: number | null;
};

const afterWork = ['finished', 'accepted', 'suspended'];

/**
 * Whether a list of the kind would hold the project if nothing were missing. Of the bureau's: one in the caliber that
 * was begun or entered by then, and still at work or with work reported in the year. What nobody stated speaks for it.
 */
export function isExpected(project: LibraryProject, asked: Asked): boolean {
  if (project.stage === 'cancelled' || project.statisticsState === 'returned') return false;
  if (asked.kind === 'payments') return (asked.paidYuan ?? 0) > 0;
  if (asked.kind === 'approvals') return isApproved(project, asked.month);
  return project.caliber !== 'out' && isAtWork(project, asked);
}

function isApproved({ code, approvedOn }: LibraryProject, month: string): boolean {
  return approvedOn === null ? code !== null : approvedOn.slice(0, 7) <= month;
}

function isAtWork(project: LibraryProject, { month, hasReports }: Asked): boolean {
  const { stage, startedIn, enteredIn } = project;
  const figures = figuresUpTo(project, month);
  if ((figures?.yearToDateYuan ?? 0) > 0) return true;
  if (enteredIn !== null ? enteredIn > month : startedIn !== null && startedIn > month) return false;
  if (stage === null) return true;
  if (stagesBeforeWork.some((one) => one === stage)) return enteredIn !== null;
  return !(hasReports && afterWork.includes(stage));
}
