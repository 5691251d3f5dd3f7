import { Worker } from 'node:worker_threads';
import { Refusal } from '#kernel/refusal.ts';
import type { FontSet } from '../fonts/resolve-fonts.ts';
import type { TypesetPdf, TypstAnswer, TypstDocument, TypstWorkerStart } from './typst-task.ts';

const longestWaitMs = 60_000;
const idleMs = 300_000;

type Press = { readonly fontPaths: string; readonly worker: Worker };

let press: Press | null = null;
let idle: NodeJS.Timeout | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Typesets a document as PDF/A-2b in a thread of its own, one document at a time in the order of the calls. The thread
 * keeps the fonts for the next document and ends after five idle minutes. Refuses with `documentTimeout` when a
 * document takes longer than `waitMs`; the next one then starts in a new thread.
 */
export function typesetPdf(document: TypstDocument, fonts: FontSet, waitMs = longestWaitMs): Promise<TypesetPdf> {
  const turn = queue.then(() => typesetNow(document, openPress(fonts), waitMs));
  queue = turn.catch(() => {});
  return turn;
}

async function typesetNow(document: TypstDocument, { worker }: Press, waitMs: number): Promise<TypesetPdf> {
  worker.ref();
  try {
    const answer = await answerOf(worker, document, waitMs);
    if (answer.kind === 'failed') throw new Error(`the document cannot be typeset: ${answer.message}`);
    return answer.result;
  } finally {
    worker.unref();
    idle = setTimeout(closePress, idleMs).unref();
  }
}

function answerOf(worker: Worker, document: TypstDocument, waitMs: number): Promise<TypstAnswer> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer);
      worker.off('message', succeed).off('error', fail).off('exit', end);
    };
    const succeed = (answer: TypstAnswer) => {
      settle();
      resolve(answer);
    };
    const fail = (trouble: unknown) => {
      settle();
      closePress();
      reject(trouble);
    };
    const end = () => fail(new Error('the typesetter has ended'));
    const timer = setTimeout(() => fail(new Refusal('documentTimeout', { seconds: waitMs / 1000 })), waitMs);
    worker.on('message', succeed).on('error', fail).on('exit', end);
    worker.postMessage(document);
  });
}

function openPress(fonts: FontSet): Press {
  clearTimeout(idle);
  const paths = [...new Set(fonts.files.map((file) => file.path))];
  const fontPaths = paths.join('\n');
  if (press?.fontPaths === fontPaths) return press;
  closePress();
  const start: TypstWorkerStart = { fontPaths: paths };
  const worker = new Worker(new URL('./typst-worker.ts', import.meta.url), { workerData: start, env: {} });
  worker.unref();
  worker.on('error', () => {}); // told to whoever waits; the exit that follows clears the press
  worker.once('exit', () => {
    if (press?.worker === worker) press = null;
  });
  press = { fontPaths, worker };
  return press;
}

function closePress(): void {
  const closing = press;
  press = null;
  void closing?.worker.terminate();
}
