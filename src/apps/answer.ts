import { Refusal } from '#kernel/refusal.ts';
import { rightsOf } from '#kernel/right.ts';
import type { Caller } from '#platform/caller.ts';
import type { Desk } from '#platform/desk.ts';
import { readSettings, type Settings } from '#platform/settings.ts';
import { regionsOf } from '../capabilities/organisation/public.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';
import { knownTrouble } from './sentences.ts';

/** Runs a verb: a refusal is one sentence a line on stderr and exit code 1, nothing on stdout. */
export async function answer(work: (settings: Settings) => Promise<void>): Promise<void> {
  let language: Settings['language'] = 'en';
  try {
    const settings = readSettings(process.env);
    language = settings.language;
    await work(settings);
  } catch (error) {
    const sentence = knownTrouble(error, language);
    process.stderr.write(`${sentence ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
    process.exitCode = 1;
  }
}

/** Runs a verb that needs the desk; leaves it whatever happens. */
export function answerWithDesk(work: (open: OpenDesk, settings: Settings) => Promise<void>): Promise<void> {
  return answer(async (settings) => {
    const open = await openDesk(settings);
    try {
      await work(open, settings);
    } finally {
      await open.leave();
    }
  });
}

/** Prints the answer: JSON where it was asked for, else the lines meant for people. */
export function print(value: unknown, isJson: boolean, lines: () => string): void {
  process.stdout.write(isJson ? `${JSON.stringify(value)}\n` : `${lines()}\n`);
}

/** Who acts when the command line does: the city's desk, named as such in the audit. */
export function commandCaller(cityCode: string): Caller {
  return {
    accountId: '',
    name: `cli:${process.env.SUDO_USER ?? process.env.USER ?? 'unknown'}`,
    role: 'city-desk',
    rights: rightsOf['city-desk'],
    remit: cityCode,
    cityCode,
    ownerCode: null,
    requestId: `cli-${process.pid}`,
  };
}

/** The same for a city that the region list knows. Refuses `cityUnknown`, so that a slip is no city full of zeros. */
export async function cityCaller({ db }: Desk, cityCode: string): Promise<Caller> {
  if ((await regionsOf(db, cityCode)).length === 0) throw new Refusal('cityUnknown', { city: cityCode });
  return commandCaller(cityCode);
}
