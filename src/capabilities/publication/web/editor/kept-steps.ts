import { z } from 'zod';
import type { StepJson } from '../../rules/steps.ts';

/** Steps that one window has not brought to the desk. */
export type KeptSteps = {
  readonly client: string;
  /** Version of the paper on which they were made. */
  readonly version: number;
  readonly steps: readonly StepJson[];
};

/** What browsers call `localStorage`. */
export type StepStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const entry = z.object({
  version: z.int().min(0),
  steps: z.array(z.record(z.string(), z.unknown())).min(1),
  /** When its window was last alive; null once it was closed. */
  alive: z.number().nullable(),
});

/** A window that said nothing for so long is gone without having been closed. */
const goneAfterMs = 15_000;

/** Where the unsent steps of an account's window for a paper lie. */
export type KeptPlace = { readonly account: string; readonly paper: string; readonly client: string };

function keyOf({ account, paper, client }: KeptPlace): string {
  return `${prefixOf({ account, paper })}${client}`;
}

function prefixOf({ account, paper }: Omit<KeptPlace, 'client'>): string {
  return `qingzhang-paper/${account}/${paper}/`;
}

/**
 * Keeps the unsent steps of a window through a reload or a lost connection; without any it forgets. Answers false where
 * the browser has no room, so that the page can say it.
 */
export function keepSteps(
  store: StepStore,
  place: KeptPlace,
  kept: Omit<KeptSteps, 'client'> & { alive: number | null },
): boolean {
  try {
    if (kept.steps.length === 0) store.removeItem(keyOf(place));
    else store.setItem(keyOf(place), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** What windows of the account left unsent for a paper: of those that were closed, or that are silent for 15 seconds. */
export function leftSteps(store: StepStore, place: Omit<KeptPlace, 'client'>, nowMs: number): KeptSteps[] {
  const prefix = prefixOf(place);
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
  return keys.flatMap((key) => {
    if (!key.startsWith(prefix)) return [];
    const read = entryIn(store.getItem(key) ?? '');
    if (read === null || (read.alive !== null && nowMs - read.alive < goneAfterMs)) return [];
    return [{ client: key.slice(prefix.length), version: read.version, steps: read.steps }];
  });
}

function entryIn(text: string): z.output<typeof entry> | null {
  try {
    return entry.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Forgets what a window left. */
export function forgetSteps(store: StepStore, place: KeptPlace): void {
  store.removeItem(keyOf(place));
}
