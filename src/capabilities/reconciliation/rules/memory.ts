import { nameKey } from '../../project-library/public.ts';
import type { DifferenceClass, Verdict } from './classes.ts';
import { codeKey } from './code-key.ts';
import type { ListRow } from './list-row.ts';
import type { Reason } from './reason.ts';

/** What a person said of a row and a project, or of a project that a list lacks (`rowKey` = `missing`). */
export type Decision = {
  readonly rowKey: string;
  readonly projectId: string | null;
  readonly verdict: Verdict;
  /** Class that an explanation gives; null for the others. */
  readonly class: DifferenceClass | null;
  readonly note: string;
  readonly decidedAt: string;
  readonly decidedBy: string;
  /** What the row told when its difference was explained; null or left out where that is not known. */
  readonly told?: readonly Reason[] | null;
};

/** A row about which something was said, as one of the lists wrote it. */
export type KnownRow = Pick<ListRow, 'code' | 'name' | 'ownerName' | 'unitCode'> & { readonly rowKey: string };

/** Decisions of earlier months, as the next list is held against them. */
export type Memory = {
  readonly size: number;
  /** Keys of the rows about which something was said. */
  readonly keys: ReadonlySet<string>;
  /** These rows as the lists wrote them; a row may have been written in several ways. */
  readonly known: readonly KnownRow[];
  /**
   * The projects that a person said such a row is, the latest first; none where nobody did. Two rows of one name and
   * county without codes are known by one key and may each mean a project of their own.
   */
  readonly projectsOf: (rowKey: string) => readonly string[];
  /** Whether a person said that they are two. */
  readonly isOther: (rowKey: string, projectId: string) => boolean;
  /** What a person explained. */
  readonly explanationOf: (rowKey: string, projectId: string | null) => Decision | undefined;
};

/** Stands for a row in a decision about a project that a list lacks. */
export const missingKey = 'missing';

/**
 * What a row is called by in decisions: its code, or else its name with its county. A list that writes it otherwise than
 * the last one did is found by `rowKeysOf`.
 */
export function rowKeyOf({ code, name, unitCode }: Pick<ListRow, 'code' | 'name' | 'unitCode'>): string {
  const key = codeKey(code);
  return key === null ? `name:${nameKey(name ?? '')}/${unitCode ?? ''}` : `code:${key}`;
}

/**
 * The latest that was said of each row and project. Why they differ is said beside that they are one and does not take
 * its place: a row that a person found a project for keeps it when it is explained.
 */
export function memoryOf(decisions: readonly Decision[], known: readonly KnownRow[] = []): Memory {
  const sorted = [...decisions].sort((one, other) => (one.decidedAt < other.decidedAt ? -1 : 1));
  const identities = latestOf(sorted.filter(({ verdict }) => verdict !== 'explained'));
  const explanations = latestOf(sorted.filter(({ verdict }) => verdict === 'explained'));
  const same = new Map<string, readonly string[]>();
  for (const { rowKey, projectId, verdict } of identities.values())
    if (verdict === 'same' && projectId !== null) same.set(rowKey, [projectId, ...(same.get(rowKey) ?? [])]);
  return {
    size: identities.size + explanations.size,
    keys: new Set(decisions.map(({ rowKey }) => rowKey)),
    known,
    projectsOf: (rowKey) => same.get(rowKey) ?? [],
    isOther: (rowKey, projectId) => identities.get(pairOf(rowKey, projectId))?.verdict === 'different',
    explanationOf: (rowKey, projectId) => explanations.get(pairOf(rowKey, projectId)),
  };
}

function pairOf(rowKey: string, projectId: string | null): string {
  return `${rowKey}|${projectId ?? ''}`;
}

/** The last of each row and project in the order in which they were made. */
function latestOf(decisions: readonly Decision[]): Map<string, Decision> {
  const latest = new Map<string, Decision>();
  for (const decision of decisions) {
    const pair = pairOf(decision.rowKey, decision.projectId);
    latest.delete(pair);
    latest.set(pair, decision);
  }
  return latest;
}
