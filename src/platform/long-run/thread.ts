import { Worker } from 'node:worker_threads';
import { Refusal } from '#kernel/refusal.ts';
import { threadEnvironment } from '../thread-environment.ts';
import type { LongRunKind } from './kind.ts';
import type { Progress, ThreadMessage } from './thread-message.ts';

/** The thread of one run. */
export type Thread = {
  /** What came out. Throws the refusal of the work, `longRunTooLarge`, `longRunTooLong`, `longRunStopped`, or a fault. */
  readonly result: Promise<unknown>;
  /** The last thing it told; null before the first. */
  readonly progress: () => Progress | null;
  /** Ends the thread at once. */
  readonly stop: () => Promise<void>;
};

/** Starts a thread of its own for a run, with a bounded heap and a bounded time. Of the environment it gets what `threadEnvironment` says. */
export function openThread(kind: Pick<LongRunKind, 'worker' | 'heapMb' | 'mostMinutes'>, task: unknown): Thread {
  const worker = new Worker(kind.worker, {
    workerData: task,
    env: threadEnvironment(),
    resourceLimits: { maxOldGenerationSizeMb: kind.heapMb, maxYoungGenerationSizeMb: 32 },
  });
  worker.unref();
  let progress: Progress | null = null;
  let settle: { readonly resolve: (value: unknown) => void; readonly reject: (trouble: unknown) => void };
  const result = new Promise<unknown>((resolve, reject) => {
    settle = { resolve, reject };
  });
  const end = async (trouble: unknown) => {
    settle.reject(trouble);
    await worker.terminate();
  };
  const tooLong = () => end(new Refusal('longRunTooLong', { minutes: kind.mostMinutes }));
  const timer = setTimeout(() => void tooLong(), kind.mostMinutes * 60_000).unref();
  worker.on('message', (message: ThreadMessage) => {
    if (message.kind === 'progress') progress = message;
    else if (message.kind === 'done') settle.resolve(message.result);
    else settle.reject(new Refusal(message.code, message.facts));
  });
  worker.on('error', (trouble) => settle.reject(isOutOfMemory(trouble) ? new Refusal('longRunTooLarge') : trouble));
  worker.once('exit', () => {
    clearTimeout(timer);
    settle.reject(new Error('the thread of a long run ended without a result'));
  });
  return { result, progress: () => progress, stop: () => end(new Refusal('longRunStopped')) };
}

function isOutOfMemory(trouble: unknown): boolean {
  return trouble instanceof Error && 'code' in trouble && trouble.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
