import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Refusal } from '#kernel/refusal.ts';
import type { FontSet } from '../fonts/resolve-fonts.ts';
import { threadEnvironment } from '../thread-environment.ts';
import type { TypesetPdf, TypstAnswer, TypstDocument, TypstTask } from './typst-task.ts';

const longestWaitMs = 60_000;
const idleMs = 300_000;

/** Some 70 MB of fonts are unpacked and copied: on a virtual machine, getting that memory in pages of 4 kB takes longer. */
const largePages = { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' };

/** A process that typesets; `fontPaths` is null until it is told them. */
type Press = { fontPaths: string | null; readonly worker: ChildProcess };

let press: Press | null = null;
let idle: NodeJS.Timeout | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Lets the process for `typesetPdf` load while its document is still being prepared, which takes as long. It ends like
 * one that has nothing more to do, should no document come.
 */
export function warmPress(): void {
  press ??= newPress();
  restUntilNext();
}

/**
 * Typesets a document as PDF/A-2b in a process of its own, one document at a time in the order of the calls. The process
 * keeps the fonts for the next document and ends after five idle minutes, or with this one. Refuses with
 * `documentTimeout` when a document takes longer than `waitMs`; that process is ended, and the next document starts
 * another: a thread could not be stopped within the typesetter.
 */
export function typesetPdf(document: TypstDocument, fonts: FontSet, waitMs = longestWaitMs): Promise<TypesetPdf> {
  const turn = queue.then(() => typesetNow(document, openPress(fonts), waitMs));
  queue = turn.catch(() => {});
  return turn;
}

async function typesetNow(document: TypstDocument, { worker }: Press, waitMs: number): Promise<TypesetPdf> {
  hold(worker);
  try {
    const answer = await answerOf(worker, document, waitMs);
    if (answer.kind === 'failed') throw new Error(`the document cannot be typeset: ${answer.message}`);
    return answer.result;
  } finally {
    release(worker);
    restUntilNext();
  }
}

function restUntilNext(): void {
  clearTimeout(idle);
  idle = setTimeout(closePress, idleMs).unref();
}

function answerOf(worker: ChildProcess, document: TypstDocument, waitMs: number): Promise<TypstAnswer> {
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
    const task: TypstTask = { kind: 'document', document };
    worker.send(task, (trouble) => trouble && fail(trouble));
  });
}

function openPress(fonts: FontSet): Press {
  clearTimeout(idle);
  const paths = [...new Set(fonts.files.map((file) => file.path))];
  const fontPaths = paths.join('\n');
  if (press?.fontPaths === fontPaths) return press;
  if (press?.fontPaths !== null) closePress();
  press ??= newPress();
  press.fontPaths = fontPaths;
  const task: TypstTask = { kind: 'fonts', paths };
  press.worker.send(task, () => {}); // trouble is told to whoever waits for the document
  return press;
}

function newPress(): Press {
  const program = fileURLToPath(new URL('./typst-worker.ts', import.meta.url));
  // Bytes travel as bytes; of this process's surroundings it gets where compiled code is kept.
  const env = { ...threadEnvironment(), ...largePages };
  const worker = fork(program, { serialization: 'advanced', env, execArgv: [], stdio: 'ignore' });
  release(worker);
  worker.on('error', () => {}); // told to whoever waits; the exit that follows clears the press
  worker.once('exit', () => {
    if (press?.worker === worker) press = null;
  });
  return { fontPaths: null, worker };
}

function closePress(): void {
  const closing = press;
  press = null;
  closing?.worker.kill('SIGKILL');
}

/** This process stays while an answer is awaited, and does not stay for a press that waits for work. */
function hold(worker: ChildProcess): void {
  worker.ref();
  worker.channel?.ref();
}

function release(worker: ChildProcess): void {
  worker.unref();
  worker.channel?.unref();
}
