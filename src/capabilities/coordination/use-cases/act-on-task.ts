import type { Reply, Sent } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { answerTask as answerContract, decideTask as decideContract, readTask } from '../contract.ts';
import { checkTexts } from '../rules/lawful-text.ts';
import { isOfReceiver, isOfSetter } from '../rules/receiver.ts';
import { afterAct, type TaskAct } from '../rules/task.ts';
import { writeStep } from '../store/task-writes.ts';
import { lockedTask, type StoredTask, taskById } from '../store/tasks.ts';
import { taskWithEvents } from './shown-task.ts';

type WithEvents = Reply<typeof readTask>;

/**
 * Answers a task as its responsible unit: how it stands, or that it is done. Refuses `notFound`, `notResponsible`, what
 * `afterAct` refuses, and `taskChanged`.
 */
export function answerTask(
  desk: Desk,
  caller: Caller,
  given: { readonly id: string } & Required<Sent<typeof answerContract>['body']>,
): Promise<WithEvents> {
  const { id, what, text, proof = null, version } = given;
  const may = (task: StoredTask) => {
    if (!isOfReceiver(caller, task)) throw new Refusal('notResponsible');
  };
  return acted(desk, caller, { id, act: { what }, text, proof, version, may });
}

/**
 * Decides about a task as the unit that set it. Refuses `notFound`, `notSetter`, what `afterAct` and `checkTexts` refuse,
 * and `taskChanged`.
 */
export function decideTask(
  desk: Desk,
  caller: Caller,
  given: { readonly id: string } & Required<Sent<typeof decideContract>['body']>,
): Promise<WithEvents> {
  const { id, what, reason, proof = null, dueOn = null, version } = given;
  checkTexts({ reason });
  const act: TaskAct = what === 'extend' || what === 'reopen' ? { what, dueOn: dueOn ?? '' } : { what };
  const may = (task: StoredTask) => {
    if (!isOfSetter(caller, task)) throw new Refusal('notSetter');
  };
  return acted(desk, caller, { id, act, text: reason, proof, version, may });
}

type Act = {
  readonly id: string;
  readonly act: TaskAct;
  readonly text: string;
  readonly proof: string | null;
  readonly version: number;
  /** Refuses whoever may not. */
  readonly may: (task: StoredTask) => void;
};

function acted(desk: Desk, caller: Caller, { id, act, text, proof, version, may }: Act): Promise<WithEvents> {
  const now = desk.clock();
  const today = dayOf(now);
  const city = caller.cityCode;
  return inRemit(desk.db, caller, async (tx) => {
    const task = await lockedTask(tx, city, id);
    if (!task) throw new Refusal('notFound');
    may(task);
    const after = afterAct(task, act, today);
    // Two who look at the same state may both say how it stands; only a decision must have seen the latest.
    if (task.version !== version && act.what !== 'feedback') throw new Refusal('taskChanged');
    const event = { what: act.what, text, proof, at: now.toISOString(), by: caller.name };
    await writeStep(tx, city, { task, after, event });
    const stored = await taskById(tx, city, id);
    if (!stored) throw new Refusal('notFound');
    const reply = await taskWithEvents(tx, caller, { task: stored, today });
    const { state, dueOn, level } = task;
    const about = { act: `coordination.task-${act.what}`, path: task.path, entityId: id };
    await audit(tx, caller, { ...about, before: { state, dueOn, level }, after: { ...after, text, proof }, at: now });
    return reply;
  });
}
