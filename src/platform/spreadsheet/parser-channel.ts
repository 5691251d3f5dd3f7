import { Refusal } from '#kernel/refusal.ts';
import type { ParserMessage, ParserRequest, ParserTask } from './parser-message.ts';
import { parserThread, restThread } from './parser-thread.ts';

/** The line to a parser in its thread. */
export type ParserChannel = {
  readonly send: (request: ParserRequest) => void;
  /** The next message. Throws the refusal of the file, `parserTimeout`, `workbookTooComplex`, or the abort's reason. */
  readonly receive: () => Promise<ParserMessage>;
  /** Lets the thread go; whoever waits for a message is told so. */
  readonly close: () => Promise<void>;
};

/**
 * Has a file opened by a parser which is ended when the reader has waited `limits.waitMs` for it in all, when `signal`
 * aborts, when the file is refused, or when it fails. Only a thread that has opened a sound file with our own reader,
 * and not the library for .xls, may open another.
 */
export function parserChannel(task: ParserTask, signal: AbortSignal | undefined): ParserChannel {
  const thread = parserThread(task.limits.heapMb);
  const { worker } = thread;
  const inbox = newInbox(task.limits.waitMs);
  let state: 'opening' | 'sound' | 'lost' | 'closed' = 'opening';
  const fail = (trouble: unknown) => {
    inbox.fail(trouble);
    if (state === 'closed') return;
    state = 'lost';
    void worker.terminate();
  };
  const abort = () => fail(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  const hear = (message: ParserMessage) => {
    if (message.kind === 'refused') return fail(new Refusal(message.code, message.facts));
    if (message.kind === 'opened' && message.head.format !== 'xls') state = 'sound';
    inbox.put(message);
  };
  const failed = (trouble: unknown) => fail(isOutOfMemory(trouble) ? new Refusal('workbookTooComplex') : trouble);
  const ended = () => fail(new Error('the parser has ended'));
  worker.on('message', hear).on('error', failed).on('exit', ended);
  const send = (request: ParserRequest) => {
    if (state !== 'closed') worker.postMessage(request);
  };
  if (signal?.aborted === true) abort();
  else send({ kind: 'open', task });
  return {
    send,
    receive: () => inbox.next(() => fail(new Refusal('parserTimeout'))),
    close: async () => {
      if (state === 'closed') return;
      const isSound = state === 'sound';
      state = 'closed';
      signal?.removeEventListener('abort', abort);
      worker.off('message', hear).off('error', failed).off('exit', ended);
      ended();
      await (isSound ? restThread(thread) : worker.terminate());
    },
  };
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
