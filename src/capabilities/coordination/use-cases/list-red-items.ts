import type { Reply } from '#kernel/endpoint.ts';
import { elapsedOfYear, type LagThresholds, lagColour, slipColour } from '#kernel/lag.ts';
import { lastDayOf } from '#kernel/period.ts';
import type { Language } from '#kernel/terms.ts';
import { type Caller, momentOf } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { laggingPage, lagStatements, lagThresholdsOf, missingPage, problemsOf } from '../../dispatch/public.ts';
import { listStalls } from '../../funds/public.ts';
import { listFlags } from '../../integrity/public.ts';
import { behindYear } from '../../plan/public.ts';
import type { listRedItems as contract, RedItem } from '../contract.ts';
import { redKey } from '../rules/red-key.ts';
import { lateStarts } from '../store/red-items.ts';
import { openSources } from '../store/tasks.ts';

/** Items of a kind that are looked at; whoever has more of them begins with the gravest. */
const most = 200;

type Asked = { readonly month: string; readonly unit?: string | undefined; readonly language: Language };
type Found = Omit<RedItem, 'taskId' | 'said'>;

/**
 * What stands out in a month: each kind from the room that finds it, through that room's door and only as far as the
 * caller may see it there, with what the project's report says of its lag and the task that the caller's unit has set.
 */
export async function listRedItems(desk: Desk, caller: Caller, asked: Asked): Promise<Reply<typeof contract>> {
  // A month that is over is judged at its end, the one that runs on the day of the look.
  const [on = ''] = [lastDayOf(asked.month), dayOf(momentOf(desk, caller))].sort();
  const [{ found, tasks }, flags, stalls] = await Promise.all([
    readInRemit(desk.db, caller, async (tx) => ({
      found: await ofWork(tx, caller.cityCode, { ...asked, on }),
      tasks: await openSources(tx, caller.cityCode, caller.remit),
    })),
    caller.rights.includes('integrity.read') ? ofSelfCheck(desk, caller, asked) : [],
    caller.rights.includes('funds.read') ? ofMoney(desk, caller, { ...asked, on }) : [],
  ]);
  const all = [...found, ...flags, ...stalls];
  const rows = [...all.filter(({ colour }) => colour === 'red'), ...all.filter(({ colour }) => colour !== 'red')];
  const projectIds = [...new Set(all.flatMap(({ projectId }) => projectId ?? []))];
  const said = await readInRemit(desk.db, caller, (tx) =>
    lagStatements(tx, caller.cityCode, { month: asked.month, projectIds }),
  );
  const saidOf = ({ projectId }: Found) => (projectId === null ? null : (said.get(projectId) ?? null));
  return { rows: rows.map((item) => ({ ...item, said: saidOf(item), taskId: tasks.get(item.key) ?? null })) };
}

async function ofWork(tx: Tx, city: string, asked: Asked & { readonly on: string }): Promise<Found[]> {
  const { month, unit, on } = asked;
  const limits = await lagThresholdsOf(tx, city);
  const [lagging, missing, late, problems, behind] = await Promise.all([
    laggingPage(tx, city, { month, unit, limit: most, from: 'yellow' }),
    missingPage(tx, city, { month, unit, limit: most }),
    lateStarts(tx, city, { unit, most, on, moreThanDays: limits.yellowDays }),
    problemsOf(tx, city, { month, unit, most }),
    behindYear(tx, city, { month, unit, most, least: limits.yellowPoints }),
  ]);
  return [
    ...lagging.rows.map((row) => ({
      ...projectItem('lagging', row, redKey.lagging(row.projectId)),
      colour: shownColour(row.lagColour),
      facts: { elapsed: row.elapsedPercent ?? 0, done: row.donePercent ?? 0, points: row.lagPoints ?? 0 },
    })),
    ...behind.map((row) => behindItem(row, { month, limits })),
    ...late.map((row) => ({
      ...projectItem('lateStart', row, redKey.lateStart(row.projectId)),
      colour: shownColour(slipColour(row.daysLate, limits)),
      facts: { planned: row.plannedStart, days: row.daysLate },
    })),
    ...missing.rows.map((row) => ({
      ...projectItem('missing', row, redKey.missing(row.projectId, month), '?tab=months'),
      colour: 'red' as const,
      facts: { month },
    })),
    ...problems.map((row) => ({
      ...projectItem('problem', row, redKey.problem(row.projectId, month), '?tab=months'),
      colour: 'yellow' as const,
      facts: { text: row.problems.slice(0, 500) },
    })),
  ];
}

function behindItem(
  row: Awaited<ReturnType<typeof behindYear>>[number],
  { month, limits }: { readonly month: string; readonly limits: LagThresholds },
): Found {
  return {
    ...projectItem('behindYear', row, redKey.behindYear(row.projectId)),
    colour: shownColour(lagColour(row.lagPoints, limits)),
    facts: { elapsed: elapsedOfYear(month), done: row.donePercent, points: row.lagPoints },
  };
}

type OfProject = { readonly projectId: string; readonly name: string; readonly unitCode: string };

function projectItem<Kind extends Found['kind']>(kind: Kind, row: OfProject, key: string, search = '') {
  const { projectId, name, unitCode } = row;
  return { kind, key, projectId, name, unitCode, link: `/projects/${projectId}${search}` };
}

function shownColour(colour: 'normal' | 'yellow' | 'red'): 'yellow' | 'red' {
  return colour === 'red' ? 'red' : 'yellow';
}

async function ofSelfCheck(desk: Desk, caller: Caller, { unit, language }: Asked): Promise<Found[]> {
  const found = await Promise.all(
    (['open', 'answered'] as const).map((state) => listFlags(desk, caller, { unit, language, limit: most, state })),
  );
  return found
    .flatMap(({ rows }) => rows)
    .filter(({ severity }) => severity !== 'note')
    .map((flag) => ({
      ...{ kind: 'integrity' as const, key: redKey.integrity(flag.id), projectId: flag.rows[0]?.projectId ?? null },
      ...{ name: flag.rows[0]?.name ?? flag.text, unitCode: flag.unitCode },
      ...{ colour: flag.severity === 'error' ? ('red' as const) : ('yellow' as const), facts: { text: flag.text } },
      link: `/integrity?flag=${flag.id}`,
    }));
}

async function ofMoney(desk: Desk, caller: Caller, { unit, on }: Asked & { readonly on: string }): Promise<Found[]> {
  const { rows } = await listStalls(desk, caller, { unit, on, limit: most });
  return rows.map(({ kind, projectId, sourceId, name, unitCode, months, points }) => ({
    ...{ kind: 'stall' as const, key: redKey.stall(kind, projectId ?? sourceId), projectId, name, unitCode },
    ...{ colour: 'yellow' as const, facts: { kind, months: months ?? 0, points: points ?? 0 } },
    link: projectId ? `/projects/${projectId}?tab=funds` : `/funds?source=${sourceId}`,
  }));
}
