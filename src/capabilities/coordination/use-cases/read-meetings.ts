import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { regionOf } from '#kernel/region.ts';
import { type Caller, momentOf } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Task } from '../contract.ts';
import type { listMeetings as listContract, Meeting, readMeeting as oneContract } from '../contract-meetings.ts';
import { agendaOf, meetingBefore, meetingById, meetingPage, type StoredMeeting } from '../store/meetings.ts';
import { taskPage } from '../store/tasks.ts';
import { shownTask } from './shown-task.ts';

/** One page of meetings. Refuses `pageUnclear`. */
export function listMeetings(
  desk: Desk,
  caller: Caller,
  asked: { readonly limit: number; readonly after?: string | undefined },
): Promise<Reply<typeof listContract>> {
  return readInRemit(desk.db, caller, async (tx) => {
    const page = await meetingPage(tx, caller.cityCode, asked);
    return { rows: page.rows.map((one) => shownMeeting(one, caller)), next: page.next };
  });
}

/** One meeting with all that belongs to it. Refuses `notFound`. */
export function readMeeting(desk: Desk, caller: Caller, id: string): Promise<Reply<typeof oneContract>> {
  const today = dayOf(momentOf(desk, caller));
  return readInRemit(desk.db, caller, async (tx) => {
    const meeting = await meetingById(tx, caller.cityCode, id);
    if (!meeting) throw new Refusal('notFound');
    return meetingWithAll(tx, caller, { meeting, today });
  });
}

/** A meeting with its agenda, its decisions and how those of the last one stand, as far as the caller's remit goes. */
export async function meetingWithAll(
  tx: Tx,
  caller: Caller,
  { meeting, today }: { readonly meeting: StoredMeeting; readonly today: string },
): Promise<Reply<typeof oneContract>> {
  const agenda = await agendaOf(tx, caller.cityCode, meeting);
  const decisions = await decisionsOf(tx, caller, { id: meeting.id, today });
  const last = await meetingBefore(tx, caller.cityCode, meeting);
  return {
    meeting: shownMeeting(meeting, caller),
    agenda,
    decisions,
    last: last && {
      ...{ id: last.id, title: last.title, heldOn: last.heldOn },
      decisions: await decisionsOf(tx, caller, { id: last.id, today }),
    },
  };
}

async function decisionsOf(
  tx: Tx,
  caller: Caller,
  { id, today }: { readonly id: string; readonly today: string },
): Promise<Task[]> {
  const { rows } = await taskPage(tx, { ...caller, today }, { wanted: { meeting: id }, limit: 200 });
  return rows.map((one) => shownTask(one, caller, today));
}

function shownMeeting({ path, ...meeting }: StoredMeeting, caller: Caller): Meeting {
  const mayEdit = path === caller.remit && caller.rights.includes('coordination.hold');
  return { ...meeting, unitCode: regionOf(path), mayEdit };
}
