import { daysBetween } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';

/** 办理中, 已申请销号, 已销号, 已撤销. */
export const taskStates = ['open', 'asked', 'closed', 'withdrawn'] as const;
export type TaskState = (typeof taskStates)[number];

/** To whom a task that is overdue has been brought: 县级, 市级, 分管领导. */
export const taskLevels = ['county', 'city', 'leader'] as const;
export type TaskLevel = (typeof taskLevels)[number];

/** From what a task comes: red items by their kind, a decision of a meeting, or something else. */
export const sourceKinds = [
  'lagging',
  'behindYear',
  'lateStart',
  'missing',
  'problem',
  'integrity',
  'stall',
  'meeting',
  'other',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What of a task an act may change. */
export type Standing = { readonly state: TaskState; readonly dueOn: string; readonly level: TaskLevel | null };

/** What is done about a task: the unit answers, who set it decides, and the night brings it upwards. */
export type TaskAct =
  | { readonly what: 'feedback' }
  | { readonly what: 'ask' }
  | { readonly what: 'extend'; readonly dueOn: string }
  | { readonly what: 'return' }
  | { readonly what: 'close' }
  | { readonly what: 'reopen'; readonly dueOn: string }
  | { readonly what: 'withdraw' }
  | { readonly what: 'escalate'; readonly level: TaskLevel };

/**
 * A task after an act. Refuses `taskOver` for what is closed or withdrawn, `taskNotOver` for what is reopened before it
 * is, `taskAskedAlready`, `taskNotAsked`, `dueInPast` and `dueNotLater`.
 */
export function afterAct(task: Standing, act: TaskAct, today: string): Standing {
  if (act.what === 'reopen') {
    if (task.state !== 'closed') throw new Refusal('taskNotOver');
    return { state: 'open', dueOn: dueFrom(act.dueOn, today), level: null };
  }
  if (task.state === 'closed' || task.state === 'withdrawn') throw new Refusal('taskOver');
  switch (act.what) {
    case 'feedback':
      return task;
    case 'ask':
      if (task.state === 'asked') throw new Refusal('taskAskedAlready');
      return { ...task, state: 'asked' };
    case 'extend':
      if (act.dueOn <= task.dueOn) throw new Refusal('dueNotLater', { day: task.dueOn });
      return { ...task, dueOn: dueFrom(act.dueOn, today), level: null };
    case 'return':
      if (task.state !== 'asked') throw new Refusal('taskNotAsked');
      return { ...task, state: 'open' };
    case 'close':
      return { ...task, state: 'closed' };
    case 'withdraw':
      return { ...task, state: 'withdrawn' };
    case 'escalate':
      return { ...task, level: act.level };
  }
}

/** A day by which something is to be done. Refuses `dueInPast`. */
export function dueFrom(dueOn: string, today: string): string {
  if (dueOn < today) throw new Refusal('dueInPast', { day: dueOn });
  return dueOn;
}

/** Days by which a task is overdue; 0 while its day lasts, and while the unit waits for an answer to 申请销号. */
export function overdueDays({ state, dueOn }: Pick<Standing, 'state' | 'dueOn'>, today: string): number {
  return state === 'open' ? Math.max(0, daysBetween(dueOn, today)) : 0;
}

/** From how many days overdue a task is brought to the county, the city and the leader, and when it is reminded of. */
export type CoordinationSettings = {
  readonly beforeDays: number;
  readonly countyDays: number;
  readonly cityDays: number;
  readonly leaderDays: number;
};

/** The settings unless a city sets others. No source fixes them ([D]). */
export const usualSettings: CoordinationSettings = { beforeDays: 3, countyDays: 1, cityDays: 7, leaderDays: 15 };

/**
 * Level to which an overdue task is to be brought; null where it stays with its unit. One that the city has set is
 * already beyond the county. A level is never taken back but by a later day or by reopening.
 */
export function levelDue(
  task: Standing & { readonly setByCity: boolean },
  today: string,
  settings: CoordinationSettings,
): TaskLevel | null {
  const days = overdueDays(task, today);
  const reached: TaskLevel | null =
    days >= settings.leaderDays
      ? 'leader'
      : days >= settings.cityDays
        ? 'city'
        : days >= settings.countyDays
          ? task.setByCity
            ? 'city'
            : 'county'
          : null;
  return rankOf(reached) > rankOf(task.level) ? reached : task.level;
}

function rankOf(level: TaskLevel | null): number {
  return level === null ? -1 : taskLevels.indexOf(level);
}
