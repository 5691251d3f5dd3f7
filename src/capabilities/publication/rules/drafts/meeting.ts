import { writtenDay } from '#kernel/period.ts';
import { articleText, type Drafting, listText, said } from './drafting.ts';
import { type DraftedTask, taskTable } from './tasks.ts';

/** A meeting as its papers need it. */
export type DraftedMeeting = {
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly heldOn: string;
  readonly place: string;
  readonly chair: string;
  readonly people: readonly string[];
  readonly items: readonly { readonly title: string; readonly unitName: string }[];
  readonly minutes: string | null;
  readonly decisions: readonly DraftedTask[];
  readonly earlier: readonly DraftedTask[];
};

type Papers = Pick<Drafting, 'language'>;

/** The agenda (议程): when, where, who, the items, and what became of the last decisions. */
export function agendaText(data: Papers, meeting: DraftedMeeting): string {
  return articleText(said(data, 'agendaTitle', { title: meeting.title }), [
    ...head(data, meeting),
    said(data, 'meetingItems') + (meeting.items.length === 0 ? said(data, 'noItems') : ''),
    ...meeting.items.map(({ title, unitName }, i) => `${i + 1}.${title}（${unitName}）`),
    meeting.earlier.length === 0 ? '' : said(data, 'meetingLast'),
    meeting.earlier.length === 0 ? '' : taskTable(data, meeting.earlier),
  ]);
}

/** The minutes (纪要): what was said, and what was decided with who does it by when. */
export function minutesText(data: Papers, meeting: DraftedMeeting): string {
  return articleText(said(data, 'minutesTitle', { title: meeting.title }), [
    ...head(data, meeting),
    said(data, 'meetingSaid') + (meeting.minutes ?? said(data, 'noMinutes')),
    meeting.decisions.length === 0 ? '' : said(data, 'meetingDecisions'),
    decisionTable(data, meeting.decisions),
  ]);
}

function head(data: Papers, { heldOn, place, chair, people }: DraftedMeeting): string[] {
  return [
    said(data, 'meetingWhen', { on: writtenDay(heldOn) }),
    said(data, 'meetingPlace', { place }),
    said(data, 'meetingChair', { chair }),
    people.length === 0 ? '' : said(data, 'meetingPeople', { people: people.join(said(data, 'separator')) }),
  ];
}

function decisionTable(data: Papers, tasks: readonly DraftedTask[]): string {
  if (tasks.length === 0) return '';
  const heads = ['taskTitle', 'taskReceiver', 'taskPerson', 'taskDue'] as const;
  return listText(data, {
    heads,
    rows: tasks.map(({ title, receiver, person, dueOn }) => [title, receiver, person, dueOn]),
  });
}
