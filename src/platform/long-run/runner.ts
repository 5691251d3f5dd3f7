import { availableParallelism } from 'node:os';
import { sql } from 'kysely';
import { Refusal } from '#kernel/refusal.ts';
import { type Db, inRemit } from '../database.ts';
import type { Desk } from '../desk.ts';
import type { Log } from '../log.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { knownLongRun } from './kind.ts';
import { beat, giveBack, lockRun, type Taken, takeRun, writeDone, writeFailed } from './store.ts';
import { openThread, type Thread } from './thread.ts';

/** Milliseconds between two signs of life of a run. */
const beatMs = 1000;

/** Carries out long runs in threads of this process. */
export type Runner = {
  /** Looks whether something waits in a city. */
  readonly nudge: (cityCode: string) => void;
  /** Ends the thread of a run that was stopped, if this desk has it. */
  readonly end: (id: string) => void;
  /** Ends all threads and gives their runs back, for the next desk to take up. */
  readonly close: () => Promise<void>;
};

const runners = new WeakMap<Db, Runner>();

/** The runner of a desk; undefined where the process only asks, as a command does. */
export function runnerOf({ db }: Pick<Desk, 'db'>): Runner | undefined {
  return runners.get(db);
}

type Going = { readonly run: Taken; thread: Thread | null; ended: Promise<void> };

/** Opens the runner of a desk and takes up what another left behind. At most two runs at once, one on a small machine. */
export function openRunner(desk: Desk, log: Pick<Log, 'error'>): Runner {
  const slots = availableParallelism() >= 4 ? 2 : 1;
  const going = new Map<string, Going>();
  const turn = oneAtATime();
  let isOver = false;
  const trouble = (err: unknown) => log.error({ err }, 'a long run met trouble');
  const nudge = (city: string) => void turn(() => fill(city)).catch(trouble);
  async function fill(city: string): Promise<void> {
    while (!isOver && going.size < slots) {
      const run = await inRemit(desk.db, ofCity(city), (tx) => takeRun(tx, city, new Date()));
      if (!run) return;
      start(run);
    }
  }
  function start(run: Taken): void {
    const one: Going = { run, thread: null, ended: Promise.resolve() };
    going.set(run.id, one);
    one.ended = carriedOut(desk, one)
      .catch(trouble)
      .then(() => {
        going.delete(run.id);
        if (!isOver) nudge(run.cityCode);
      });
  }
  const runner: Runner = {
    nudge,
    end: (id) => void going.get(id)?.thread?.stop(),
    close: async () => {
      isOver = true;
      await turn(async () => undefined);
      const left = [...going.values()];
      for (const { run } of left) await inRemit(desk.db, ofCity(run.cityCode), (tx) => giveBack(tx, run));
      for (const { thread } of left) await thread?.stop();
      await Promise.all(left.map(({ ended }) => ended));
      runners.delete(desk.db);
    },
  };
  runners.set(desk.db, runner);
  void waitingCities(desk.db).then((cities) => cities.forEach(nudge), trouble);
  return runner;
}

function ofCity(city: string): { readonly remit: string; readonly ownerCode: null } {
  return { remit: city, ownerCode: null };
}

async function waitingCities(db: Db): Promise<string[]> {
  const { rows } = await sql<{ city: string }>`select platform.cities_with_long_runs() as city`.execute(db);
  return rows.map(({ city }) => city);
}

/** Prepares, computes and keeps; every end is written, unless the run is no longer ours. */
async function carriedOut(desk: Desk, one: Going): Promise<void> {
  const { run } = one;
  const remit = ofCity(run.path);
  try {
    const kind = knownLongRun(run.room, run.kind);
    if (!kind) throw new Refusal('longRunUnknown', { kind: `${run.room}.${run.kind}` });
    const taken = { ...run, input: kind.parse(run.input) };
    const thread = openThread(kind, await kind.prepare(desk, taken));
    one.thread = thread;
    const result = await whileBeating(desk, one, thread);
    await inRemit(desk.db, remit, async (tx) => {
      if (!(await lockRun(tx, run))) return;
      const kept = await kind.finish(tx, taken, result);
      await writeDone(tx, run, { result: kept, now: desk.clock() });
    });
  } catch (trouble) {
    const { code, facts } = trouble instanceof Refusal ? trouble : new Refusal('longRunBroke');
    await inRemit(desk.db, remit, (tx) => writeFailed(tx, run, { code, facts, now: desk.clock() }));
    if (!(trouble instanceof Refusal)) throw trouble;
  } finally {
    await one.thread?.stop();
  }
}

/** Waits for the thread and meanwhile says how far it is; stops it where the run is no longer ours. */
async function whileBeating(desk: Desk, { run }: Going, thread: Thread): Promise<unknown> {
  const sign = async () => {
    const progress = thread.progress();
    const isOurs = await inRemit(desk.db, ofCity(run.path), (tx) => beat(tx, run, { progress, now: new Date() }));
    if (!isOurs) await thread.stop();
  };
  let beating = sign();
  const timer = setInterval(() => {
    beating = beating.then(sign, sign);
  }, beatMs).unref();
  try {
    return await thread.result;
  } finally {
    clearInterval(timer);
    await beating.catch(() => undefined);
  }
}
