import { randomUUID } from 'node:crypto';
import type { Reply, Sent } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { isInRemit } from '#kernel/region.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { addMeeting as addContract, readMeeting } from '../contract-meetings.ts';
import { checkTexts } from '../rules/lawful-text.ts';
import { checkMeeting } from '../rules/meeting.ts';
import { meetingById, type StoredMeeting, writeMeeting } from '../store/meetings.ts';
import { meetingWithAll } from './read-meetings.ts';

type Given = Sent<typeof addContract>['body'];

/**
 * Prepares a meeting, changes it, calls it or records its minutes: each time a new version. `before` is null for a new
 * one. Refuses `notFound` where another unit called it, what `checkMeeting` and `checkTexts` refuse, and
 * `meetingChanged`.
 */
export function saveMeeting(
  desk: Desk,
  caller: Caller,
  {
    given,
    before,
  }: { readonly given: Given; readonly before: { readonly id: string; readonly version: number } | null },
): Promise<Reply<typeof readMeeting>> {
  const now = desk.clock();
  const today = dayOf(now);
  const { agenda, ...facts } = given;
  checkTexts({ title: facts.title, minutes: facts.minutes });
  for (const { title, note } of agenda) checkTexts({ title, note });
  return inRemit(desk.db, caller, async (tx) => {
    const standing = before && (await ownMeeting(tx, caller, before.id));
    const size = { attendees: facts.attendees.length, agenda: agenda.length };
    checkMeeting({ ...facts, ...size }, standing?.state ?? null, today);
    const meeting: StoredMeeting = {
      ...{ ...facts, id: standing?.id ?? randomUUID(), version: (before?.version ?? 0) + 1, path: caller.remit },
      ...{ recordedAt: now.toISOString(), recordedBy: caller.name },
    };
    const pathOf = await placesOf(tx, caller);
    const isWritten = await writeMeeting(tx, caller.cityCode, { meeting, agenda, pathOf });
    if (!isWritten) throw new Refusal('meetingChanged', { by: standing?.recordedBy ?? '' });
    const reply = await meetingWithAll(tx, caller, { meeting, today });
    const about = { act: 'coordination.save-meeting', path: caller.remit, entityId: meeting.id };
    await audit(tx, caller, { ...about, before: standing ? { ...standing } : null, after: given, at: now });
    return reply;
  });
}

async function ownMeeting(tx: Tx, caller: Caller, id: string): Promise<StoredMeeting> {
  const meeting = await meetingById(tx, caller.cityCode, id);
  if (meeting?.path !== caller.remit) throw new Refusal('notFound');
  return meeting;
}

/** Place of a unit by its code. Refuses `notFound` outside the remit. */
async function placesOf(tx: Tx, caller: Caller): Promise<(unit: string) => string> {
  const paths = new Map((await regionsOf(tx, caller.cityCode)).map(({ code, path }) => [code, path]));
  return (unit) => {
    const path = paths.get(unit);
    if (path === undefined || !isInRemit(path, caller.remit)) throw new Refusal('notFound');
    return path;
  };
}
