import { Refusal } from '#kernel/refusal.ts';
import { call } from '#ui/call.ts';
import { inTurn, type Outbox, type Outgoing, outboxOf, watchOutbox } from '#ui/outbox.ts';
import { type CellResult, type SheetEdit, saveCells } from '../contract-sheet.ts';
import { blocksOf, resultsOf } from '../rules/cell-blocks.ts';
import { keptEdits } from './kept-edits.ts';
import { type RefusedCell, refusedCellsOf } from './refused-cells.ts';
import { requestParts } from './request-parts.ts';
import type { SheetPlace } from './sheet-cells.ts';

/** How sending stands: all is sent, on its way, waits for the connection or for a session, or was refused as a whole. */
export type Sending = 'sent' | 'sending' | 'offline' | 'signedOut' | 'refused';

/** What the sender tells its page. */
export type SenderState = {
  readonly sending: Sending;
  readonly waiting: readonly Outgoing<readonly SheetEdit[]>[];
  /** Cells that were not taken, of whatever month. */
  readonly refused: readonly Outgoing<RefusedCell>[];
};

/** Told what became of cells. */
export type Settled = (edits: readonly SheetEdit[], results: readonly CellResult[]) => void;

/** What a sender tells its page; `elsewhere`: another window has sent these, and knows what became of them. */
type Told = {
  readonly settled: Settled;
  readonly elsewhere: (edits: readonly SheetEdit[]) => void;
  readonly changed: () => void;
};

const retryMs = 5000;
/** After which a request that got no answer counts as lost; sent again, it does nothing twice. */
const patienceMs = 60_000;
/**
 * Sends cells in the order in which they were typed, one request after the other, out of an outbox that survives a lost
 * connection, a lost session and a closed window. Nothing leaves the outbox before the server has answered for it.
 */
export function openSender(account: string, tell: Told) {
  const outbox: Outbox<readonly SheetEdit[]> = outboxOf(account, {
    read: keptEdits,
    write: blocksOf,
  });
  const refused = refusedCellsOf(account);
  /** What this page knows to wait, and has had no answer for. */
  const awaited = new Map<number, readonly SheetEdit[]>();
  const list = async () => {
    // What is added while the list is read is not in it, and not gone.
    const before = [...awaited];
    const waiting = await outbox.list();
    const left = new Set(waiting.map(({ id }) => id));
    const gone = before.filter(([id]) => !left.has(id) && awaited.has(id));
    for (const [id] of gone) awaited.delete(id);
    if (gone.length > 0) tell.elsewhere(gone.flatMap(([, edits]) => edits));
    for (const { id, content } of waiting) awaited.set(id, content);
    return waiting;
  };
  // Drawing thousands of cells would hold up the outbox or the next request: it comes with what the page says of the whole.
  const untold: Parameters<Settled>[] = [];
  const tellSettled = () => {
    for (const told of untold.splice(0)) tell.settled(...told);
  };
  const answered = async ({ id, at, content }: Outgoing<readonly SheetEdit[]>, results: readonly CellResult[]) => {
    awaited.delete(id);
    untold.push([content, results]);
    await refused.settle(content, results, at);
    await outbox.remove(id);
  };
  let state: SenderState = { sending: 'sent', waiting: [], refused: [] };
  let isRunning = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  const become = (next: Partial<SenderState>) => {
    state = { ...state, ...next };
    tell.changed();
  };
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    clearTimeout(again);
    const isLate = () => state.sending === 'offline' || state.sending === 'signedOut';
    // Whatever goes wrong: what is kept is tried again.
    const emptying = { answered, isLate, become, onItsWay: tellSettled };
    const sending = await inTurn(() => emptied(outbox, emptying)).catch((): Sending => 'offline');
    isRunning = false;
    const [left, notTaken] = await Promise.all([list(), refused.list()]).catch((error: unknown) => {
      tellSettled();
      throw error;
    });
    tellSettled();
    become({ sending, waiting: left, refused: notTaken });
    if (sending === 'offline' || sending === 'signedOut') again = setTimeout(run, retryMs);
    else if (sending === 'sent' && state.waiting.length > 0) void run();
  };
  const onReturn = () => void run();
  let leave = () => {};
  return {
    /** Begins to watch for the connection and the session to come back, and for what other windows send. */
    open: () => {
      leave = watchOutbox(onReturn);
      window.addEventListener('online', onReturn);
      window.addEventListener('focus', onReturn);
    },
    state: () => state,
    /** Keeps edits and sends them; resolves once they are kept. */
    send: async (edits: readonly SheetEdit[]): Promise<void> => {
      const at = new Date().toISOString();
      // The outbox answers in turn, so what is listed next holds them: whatever is drawn meanwhile holds nothing up.
      const keep = async (part: SheetEdit[]) => awaited.set(await outbox.add(part, at), part);
      const keeping = requestParts(edits).map(keep);
      void run();
      await Promise.all(keeping);
    },
    run,
    /** Gives up what was refused as a whole. */
    forget: async (id: number) => {
      awaited.delete(id);
      await outbox.remove(id);
      become({ waiting: await list(), sending: 'sent' });
      await run();
    },
    /** Cells that were not taken, as this browser keeps them. */
    refused: refused.list,
    /** Keeps texts that are not understood, and lets go of what was kept of these places. */
    keepUnread: async (places: readonly SheetPlace[], unread: readonly RefusedCell[]): Promise<void> => {
      await refused.replace(places, unread, new Date().toISOString());
      become({ refused: await refused.list() });
    },
    /** Puts a cell aside that was not taken. */
    putAside: async (id: number) => {
      await refused.forget(id);
      become({ refused: await refused.list() });
    },
    waiting: list,
    close: () => {
      clearTimeout(again);
      leave();
      window.removeEventListener('online', onReturn);
      window.removeEventListener('focus', onReturn);
    },
  };
}

export type Sender = ReturnType<typeof openSender>;

type Emptying = {
  readonly answered: (sent: Outgoing<readonly SheetEdit[]>, results: readonly CellResult[]) => Promise<void>;
  readonly isLate: () => boolean;
  readonly become: (next: Partial<SenderState>) => void;
  /** Told when a request has left. */
  readonly onItsWay: () => void;
};

/** Sends what waits until nothing does, or something keeps it. */
async function emptied(outbox: Outbox<readonly SheetEdit[]>, emptying: Emptying): Promise<Sending> {
  const { answered, isLate, become, onItsWay } = emptying;
  for (const one of await outbox.list()) {
    const source = isLate() ? 'outbox' : 'grid';
    if (!isLate()) become({ sending: 'sending' });
    try {
      const body = { source, account: one.account, blocks: blocksOf(one.content) } as const;
      const answer = call(saveCells, { body }, { signal: AbortSignal.timeout(patienceMs) });
      onItsWay();
      const { outcomes } = await answer;
      await answered(one, resultsOf(outcomes));
    } catch (error) {
      const code = error instanceof Refusal ? error.code : 'unexpected';
      if (['notSignedIn', 'csrfMissing', 'otherAccount'].includes(code)) return 'signedOut';
      return ['offline', 'tryAgain', 'unexpected', 'tookTooLong'].includes(code) ? 'offline' : 'refused';
    }
  }
  return 'sent';
}
