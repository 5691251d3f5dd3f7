import { Worker } from 'node:worker_threads';
import { Refusal } from '#kernel/refusal.ts';
import { threadEnvironment } from '../thread-environment.ts';
import type { ParserMessage, ParserRequest, ParserTask } from './parser-message.ts';

/** The line to a parser in a thread of its own. */
export type ParserChannel = {
  readonly send: (request: ParserRequest) => void;
  /** The next message. Throws the refusal of the file, `parserTimeout`, `workbookTooComplex`, or the abort's reason. */
  readonly receive: () => Promise<ParserMessage>;
  /** Ends the thread; whoever waits for a message is told so. */
  readonly close: () => Promise<void>;
};

/**
 * Starts a parser whose heap is limited and which is ended when the reader has waited `limits.waitMs` for it in all,
 * when `signal` aborts, or when it fails.
 */
export function parserChannel(task: ParserTask, signal: AbortSignal | undefined): ParserChannel {
  const worker = startedParser(task);
  const inbox = newInbox(task.limits.waitMs);
  const fail = (trouble: unknown) => {
    inbox.fail(trouble);
    void worker.terminate();
  };
  const abort = () => fail(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted === true) abort();
  worker.on('message', (message: ParserMessage) => {
    if (message.kind === 'refused') fail(new Refusal(message.code, message.facts));
    else inbox.put(message);
  });
  worker.on('error', (trouble) => fail(isOutOfMemory(trouble) ? new Refusal('workbookTooComplex') : trouble));
  worker.on('exit', () => fail(new Error('the parser has ended')));
  return {
    send: (request) => worker.postMessage(request),
    receive: () => inbox.next(() => fail(new Refusal('parserTimeout'))),
    close: async () => {
      signal?.removeEventListener('abort', abort);
      await worker.terminate();
    },
  };
}

/** The thread. Of the environment it gets what `threadEnvironment` says: a parser of strangers' files needs no more. */
function startedParser(task: ParserTask): Worker {
  const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), {
    workerData: task,
    env: threadEnvironment(),
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: task.limits.heapMb, maxYoungGenerationSizeMb: 16 },
  });
  worker.unref();
  // The library for .xls prints what it finds odd in a file; real failures arrive as the event 'error'.
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}

type Inbox = {
  readonly put: (message: ParserMessage) => void;
  readonly fail: (trouble: unknown) => void;
  readonly next: (onTimeout: () => void) => Promise<ParserMessage>;
};

/** Messages until they are asked for; the first failure is the last thing it tells. */
function newInbox(waitMs: number): Inbox {
  const messages: ParserMessage[] = [];
  let failure: Error | null = null;
  let wake: () => void = () => {};
  let leftMs = waitMs;
  return {
    put: (message) => {
      messages.push(message);
      wake();
    },
    fail: (trouble) => {
      failure ??= trouble instanceof Error ? trouble : new Error('the parser failed', { cause: trouble });
      wake();
    },
    next: async (onTimeout) => {
      while (failure === null && messages.length === 0) {
        const since = performance.now();
        const timer = setTimeout(onTimeout, leftMs);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        clearTimeout(timer);
        leftMs -= performance.now() - since;
      }
      const message = messages.shift();
      if (failure !== null || message === undefined) throw failure;
      return message;
    },
  };
}

function isOutOfMemory(trouble: unknown): boolean {
  return trouble instanceof Error && 'code' in trouble && trouble.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
