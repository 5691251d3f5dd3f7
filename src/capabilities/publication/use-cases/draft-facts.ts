import { lagCauseTerms } from '#kernel/lag.ts';
import { lastDayOf, yearOf } from '#kernel/period.ts';
import { regionNames, regionOf } from '#kernel/region.ts';
import type { Language } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { settledTasks } from '../../coordination/public.ts';
import { laggingPage, lagStatements } from '../../dispatch/public.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { LaggingProject } from '../rules/drafts/notice.ts';
import { type DraftedTask, draftedTask } from '../rules/drafts/tasks.ts';
import { leadersOfUnits, pathsOfProjects } from '../store/draft-facts.ts';
import { isCity } from './masthead-defaults.ts';

/** Lagging projects that a notice lists at most, the furthest behind first. */
const mostLagging = 30;

/** What a paper of a month says besides figures: projects far behind, and tasks of the year as they stood then. */
export type DraftFacts = { readonly lagging: readonly LaggingProject[]; readonly tasks: readonly DraftedTask[] };

/** Reads it for the caller, who set the tasks; a county is told of townships. */
export function draftFacts(
  desk: Desk,
  caller: Caller,
  { month, language }: { readonly month: string; readonly language: Language },
): Promise<DraftFacts> {
  return readInRemit(desk.db, caller, async (tx) => {
    const nameOf = regionNames(await regionsOf(tx, caller.cityCode));
    const period = { from: `${yearOf(month)}-01-01`, to: lastDayOf(month), setPath: caller.remit };
    const { tasks } = await settledTasks(tx, caller.cityCode, period);
    return {
      tasks: tasks.map((task) => draftedTask(task, { isOverdue: task.isOverdue, nameOf })),
      lagging: await laggingOf(tx, caller.cityCode, {
        month,
        language,
        nameOf,
        ofTownships: !isCity({ path: caller.remit }),
      }),
    };
  });
}

type Asked = {
  readonly month: string;
  readonly language: Language;
  readonly nameOf: (code: string) => string;
  readonly ofTownships: boolean;
};

async function laggingOf(tx: Tx, city: string, asked: Asked): Promise<LaggingProject[]> {
  const { month, language, nameOf, ofTownships } = asked;
  const { rows } = await laggingPage(tx, city, { month, from: 'red', limit: mostLagging });
  const leaders = await leadersOfUnits(tx, city);
  const projectIds = rows.map(({ projectId }) => projectId);
  const statements = await lagStatements(tx, city, { month, projectIds });
  const paths = ofTownships ? await pathsOfProjects(tx, city, projectIds) : new Map<string, string>();
  return rows.map(({ projectId, name, unitCode, causeCode, problems }) => ({
    name,
    unitName: nameOf(regionOf(paths.get(projectId) ?? unitCode)),
    leader: leaders.get(unitCode) ?? null,
    cause: causeCode === null ? problems : lagCauseTerms[causeCode][language],
    promisedOn: statements.get(projectId)?.promisedOn ?? null,
  }));
}
