import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import { getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { Refusal } from '#kernel/refusal.ts';
import type { PaperCursor, StepsReply } from '../../contract-editing.ts';
import { type StepJson, stepsAtOnce } from '../../rules/steps.ts';

/** What the steps change: an editor, or a document that nobody sees. */
export type SyncedView = {
  readonly state: EditorState;
  readonly composing: boolean;
  dispatch(transaction: Transaction): void;
};

/** How steps travel to the desk and back; both refuse `offline` where it does not answer. */
export type StepCourier = {
  send(steps: {
    readonly version: number;
    readonly client: string;
    readonly steps: readonly StepJson[];
  }): Promise<StepsReply>;
  read(since: number, signal: AbortSignal): Promise<StepsReply>;
};

/** Where what was written stands: with the desk, on its way, waiting for the connection or for a session, or refused. */
export type SyncState = 'saved' | 'saving' | 'offline' | 'signedOut' | 'refused';

/** What is known besides the steps. */
export type SyncNews = Pick<StepsReply, 'state' | 'others'> & {
  /** Where others stand in the document of this window; null where that is not known now. */
  readonly cursors: StepsReply['cursors'] | null;
};

/** What a synchronisation needs, and whom it tells. */
export type SyncWish = {
  readonly view: SyncedView;
  readonly client: string;
  readonly courier: StepCourier;
  /** Told on each change; `error` only where steps were refused. */
  readonly tell: (state: SyncState, error?: unknown) => void;
  readonly hear: (news: SyncNews) => void;
  /** Told which steps are not with the desk; an empty list when all are. */
  readonly keep: (version: number, unsent: readonly StepJson[]) => void;
  /** Pause after a keystroke before it is sent, and after a lost connection before it is tried again. */
  readonly pauseMs: number;
  readonly retryMs: number;
};

/** A running synchronisation. */
export type PaperSync = {
  /** The document may have changed here. */
  changed(): void;
  /** Tries to send at once, such as when the connection comes back. */
  hurry(): void;
  close(): void;
};

/**
 * Keeps a document in step with the desk: what is written here is sent after a short pause, what others write is taken
 * in, and each rebases on the other, so that nothing is lost. Without a connection it keeps trying. While an input method
 * is composing nothing of others is taken in, because that would end the composition.
 */
export function openSync({ view, client, courier, tell, hear, keep, pauseMs, retryMs }: SyncWish): PaperSync {
  const end = new AbortController();
  let isSending = false;
  let isRefused = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function take({ since, steps, state, others, cursors, latest }: StepsReply): void {
    const known = getVersion(view.state) - since;
    if (known >= 0 && known < steps.length) {
      const fresh = steps.slice(known);
      const made = fresh.map(({ step }) => Step.fromJSON(view.state.schema, step));
      const from = fresh.map((step) => step.client);
      view.dispatch(receiveTransaction(view.state, made, from, { mapSelectionBackward: true }));
      note();
    }
    const isAt = getVersion(view.state) === latest;
    hear({ state, others, cursors: isAt ? cursors.map((cursor) => movedByUnsent(view.state, cursor)) : null });
  }

  function note(): void {
    const sendable = sendableSteps(view.state);
    keep(getVersion(view.state), sendable?.steps.map((step) => step.toJSON()) ?? []);
  }

  async function received(reply: StepsReply): Promise<void> {
    while (view.composing && reply.steps.some((step) => step.client !== client)) {
      await pause(50, end.signal);
      if (end.signal.aborted) return;
    }
    take(reply);
  }

  async function sendNow(): Promise<void> {
    const sendable = sendableSteps(view.state);
    if (isSending || isRefused || end.signal.aborted) return;
    if (sendable === null) return tell('saved');
    isSending = true;
    tell('saving');
    try {
      const steps = sendable.steps.slice(0, stepsAtOnce).map((step) => step.toJSON());
      await received(await courier.send({ version: sendable.version, client, steps }));
      isSending = false;
      schedule(0);
    } catch (error) {
      isSending = false;
      failed(error);
    }
  }

  function failed(error: unknown): void {
    if (end.signal.aborted) return;
    isRefused = isFinal(error);
    tell(isRefused ? 'refused' : waitingFor(error), error);
    if (!isRefused) schedule(retryMs);
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    if (!end.signal.aborted) timer = setTimeout(() => void sendNow(), ms);
  }

  async function listen(): Promise<void> {
    while (!end.signal.aborted) {
      try {
        const reply = await courier.read(getVersion(view.state), end.signal);
        await received(reply);
        // A desk that answers without waiting is about to close.
        if (reply.steps.length === 0) await pause(pauseMs, end.signal);
      } catch (error) {
        if (isFinal(error)) return failed(error);
        if (!isSending) failed(error);
        await pause(retryMs, end.signal);
      }
    }
  }

  void listen();
  schedule(0);
  return {
    changed: () => {
      note();
      if (isRefused || sendableSteps(view.state) === null) return;
      tell('saving');
      if (!isSending) schedule(pauseMs);
    },
    hurry: () => schedule(0),
    close: () => {
      end.abort();
      clearTimeout(timer);
    },
  };
}

/** A cursor of the desk's document, in the document with what is not sent yet. */
function movedByUnsent(state: EditorState, cursor: PaperCursor): PaperCursor {
  const unsent = sendableSteps(state)?.steps ?? [];
  const moved = (place: number) => unsent.reduce((position, step) => step.getMap().map(position, 1), place);
  return { ...cursor, anchor: moved(cursor.anchor), head: moved(cursor.head) };
}

/** What trying again does not mend. */
const final = ['stepsUnclear', 'alreadyIssued', 'actNotNow', 'notFound', 'notAllowed', 'versionAhead', 'readOnlyThen'];

function isFinal(error: unknown): boolean {
  return !(error instanceof Refusal) || final.includes(error.code);
}

function waitingFor(error: unknown): 'offline' | 'signedOut' {
  return error instanceof Refusal && error.code === 'notSignedIn' ? 'signedOut' : 'offline';
}

/** Resolves after a while, or at once where everything ends. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
