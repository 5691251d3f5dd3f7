import { sql } from 'kysely';
import { nightlyName } from '#kernel/nightly-name.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/terms.ts';
import type { Author } from '#platform/audit.ts';
import { checkChain } from '#platform/audit-chain/check-chain.ts';
import { dayOf } from '#platform/clock.ts';
import type { Desk } from '#platform/desk.ts';
import { sweepRuns } from '#platform/long-run/long-runs.ts';
import type { NoticeChannel } from '#platform/notice-channel.ts';
import { sendReminders } from '../capabilities/coordination/public.ts';
import { forecastAnew } from '../capabilities/forecast/public.ts';
import { sweepPast } from '../capabilities/growth/public.ts';
import { lastCheckAt, runCheck } from '../capabilities/integrity/public.ts';
import { searchDuplicatesAtNight, sweepEvidence } from '../capabilities/project-library/public.ts';

/** A check younger than this is last night’s. */
const freshMs = 20 * 60 * 60 * 1000;

/** How people are reached besides the site; null where no mail is configured. */
export type NightlyNotices = { readonly mail: NoticeChannel | null; readonly language: Language };

/**
 * What the desk does at night: it checks each city that was not checked since the last night, reminds of what is due,
 * forecasts the year anew where a month was locked, verifies its audit chain, looks for projects that are there twice, and
 * clears the evidence folder, old long runs and what was worked out of the past long ago. Two desks on one database do it
 * once.
 */
export async function nightlyWork(desk: Desk, notices: NightlyNotices = { mail: null, language: 'zh' }): Promise<void> {
  const { rows } = await sql<{ code: string }>`
    select code from organisation.public_region where kind = 'city' order by code`.execute(desk.db);
  for (const { code } of rows) {
    await checkedOnce(desk, code);
    await sendReminders(desk, nightlyAuthor(desk, code), notices);
    await forecastAnew(desk, nightlyAuthor(desk, code));
    await checkChain(desk, code);
    await sweepRuns(desk, code);
    await sweepPast(desk, code);
    await searchDuplicatesAtNight(desk, nightlyAuthor(desk, code));
  }
  await sweepEvidence(desk);
}

async function checkedOnce(desk: Desk, cityCode: string): Promise<void> {
  const now = desk.clock();
  const last = await lastCheckAt(desk, cityCode);
  if (last !== null && now.getTime() - new Date(last).getTime() < freshMs) return;
  await runCheck(desk, nightlyAuthor(desk, cityCode)).catch((error: unknown) => {
    // Somebody pressed the button, or another desk was first.
    if (!(error instanceof Refusal && error.code === 'integrityRunning')) throw error;
  });
}

function nightlyAuthor({ clock }: Desk, cityCode: string): Author {
  return { accountId: '', name: nightlyName, cityCode, requestId: `nightly-${dayOf(clock())}` };
}
