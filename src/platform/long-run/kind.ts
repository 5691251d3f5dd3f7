import type { Schema } from '#kernel/endpoint.ts';
import type { Right } from '#kernel/right.ts';
import type { Tx } from '../database.ts';
import type { Desk } from '../desk.ts';

/** A run that a desk has taken up. */
export type TakenRun<Input = unknown> = {
  readonly cityCode: string;
  readonly id: string;
  /** Region path of whoever asked: the remit under which it reads and writes. */
  readonly path: string;
  readonly input: Input;
  /** How often it was taken up; the first time is 1. */
  readonly attempt: number;
  readonly askedBy: string | null;
  readonly askedByName: string;
};

/** What a room says about one of its long runs. */
export type LongRunWish<Input, Task, Result> = {
  readonly room: string;
  readonly kind: string;
  /** Act of the audit that is written when somebody asks for it. */
  readonly act: string;
  /** Right that lets somebody follow and stop it; whoever may ask is said by the room's own endpoint. */
  readonly needs: Right;
  /** What decides the result, seed and state of the data included: the same input gives the same run, not a second. */
  readonly input: Schema & { readonly _zod: { readonly output: Input } };
  /** Module that calls `workInThread`; it gets the task and no more of the environment than any thread. */
  readonly worker: URL;
  /** Heap of the thread in MB. Beyond it the run fails with `longRunTooLarge`. */
  readonly heapMb: number;
  /** Minutes after which the run fails with `longRunTooLong`. */
  readonly mostMinutes: number;
  /** Reads what the thread needs. A `Refusal` ends the run with its sentence. */
  readonly prepare: (desk: Desk, run: TakenRun<Input>) => Promise<Task>;
  /**
   * Keeps what came out, under the remit of the run and in the transaction that ends it: of a stopped run nothing is
   * kept. Resolves with what whoever follows the run is told.
   */
  readonly finish: (tx: Tx, run: TakenRun<Input>, result: Result) => Promise<object>;
};

/** One of the long runs that the rooms know; `parse` reads its input. */
export type LongRunKind = Omit<LongRunWish<unknown, unknown, unknown>, 'input'> & {
  readonly parse: (input: unknown) => unknown;
};

/** A kind together with the type of its input, for whoever asks for it. */
export type AskableKind<Input> = LongRunKind & { readonly sample?: Input };

const kinds = new Map<string, LongRunKind>();

/** Makes a kind out of what a room says; `knowLongRun` lets the desk carry it out. */
export function longRunKind<Input, Task, Result>(wish: LongRunWish<Input, Task, Result>): AskableKind<Input> {
  const { input, ...rest } = wish;
  // A run comes back from the database and its result from a thread: this is the edge where they get their types.
  const { prepare, finish } = rest as unknown as Pick<LongRunKind, 'prepare' | 'finish'>;
  return { ...rest, prepare, finish, parse: (value) => input.parse(value) };
}

/** Registers a kind; called once at start, where the rooms are put together. */
export function knowLongRun(kind: LongRunKind): void {
  kinds.set(`${kind.room}.${kind.kind}`, kind);
}

/** The kind of that name; undefined where this program does not know it (any more). */
export function knownLongRun(room: string, kind: string): LongRunKind | undefined {
  return kinds.get(`${room}.${kind}`);
}
