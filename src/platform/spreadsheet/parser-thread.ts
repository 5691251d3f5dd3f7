import { Worker } from 'node:worker_threads';
import { threadEnvironment } from '../thread-environment.ts';
import type { ParserMessage, ParserRequest } from './parser-message.ts';

/** A parser's thread, whose heap is limited. */
export type ParserThread = { readonly worker: Worker; readonly heapMb: number };

/** Long enough for the next file of somebody who hands in several, and for taking in what was just looked at. */
const idleMs = 30_000;
/** A thread that has grown is not worth its memory. */
const mostIdleBytes = 48 * 1024 * 1024;
/** Letting go of a file takes a moment; who takes longer is in the midst of something. */
const letGoMs = 500;

let idle: (ParserThread & { readonly timer: NodeJS.Timeout }) | null = null;

/** A thread without a file: the one that waits for work, where its heap has this limit, else a new one. */
export function parserThread(heapMb: number): ParserThread {
  const found = idle;
  if (found === null || found.heapMb !== heapMb) return startedThread(heapMb);
  idle = null;
  clearTimeout(found.timer);
  found.worker.ref();
  return found;
}

/**
 * Lets the thread go: it waits for another file for half a minute. One of them is enough: a second is ended, and so is
 * one that has grown or does not let go of its file. Whoever calls this has found nothing wrong with the file.
 */
export async function restThread(thread: ParserThread): Promise<void> {
  const { worker } = thread;
  const heapBytes = idle === null ? await restingHeap(worker) : null;
  if (heapBytes === null || heapBytes > mostIdleBytes || idle !== null) {
    await worker.terminate();
    return;
  }
  // One that only waits keeps no command from ending.
  worker.unref();
  idle = { ...thread, timer: setTimeout(() => void worker.terminate(), idleMs).unref() };
}

/** It gets next to nothing of the environment: a parser of strangers' files needs none. */
function startedThread(heapMb: number): ParserThread {
  const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), {
    env: threadEnvironment(),
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 16 },
  });
  // The library for .xls prints what it finds odd in a file, which nobody reads: reading it would keep the process from
  // ending. Real failures arrive as the event 'error'.
  // Told to whoever reads a file; without one there is nobody to tell.
  worker.on('error', () => {});
  worker.once('exit', () => {
    if (idle?.worker !== worker) return;
    clearTimeout(idle.timer);
    idle = null;
  });
  return { worker, heapMb };
}

/** The heap of a thread that has let go of its file; null where it does not in time, or has ended. */
function restingHeap(worker: Worker): Promise<number | null> {
  return new Promise((resolve) => {
    const settle = (heapBytes: number | null) => {
      clearTimeout(timer);
      worker.off('message', hear).off('exit', end);
      resolve(heapBytes);
    };
    const hear = (message: ParserMessage) => {
      if (message.kind === 'resting') settle(message.heapBytes);
    };
    const end = () => settle(null);
    const timer = setTimeout(end, letGoMs);
    worker.on('message', hear).on('exit', end);
    worker.postMessage({ kind: 'rest' } satisfies ParserRequest);
  });
}
