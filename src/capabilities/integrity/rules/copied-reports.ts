import type { Flag } from './flag.ts';
import { incrementsOf, type ProjectHistory } from './history.ts';

/** A text this long is not written twice by chance; shorter ones are the phrases of the trade. */
const ownWords = 22;

/**
 * Reports copied from project to project: the same long words in the same months, or the same uneven figures month for
 * month. Phases of one project under one owner may share their words. Source: domain catalogue 3.3 (代填代报).
 */
export function copiedReports(histories: readonly ProjectHistory[]): Flag[] {
  return [...copiedWords(histories), ...copiedFigures(histories)];
}

function copiedWords(histories: readonly ProjectHistory[]): Flag[] {
  const said = histories.flatMap((history) =>
    history.months
      .filter(({ progress }) => (progress?.length ?? 0) >= ownWords)
      .map(({ month, progress }) => ({ history, month, text: `${month}|${progress}` })),
  );
  const groups = [...Map.groupBy(said, ({ text }) => text).values()].filter(
    (group) => new Set(group.map(({ history }) => ownerOf(history))).size > 1,
  );
  const bySet = Map.groupBy(groups, (group) => idsOf(group.map(({ history }) => history)));
  return [...bySet.values()].flatMap((same) => {
    if (same.length < 2) return [];
    const members = [...new Map(same.flat().map(({ history }) => [history.id, history])).values()];
    const months = [...new Set(same.flat().map(({ month }) => month))].sort();
    return [copied(members, months, 'copiedWords')];
  });
}

function copiedFigures(histories: readonly ProjectHistory[]): Flag[] {
  const series = histories.flatMap((history) => {
    const done = incrementsOf(history).filter(({ yuan }) => yuan > 0);
    const isUneven = new Set(done.map(({ yuan }) => yuan)).size >= 4;
    return isUneven ? [{ history, months: done.map(({ month }) => month), key: keyOf(done) }] : [];
  });
  return [...Map.groupBy(series, ({ key }) => key).values()]
    .filter((group) => group.length > 1)
    .map((group) =>
      copied(
        group.map(({ history }) => history),
        group[0]?.months ?? [],
        'copiedFigures',
      ),
    );
}

/** The last twelve months that were worked in: what was copied lately is what matters. */
function keyOf(done: readonly { readonly month: string; readonly yuan: number }[]): string {
  return done
    .slice(-12)
    .map(({ month, yuan }) => `${month}:${yuan}`)
    .join();
}

function copied(members: readonly ProjectHistory[], months: readonly string[], code: string): Flag {
  const rows = members.map(({ id }) => ({ projectId: id, months }));
  const facts = { projects: members.length, months: months.length };
  return { pattern: 'copiedReports', severity: 'warn', rows, code, facts };
}

function ownerOf({ ownerCode, ownerName, id }: ProjectHistory): string {
  return ownerCode ?? ownerName ?? id;
}

function idsOf(histories: readonly ProjectHistory[]): string {
  return [...new Set(histories.map(({ id }) => id))].sort().join();
}
