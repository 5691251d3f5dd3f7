import { Refusal } from '#kernel/refusal.ts';

/** 已计算, 自评与申诉, 已公布, 已撤销. */
export const runStates = ['draft', 'open', 'published', 'withdrawn'] as const;
export type RunState = (typeof runStates)[number];

/** How far a run is. */
export type RunStanding = { readonly state: RunState; readonly dueOn: string | null };

/** What is done with a run. */
export type RunAct =
  | { readonly what: 'open' | 'extend'; readonly dueOn: string }
  | { readonly what: 'publish'; readonly waiting: Waiting }
  | { readonly what: 'withdraw' };

/** What still waits in a run. */
export type Waiting = {
  readonly appeals: number;
  /** Entries that a second person has not confirmed yet. */
  readonly entries: number;
  /** Units that have not sent their self-assessment. */
  readonly units: number;
};

/**
 * A run after an act. It is published only from the open state, once every appeal is answered, every entry decided, and
 * either the day is past or every unit has spoken. Refuses `runFrozen`, `runNotOpen`, `runOpenAlready`, `dueInPast`,
 * `appealsWait`, `entriesWait`, `unitsMaySpeak`.
 */
export function afterRunAct(run: RunStanding, act: RunAct, today: string): RunStanding {
  checkLive(run);
  switch (act.what) {
    case 'withdraw':
      return { ...run, state: 'withdrawn' };
    case 'open':
      if (run.state === 'open') throw new Refusal('runOpenAlready');
      return { state: 'open', dueOn: dayAhead(act.dueOn, today) };
    case 'extend':
      checkOpen(run);
      return { state: 'open', dueOn: dayAhead(act.dueOn, today) };
    case 'publish': {
      checkOpen(run);
      const { appeals, entries, units } = act.waiting;
      if (appeals > 0) throw new Refusal('appealsWait', { count: appeals });
      if (entries > 0) throw new Refusal('entriesWait', { count: entries });
      if (units > 0 && run.dueOn !== null && today <= run.dueOn)
        throw new Refusal('unitsMaySpeak', { count: units, day: run.dueOn });
      return { ...run, state: 'published' };
    }
  }
}

/** Refuses `runFrozen` for what is published or withdrawn: it never changes again. */
export function checkLive({ state }: Pick<RunStanding, 'state'>): void {
  if (state === 'published' || state === 'withdrawn') throw new Refusal('runFrozen');
}

/** Refuses `runFrozen` and, before the units are asked, `runNotOpen`. */
export function checkOpen(run: Pick<RunStanding, 'state'>): void {
  checkLive(run);
  if (run.state !== 'open') throw new Refusal('runNotOpen');
}

/** A unit speaks while the run is open and its day lasts. Refuses `runFrozen`, `runNotOpen`, `dayOver`. */
export function checkMaySpeak(run: RunStanding, today: string): void {
  checkOpen(run);
  if (run.dueOn !== null && today > run.dueOn) throw new Refusal('dayOver', { day: run.dueOn });
}

function dayAhead(dueOn: string, today: string): string {
  if (dueOn < today) throw new Refusal('dueInPast', { day: dueOn });
  return dueOn;
}
