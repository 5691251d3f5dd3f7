import { Refusal } from '#kernel/refusal.ts';

/** 准备中, 已通知, 已召开. */
export const meetingStates = ['draft', 'called', 'held'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** What a meeting's step to another state looks at. */
export type MeetingStep = {
  readonly state: MeetingState;
  readonly heldOn: string;
  readonly attendees: number;
  readonly agenda: number;
  readonly minutes: string | null;
};

/**
 * A meeting is prepared, called and held; it never goes back, and what stands may be corrected as a new version. Refuses
 * `meetingGoesBack`, `agendaMissing` where one without agenda is called, and for one that is held `meetingAhead`,
 * `attendeesMissing` and `minutesMissing`.
 */
export function checkMeeting(step: MeetingStep, before: MeetingState | null, today: string): void {
  if (before !== null && meetingStates.indexOf(step.state) < meetingStates.indexOf(before))
    throw new Refusal('meetingGoesBack');
  if (step.state !== 'draft' && step.agenda === 0) throw new Refusal('agendaMissing');
  if (step.state !== 'held') return;
  if (step.heldOn > today) throw new Refusal('meetingAhead', { day: step.heldOn });
  if (step.attendees === 0) throw new Refusal('attendeesMissing');
  if (!step.minutes) throw new Refusal('minutesMissing');
}
