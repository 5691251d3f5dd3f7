import { randomUUID } from 'node:crypto';
import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import { publicProject } from '../../project-library/public.ts';
import type { setTask as contract, TaskToSet } from '../contract.ts';
import { checkTexts } from '../rules/lawful-text.ts';
import { checkReceiver } from '../rules/receiver.ts';
import { dueFrom } from '../rules/task.ts';
import { meetingById } from '../store/meetings.ts';
import { appendEvent, type TaskToWrite, writeTask } from '../store/task-writes.ts';
import { openTaskFor, taskById } from '../store/tasks.ts';
import { taskWithEvents } from './shown-task.ts';

/**
 * Sets a task for a unit one level below or the owner of a project. Refuses what `checkReceiver`, `checkTexts` and
 * `dueFrom` refuse, `taskOwnerUnknown`, and `taskThere` where the caller's unit has one for the same source.
 */
export function setTask(desk: Desk, caller: Caller, given: TaskToSet): Promise<Reply<typeof contract>> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const id = await setTaskIn(tx, caller, { given, now });
    const stored = await taskById(tx, caller.cityCode, id);
    if (!stored) throw new Refusal('notFound');
    return taskWithEvents(tx, caller, { task: stored, today: dayOf(now) });
  });
}

/** The same within a transaction of another room, with its audit entry; resolves with the task’s id. */
export async function setTaskIn(
  tx: Tx,
  caller: Caller,
  { given, now }: { readonly given: TaskToSet; readonly now: Date },
): Promise<string> {
  const { title, measures, person, dueOn, projectId, source, meetingId } = given;
  checkTexts({ title, measures });
  dueFrom(dueOn, dayOf(now));
  const place = await placeOf(tx, caller, given);
  await checkMeetingOf(tx, caller, meetingId);
  const start = { state: 'open', dueOn, level: null } as const;
  const setAt = now.toISOString();
  const task: TaskToWrite = {
    ...{ id: randomUUID(), ...place, ...start, firstDueOn: dueOn, title, measures, person, projectId, meetingId },
    ...{ sourceKind: source.kind, sourceKey: source.key, sourceLink: source.link },
    ...{ setPath: caller.remit, setBy: caller.name, setAt },
  };
  await written(tx, caller, task);
  const event = { what: 'set' as const, text: measures, proof: null, at: setAt, by: caller.name };
  await appendEvent(tx, caller.cityCode, { task, after: start, event });
  const about = { act: 'coordination.set-task', path: place.path, entityId: task.id };
  await audit(tx, caller, { ...about, before: null, after: given, at: now });
  return task.id;
}

async function written(tx: Tx, caller: Caller, task: TaskToWrite): Promise<void> {
  if (await writeTask(tx, caller.cityCode, task)) return;
  const there = await openTaskFor(tx, caller.cityCode, task);
  throw new Refusal('taskThere', { title: there?.title ?? task.title });
}

type Place = Pick<TaskToWrite, 'path' | 'ownerCode' | 'unitCode' | 'receiver' | 'receiverName'>;

async function placeOf(tx: Tx, caller: Caller, { receiver, projectId }: TaskToSet): Promise<Place> {
  const project = projectId === null ? null : await publicProject(tx, caller.cityCode, projectId);
  if (projectId !== null && !project) throw new Refusal('notFound');
  if (receiver.kind === 'owner') {
    if (!project) throw new Refusal('notFound');
    const { path, owner_code: ownerCode, owner_name: ownerName, unit_code: unitCode } = project;
    checkReceiver({ kind: 'owner', path }, caller);
    if (ownerCode === null) throw new Refusal('taskOwnerUnknown');
    return { path, ownerCode, unitCode, receiver: 'owner', receiverName: ownerName ?? ownerCode };
  }
  const region = (await regionsOf(tx, caller.cityCode)).find(({ code }) => code === receiver.unitCode);
  if (!region) throw new Refusal('notFound');
  checkReceiver({ kind: 'unit', region }, caller);
  const { path, code: unitCode, name: receiverName } = region;
  return { path, ownerCode: null, unitCode, receiver: 'unit', receiverName };
}

/** A decision belongs to a meeting that the caller's own unit called. Refuses `notFound`. */
async function checkMeetingOf(tx: Tx, { cityCode, remit }: Caller, meetingId: string | null): Promise<void> {
  if (meetingId === null) return;
  const meeting = await meetingById(tx, cityCode, meetingId);
  if (meeting?.path !== remit) throw new Refusal('notFound');
}
