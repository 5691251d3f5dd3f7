import { setTimeout as passed } from 'node:timers/promises';
import { withOwner } from '../src/apps/open-desk.ts';
import type { BenchDesk } from './desk.ts';
import { type Addressed, addressedEndpoints } from './look-back-addresses.ts';
import { instantsOf } from './look-back-instants.ts';
import { rowsToLookBackAt } from './look-back-rows.ts';
import { ratioOf, turnedTimes } from './measure.ts';

/** Prepared statements get their lasting plan with the sixth run. */
const effort = { runs: 30, warmUp: 7 };
/** What takes longer is measured less often. */
const slow = { fromMs: 40, runs: 8, warmUp: 6 };

type Found = Readonly<Record<'nowMs' | 'recentMs' | 'halfMs' | 'recent' | 'half', number>>;

/**
 * Every endpoint that reads and takes an instant, as of a day ago (`recent`) and as of an instant by which half of the
 * versions had been written (`half`), against now. What came into being with the demo city is asked as of its loading.
 * The times are medians and the ratios those of the shortest times: what a busy machine adds falls away. `only` leaves
 * those whose name contains it.
 */
export async function lookBackAllBench(bench: BenchDesk, limit: number, only = process.env.LOOK_BACK_ONLY ?? '') {
  await rowsToLookBackAt(bench);
  const loaded = new Date().toISOString();
  await passed(1100);
  const { ask } = await bench.signedIn('city');
  const instants = { ...(await instantsOf(bench)), loaded };
  const endpoints: Record<string, Found> = {};
  const notAsked: Record<string, string> = {};
  for (const one of (await addressedEndpoints(bench)).filter(({ name }) => name.includes(only))) {
    const found = await against(bench, ask, one, instants);
    if (typeof found === 'string') notAsked[one.name] = found;
    else endpoints[one.name] = found;
    process.stderr.write(`  ${one.name}: ${typeof found === 'string' ? found : Object.values(found).join(' ')}\n`);
  }
  const above = Object.entries(endpoints)
    .filter(([, { recent, half }]) => recent > limit || half > limit)
    .toSorted(([, one], [, other]) => lostMs(other) - lostMs(one))
    .map(([name, { recent, half }]) => `${name}: ${recent} ${half}`);
  return { limit, instants, above, endpoints, notAsked };
}

const lostMs = ({ nowMs, recentMs, halfMs }: Found) => Math.max(recentMs, halfMs) - nowMs;

type Ask = Awaited<ReturnType<BenchDesk['signedIn']>>['ask'];

/** Times and ratios, or why it could not be asked. */
async function against(
  bench: BenchDesk,
  ask: Ask,
  one: Addressed,
  { recent, half, loaded }: Readonly<Record<'recent' | 'half' | 'loaded', string>>,
): Promise<Found | string> {
  if ('because' in one) return one.because;
  const { address } = one;
  const at = (instant: string) => `${address}${address.includes('?') ? '&' : '?'}asOf=${instant}`;
  const fails = async (asked: string) =>
    ask(asked, { method: 'GET' }).then(
      () => null,
      (trouble: Error) => trouble.message,
    );
  await freshConnections(bench);
  const trouble = await fails(address);
  if (trouble !== null) return trouble;
  // Of what was not there yet, an answer says nothing about the time that one takes.
  const [early, late] = [
    (await fails(at(half))) === null ? half : loaded,
    (await fails(at(recent))) === null ? recent : loaded,
  ];
  const refusal = (await fails(at(early))) ?? (await fails(at(late)));
  if (refusal !== null) return refusal;
  await ask(address, { method: 'GET' });
  const start = performance.now();
  await ask(address, { method: 'GET' });
  const { runs, warmUp } = performance.now() - start > slow.fromMs ? slow : effort;
  const works = [address, at(late), at(early)].map((asked) => () => ask(asked, { method: 'GET' }));
  const [now, then, long] = await turnedTimes(works, { runs, warmUp });
  if (!now || !then || !long) return 'nothing was measured';
  const [nowMs, recentMs, halfMs] = [now.medianMs, then.medianMs, long.medianMs];
  return { nowMs, recentMs, halfMs, recent: ratioOf(then.minMs, now.minMs), half: ratioOf(long.minMs, now.minMs) };
}

/** A connection keeps a hundred statements prepared: the first endpoints would take the places of the later ones. */
async function freshConnections({ adminUrl }: BenchDesk): Promise<void> {
  await withOwner(adminUrl, (client) =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'qingzhang' and state = 'idle' and datname = current_database()`),
  );
  await passed(50);
}
