import { figureHint } from '#kernel/figure-hint.ts';
import { nightlyName } from '#kernel/nightly-name.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import type { Author } from '#platform/audit.ts';
import { audit } from '#platform/audit.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { NoticeChannel } from '#platform/notice-channel.ts';
import { missingPlaces, roundsOf } from '../../dispatch/public.ts';
import { digestsOf, type RoundFacts } from '../rules/digest.ts';
import { levelDue } from '../rules/task.ts';
import { type MailTaken, noteMail, recipientsOf, takeMails, writeMessages } from '../store/messages.ts';
import { coordinationSetting } from '../store/settings.ts';
import { writeStep } from '../store/task-writes.ts';
import { liveTasks, type StoredTask } from '../store/tasks.ts';
import { terms } from '../terms.ts';
import { lineOf } from './own-messages.ts';

/** What the night did: tasks brought up, reminders written, mails sent and failed. */
export type Reminded = { escalated: number; messages: number; sent: number; failed: number };

/** Rounds of the past that are still spoken of; older ones are history. */
const mostRounds = 3;

/**
 * Brings overdue tasks of the city up, writes at most one reminder a person for the day and sends its mail once. Run
 * again on the same day, also by a second desk, it adds nothing. `mail` is null where no mail is configured.
 */
export async function sendReminders(
  desk: Desk,
  author: Author,
  { mail, language }: { readonly mail: NoticeChannel | null; readonly language: Language },
): Promise<Reminded> {
  const now = desk.clock();
  const city = author.cityCode;
  const remit = { remit: city, ownerCode: null };
  const made = await inRemit(desk.db, remit, async (tx) => {
    const raised = await broughtUp(tx, author, now);
    const escalated = raised.size;
    const messages = await remindersOf(tx, city, { now, hasMail: mail !== null, raised });
    const about = { act: 'coordination.remind', path: city, entityId: dayOf(now), before: null, at: now };
    if (escalated + messages > 0) await audit(tx, author, { ...about, after: { escalated, messages } });
    return { escalated, messages };
  });
  if (mail === null) return { ...made, sent: 0, failed: 0 };
  const mails = await inRemit(desk.db, remit, (tx) => takeMails(tx, city, dayOf(now)));
  let sent = 0;
  for (const one of mails) {
    const isSent = await delivered(one, mail, language);
    if (isSent) sent++;
    const state = isSent ? 'sent' : 'failed';
    await inRemit(desk.db, remit, (tx) => noteMail(tx, city, { ...one, state }));
  }
  return { ...made, sent, failed: mails.length - sent };
}

async function broughtUp(tx: Tx, author: Author, now: Date): Promise<ReadonlySet<string>> {
  const city = author.cityCode;
  const settings = await coordinationSetting.valuesOf(tx, city);
  const due = (await liveTasks(tx, city)).flatMap((task) => {
    const level = levelDue({ ...task, setByCity: task.setPath === city }, dayOf(now), settings);
    return level === null || level === task.level ? [] : [{ task, level }];
  });
  for (const { task, level } of due) await escalated(tx, city, { task, level, at: now.toISOString() });
  return new Set(due.map(({ task }) => task.id));
}

type Escalation = { readonly task: StoredTask; readonly level: 'county' | 'city' | 'leader'; readonly at: string };

async function escalated(tx: Tx, city: string, { task, level, at }: Escalation): Promise<void> {
  const { state, dueOn } = task;
  const text = sentence(terms, `level.${level}`, 'zh');
  const event = { what: 'escalate' as const, text, proof: null, at, by: nightlyName };
  await writeStep(tx, city, { task, after: { state, dueOn, level }, event });
}

async function remindersOf(
  tx: Tx,
  city: string,
  { now, hasMail, raised }: { readonly now: Date; readonly hasMail: boolean; readonly raised: ReadonlySet<string> },
): Promise<number> {
  const day = dayOf(now);
  const open = (await roundsOf(tx, city)).filter(({ state }) => state === 'open').slice(0, mostRounds);
  const rounds: RoundFacts[] = [];
  for (const { period: month, dueOn } of open)
    rounds.push({ month, dueOn, missing: await missingPlaces(tx, city, month) });
  const recipients = await recipientsOf(tx, city);
  const byName = new Map(recipients.map((one) => [one.name, one]));
  const tasks = await liveTasks(tx, city);
  const digests = digestsOf({
    today: day,
    recipients,
    rounds,
    tasks,
    raised,
    settings: await coordinationSetting.valuesOf(tx, city),
  });
  const messages = digests.flatMap(({ name, items }) => {
    const to = byName.get(name);
    return to ? [{ to, items, day, at: now.toISOString(), hasMail }] : [];
  });
  return writeMessages(tx, city, messages);
}

/** Whether a mail went out. A text that hints at a figure does not: titles were checked when they were set. */
async function delivered({ mailAddress, items, day }: MailTaken, mail: NoticeChannel, language: Language) {
  const lines = items.map((item, i) => `${i + 1}. ${lineOf(item, language).text}`);
  if (lines.some((line) => figureHint(line) !== null)) return false;
  const subject = sentence(terms, 'mail.subject', language, { count: items.length, day });
  const text = [...lines, '', sentence(terms, 'mail.foot', language)].join('\n');
  return mail({ to: mailAddress, subject, text }).then(
    () => true,
    () => false,
  );
}
