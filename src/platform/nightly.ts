import type { Clock } from './clock.ts';
import type { Log } from './log.ts';

/** Hour of the night, in China, at which nightly work begins. */
const hour = 2;
const dayMs = 24 * 60 * 60 * 1000;
/** China has no summer time. */
const offsetMs = 8 * 60 * 60 * 1000;

/** Milliseconds until it is next two o’clock in China; a whole day at that instant itself. */
export function msUntilNight(now: Date): number {
  const sinceMidnight = (now.getTime() + offsetMs) % dayMs;
  return ((((hour * 60 * 60 * 1000 - sinceMidnight - 1) % dayMs) + dayMs) % dayMs) + 1;
}

/** How nightly work is run. */
export type NightlyWish = {
  readonly clock: Clock;
  readonly log: Pick<Log, 'info' | 'error'>;
  /** Does the work, or finds that it was done already. */
  readonly work: () => Promise<void>;
  /** Milliseconds after the start at which a night that was slept through is made up for. */
  readonly catchUpMs: number;
};

/**
 * Runs `work` at two o’clock in China every night and once after the start, because an office desk is often off at night.
 * `stop` waits for work that has begun. A failure is logged and the next night comes all the same.
 */
export function startNightly({ clock, log, work, catchUpMs }: NightlyWish): { readonly stop: () => Promise<void> } {
  let isOver = false;
  let running: Promise<void> = Promise.resolve();
  let timer = setTimeout(night, catchUpMs);
  timer.unref();
  function night(): void {
    running = work().then(
      () => log.info('nightly work is done'),
      (err: unknown) => log.error({ err }, 'nightly work failed'),
    );
    void running.then(() => {
      if (isOver) return;
      timer = setTimeout(night, msUntilNight(clock()));
      timer.unref();
    });
  }
  return {
    stop: async () => {
      isOver = true;
      clearTimeout(timer);
      await running;
    },
  };
}
