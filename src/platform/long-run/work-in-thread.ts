import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#kernel/refusal.ts';
import type { Progress, ThreadMessage } from './thread-message.ts';

/** Messages about progress that reach the desk each second, at most. */
const tellingsPerSecond = 10;

/** Tells how far the work is; it may be called as often as one likes. */
export type TellProgress = (progress: Progress) => void;

/**
 * Called by the module of a long run's thread: does the work on the task and sends what comes out. The result must be
 * data that can be cloned. A `Refusal` ends the run with its sentence, anything else thrown fails it.
 */
export function workInThread<Task, Result>(work: (task: Task, tell: TellProgress) => Result | Promise<Result>): void {
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell: TellProgress = (progress) => {
    const now = performance.now();
    if (now - toldAt < 1000 / tellingsPerSecond) return;
    toldAt = now;
    send({ kind: 'progress', ...progress });
  };
  void run(work, tell);
}

async function run<Task, Result>(
  work: (task: Task, tell: TellProgress) => Result | Promise<Result>,
  tell: TellProgress,
): Promise<void> {
  try {
    send({ kind: 'done', result: await work(workerData as Task, tell) });
  } catch (trouble) {
    if (!(trouble instanceof Refusal)) throw trouble;
    send({ kind: 'refused', code: trouble.code, facts: trouble.facts });
  }
}

function send(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}
