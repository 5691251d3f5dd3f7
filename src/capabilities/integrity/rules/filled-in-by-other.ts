import { isInRemit } from '#kernel/region.ts';
import type { Flag } from './flag.ts';
import type { MonthFacts, ProjectHistory } from './history.ts';

/** An account by its sign-in name. */
export type Recorder = {
  readonly name: string;
  readonly role: string;
  readonly path: string;
  readonly ownerCode: string | null;
};

/** Owners for whom one account may step in before it is a question: a helper in an emergency is none. */
const fewOwners = 3;

/**
 * Figures that were typed on behalf of owners who have an account of their own, by one account for several owners, or by
 * an account whose remit does not hold the project. Imported tables are the county’s own and not meant.
 * Source: domain catalogue 3.3 (代填代报), 统计法 Art. 7.
 */
export function filledInByOther(histories: readonly ProjectHistory[], recorders: readonly Recorder[]): Flag[] {
  const byName = new Map(recorders.map((recorder) => [recorder.name, recorder]));
  const withAccount = new Set(recorders.flatMap(({ ownerCode }) => ownerCode ?? []));
  const typed = histories.flatMap((history) =>
    history.months.flatMap((month) => {
      const recorder = month.source === null ? byName.get(month.recordedBy) : undefined;
      return recorder && isForeign(history, recorder, withAccount) ? [{ history, month, recorder }] : [];
    }),
  );
  return [...Map.groupBy(typed, ({ recorder }) => recorder.name)].flatMap(([name, group]) => {
    const owners = new Set(group.map(({ history }) => history.ownerCode ?? history.ownerName ?? history.id));
    const outside = group.filter(({ history, recorder }) => !isInRemit(history.path, recorder.path));
    const meant = owners.size >= fewOwners ? group : outside;
    if (meant.length === 0) return [];
    const severity = outside.length > 0 || owners.size >= 2 * fewOwners ? ('warn' as const) : ('note' as const);
    const facts = { account: name, owners: owners.size };
    return [{ pattern: 'filledInByOther' as const, severity, rows: rowsOf(meant), code: 'filledInByOther', facts }];
  });
}

function isForeign(history: ProjectHistory, recorder: Recorder, withAccount: ReadonlySet<string>): boolean {
  if (recorder.ownerCode !== null && recorder.ownerCode === history.ownerCode) return false;
  const couldItself = history.ownerCode !== null && withAccount.has(history.ownerCode);
  return couldItself || !isInRemit(history.path, recorder.path);
}

function rowsOf(typed: readonly { readonly history: ProjectHistory; readonly month: MonthFacts }[]) {
  return [...Map.groupBy(typed, ({ history }) => history.id)].map(([projectId, group]) => ({
    projectId,
    months: group.map(({ month }) => month.month),
  }));
}
