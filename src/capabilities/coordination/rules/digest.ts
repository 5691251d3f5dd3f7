import { daysBetween } from '#kernel/period.ts';
import { isInRemit } from '#kernel/region.ts';
import type { Role } from '#kernel/right.ts';
import { isOfReceiver, isOfSetter, type TaskPlace } from './receiver.ts';
import { type CoordinationSettings, overdueDays, type Standing, type TaskLevel } from './task.ts';

/** Somebody who may be reminded. */
export type Recipient = {
  readonly name: string;
  readonly role: Role;
  readonly remit: string;
  readonly ownerCode: string | null;
};

/** One line of a reminder; no line holds an amount. */
export type DigestItem =
  | { readonly kind: 'roundDue'; readonly month: string; readonly dueOn: string; readonly projects: number }
  | { readonly kind: 'roundOverdue'; readonly month: string; readonly dueOn: string; readonly projects: number }
  | { readonly kind: 'taskDue'; readonly taskId: string; readonly title: string; readonly dueOn: string }
  | { readonly kind: 'taskOverdue'; readonly taskId: string; readonly title: string; readonly dueOn: string }
  | TaskOfOthers
  | PaperNews;

/** What somebody is told of a task that another unit has. `receiver` is its name; lines of former days do not say it. */
type TaskOfOthers = {
  readonly kind: 'taskAsked' | 'taskEscalated';
  readonly taskId: string;
  readonly title: string;
  readonly dueOn: string;
  readonly receiver?: string;
};

/** What somebody is told of a paper at once: to review or sign it, or to put it right. */
export type PaperNews = {
  readonly kind: 'paperToReview' | 'paperToSign' | 'paperReturned';
  readonly paperId: string;
  readonly title: string;
};

/** A round that is open, with where its reports are missing. */
export type RoundFacts = {
  readonly month: string;
  readonly dueOn: string;
  readonly missing: readonly { readonly path: string; readonly ownerCode: string | null; readonly projects: number }[];
};

/** A task that is not over. */
export type TaskFacts = TaskPlace &
  Standing & {
    readonly id: string;
    readonly title: string;
    /** The unit or owner that has it. */
    readonly receiverName: string;
    /** Day on which the unit last asked for closure; null where it never did. */
    readonly askedOn: string | null;
  };

/** What somebody is told on a day. */
export type Digest = { readonly name: string; readonly items: readonly DigestItem[] };

/** What a digest looks at on a day. */
export type DigestFacts = {
  readonly today: string;
  readonly recipients: readonly Recipient[];
  readonly rounds: readonly RoundFacts[];
  readonly tasks: readonly TaskFacts[];
  /** Tasks that were brought up on this day. */
  readonly raised: ReadonlySet<string>;
  readonly settings: CoordinationSettings;
};

/**
 * Whether a day is one on which something due is spoken of: so many days before, the day before, the day itself, and after
 * it the first, third and seventh day and then every week. Not every day, for a reminder that always comes is not read.
 */
export function isReminderDay(dueOn: string, today: string, beforeDays: number): boolean {
  const left = daysBetween(today, dueOn);
  if (left >= 0) return left === 0 || left === 1 || left === beforeDays;
  return left === -1 || left === -3 || -left % 7 === 0;
}

/** Digests of a day: at most one a person, and none that says nothing. */
export function digestsOf(facts: DigestFacts): Digest[] {
  const people = new Map(facts.recipients.map((one) => [one.name, one]));
  return [...people.values()]
    .map((who) => ({ name: who.name, items: [...roundItems(who, facts), ...taskItems(who, facts)] }))
    .filter(({ items }) => items.length > 0);
}

function roundItems(who: Recipient, { rounds, today, settings }: DigestFacts): DigestItem[] {
  return rounds.flatMap(({ month, dueOn, missing }) => {
    const late = daysBetween(dueOn, today);
    const since = toldSince(who, settings);
    if (since === null || late < since) return [];
    if (!isReminderDay(dueOn, today, settings.beforeDays) && late !== since) return [];
    const own = missing.filter(
      ({ path, ownerCode }) => isInRemit(path, who.remit) && (who.ownerCode === null || ownerCode === who.ownerCode),
    );
    const projects = own.reduce((sum, one) => sum + one.projects, 0);
    return projects === 0 ? [] : [{ kind: late > 0 ? 'roundOverdue' : 'roundDue', month, dueOn, projects }];
  });
}

/**
 * Days overdue from which somebody hears of a round: those who report before and after its day, the city's desk once
 * reports are late, and its leader after longer; on the first of these days whatever day it is. Null for never.
 */
function toldSince({ role }: Recipient, settings: CoordinationSettings): number | null {
  if (role === 'county-desk' || role === 'township-clerk' || role === 'project-owner') return Number.NEGATIVE_INFINITY;
  if (role === 'city-desk') return settings.cityDays;
  return role === 'leader' ? settings.leaderDays : null;
}

function taskItems(who: Recipient, { tasks, raised, today, settings }: DigestFacts): DigestItem[] {
  return tasks.flatMap((task): DigestItem[] => {
    const { id: taskId, title, dueOn, askedOn, receiverName: receiver } = task;
    const about = { taskId, title, dueOn };
    if (task.state === 'asked')
      return isDesk(who) && isOfSetter(who, task) && isReminderDay(askedOn ?? dueOn, today, settings.beforeDays)
        ? [{ kind: 'taskAsked', ...about, receiver }]
        : [];
    const isNews = raised.has(taskId) && deskOfLevel[task.level ?? 'county'] === who.role;
    if (!isReminderDay(dueOn, today, settings.beforeDays) && !isNews) return [];
    const late = overdueDays(task, today);
    if (answers(who) && isOfReceiver(who, task)) return [{ kind: late > 0 ? 'taskOverdue' : 'taskDue', ...about }];
    return late > 0 && hearsAt(who, task) ? [{ kind: 'taskEscalated', ...about, receiver }] : [];
  });
}

/** Who hears of a task on the day on which it is brought to a level, whatever day it is. */
const deskOfLevel = { county: 'county-desk', city: 'city-desk', leader: 'leader' } as const;

function isDesk({ role }: Recipient): boolean {
  return role === 'city-desk' || role === 'county-desk';
}

function answers({ role }: Recipient): boolean {
  return role === 'county-desk' || role === 'township-clerk' || role === 'project-owner';
}

/** Whether a task has been brought to somebody: the county above it, the city's desk, the leader. */
function hearsAt(who: Recipient, task: TaskFacts): boolean {
  const levels: Readonly<Partial<Record<Role, readonly TaskLevel[]>>> = {
    'county-desk': ['county', 'city', 'leader'],
    'city-desk': ['city', 'leader'],
    leader: ['leader'],
  };
  const reached = task.level !== null && (levels[who.role]?.includes(task.level) ?? false);
  return reached && who.ownerCode === null && isInRemit(task.path, who.remit);
}
