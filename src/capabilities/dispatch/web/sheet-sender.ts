import { z } from 'zod';
import { Refusal } from '#kernel/refusal.ts';
import { call } from '#ui/call.ts';
import { type Outbox, type Outgoing, outboxOf } from '#ui/outbox.ts';
import { type CellResult, cellEdit, cellsAtOnce, type SheetEdit, saveCells } from '../contract-sheet.ts';

/** How sending stands: all is sent, on its way, waits for the connection or for a session, or was refused as a whole. */
export type Sending = 'sent' | 'sending' | 'offline' | 'signedOut' | 'refused';

/** What the sender tells its page. */
export type SenderState = { readonly sending: Sending; readonly waiting: readonly Outgoing<SheetEdit[]>[] };

/** Told what became of cells. */
export type Settled = (edits: readonly SheetEdit[], results: readonly CellResult[]) => void;

const retryMs = 5000;
/** Bytes of the cells in one request at most; more than a megabyte would be refused. */
const longestRequest = 1_000_000;
const kept = z.array(cellEdit);

/**
 * Sends cells in the order in which they were typed, one request after the other, out of an outbox that survives a lost
 * connection, a lost session and a closed window. Nothing leaves the outbox before the server has answered for it.
 */
export function openSender(account: string, tell: { readonly settled: Settled; readonly changed: () => void }) {
  const outbox: Outbox<SheetEdit[]> = outboxOf(account, (content) => kept.safeParse(content).data ?? null);
  let state: SenderState = { sending: 'sent', waiting: [] };
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
    const sending = await emptied(outbox, {
      settled: tell.settled,
      isLate: () => state.sending === 'offline' || state.sending === 'signedOut',
      become,
    });
    isRunning = false;
    become({ sending, waiting: await outbox.list() });
    if (sending === 'offline' || sending === 'signedOut') again = setTimeout(run, retryMs);
    else if (sending === 'sent' && state.waiting.length > 0) void run();
  };
  const onReturn = () => void run();
  return {
    /** Begins to watch for the connection and the session to come back. */
    open: () => {
      window.addEventListener('online', onReturn);
      window.addEventListener('focus', onReturn);
    },
    state: () => state,
    /** Keeps edits and sends them. */
    send: async (edits: readonly SheetEdit[]) => {
      const at = new Date().toISOString();
      // The outbox answers in turn, so what is listed next holds them: whatever is drawn meanwhile holds nothing up.
      await Promise.all([...partsOf(edits).map((part) => outbox.add(part, at)), run()]);
    },
    run,
    /** Gives up what was refused as a whole. */
    forget: async (id: number) => {
      await outbox.remove(id);
      become({ waiting: await outbox.list(), sending: 'sent' });
      await run();
    },
    waiting: outbox.list,
    close: () => {
      clearTimeout(again);
      window.removeEventListener('online', onReturn);
      window.removeEventListener('focus', onReturn);
    },
  };
}

/** Edits in parts that fit into a request each. */
function partsOf(edits: readonly SheetEdit[]): SheetEdit[][] {
  const parts: SheetEdit[][] = [];
  const encoder = new TextEncoder();
  let room = 0;
  for (const edit of edits) {
    const size = encoder.encode(JSON.stringify(edit)).length + 1;
    const part = parts.at(-1);
    if (!part || size > room || part.length >= cellsAtOnce) {
      parts.push([edit]);
      room = longestRequest - size;
    } else {
      part.push(edit);
      room -= size;
    }
  }
  return parts;
}

export type Sender = ReturnType<typeof openSender>;

type Emptying = {
  readonly settled: Settled;
  readonly isLate: () => boolean;
  readonly become: (next: Partial<SenderState>) => void;
};

/** Sends what waits until nothing does, or something keeps it. */
async function emptied(outbox: Outbox<SheetEdit[]>, { settled, isLate, become }: Emptying): Promise<Sending> {
  for (const one of await outbox.list()) {
    const source = isLate() ? 'outbox' : 'grid';
    if (!isLate()) become({ sending: 'sending' });
    try {
      const { results } = await call(saveCells, { body: { source, account: one.account, cells: one.content } });
      await outbox.remove(one.id);
      settled(one.content, results);
    } catch (error) {
      const code = error instanceof Refusal ? error.code : 'unexpected';
      if (['notSignedIn', 'csrfMissing', 'otherAccount'].includes(code)) return 'signedOut';
      return ['offline', 'tryAgain', 'unexpected', 'tookTooLong'].includes(code) ? 'offline' : 'refused';
    }
  }
  return 'sent';
}
