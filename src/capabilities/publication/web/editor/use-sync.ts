import { useQueryClient } from '@tanstack/react-query';
import type { Transaction } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { call } from '#ui/call.ts';
import { pointInPaper, readSteps, takeSteps } from '../../contract-editing.ts';
import { type KeptPlace, keepSteps } from './kept-steps.ts';
import { othersCursorsKey } from './others-cursors.ts';
import { openSync, type StepCourier, type SyncedView, type SyncNews, type SyncState } from './paper-sync.ts';
import { openPointing, type Point } from './pointing.ts';

/** Longest that the desk lets a question for new steps wait. */
const waitMs = 20_000;

/** Pause after a keystroke before it is sent, after a lost connection before it is tried again, between signs of life, and before others see where one stands. */
const pauses = { pauseMs: 40, retryMs: 2_000, aliveMs: 5_000, pointMs: 250 } as const;

/** Steps by way of the desk. */
export function courierOf(id: string, client: string): StepCourier {
  const params = { id };
  return {
    send: (sent) => call(takeSteps, { params, body: { ...sent, steps: sent.steps.map((step) => ({ ...step })) } }),
    read: (since, signal) => call(readSteps, { params, query: { since, waitMs, client } }, { signal }),
  };
}

/** Tells the others by way of the desk where a window stands. */
function pointOf(id: string, client: string): Point {
  return async (version, selection) =>
    (await call(pointInPaper, { params: { id }, body: { client, version, selection } })).noted;
}

/** How an editor stands with the desk. */
export type Sync = {
  readonly state: SyncState;
  readonly trouble: unknown;
  readonly news: SyncNews;
  /** Version that the desk has, as far as is known here. */
  readonly version: number;
  /** False where this browser cannot keep what is not sent. */
  readonly hasRoom: boolean;
};

/** Keeps an editor in step with the desk while it is open; null for one that only shows a paper. */
export function useSync(
  editor: Editor | null,
  { place, version, news: known }: { readonly place: KeptPlace; readonly version: number; readonly news: SyncNews },
): Sync {
  const [sync, setSync] = useState<Sync>({ state: 'saved', trouble: null, news: known, version, hasRoom: true });
  const queries = useQueryClient();
  const { account, paper, client } = place;
  useEffect(() => {
    if (!editor) return;
    const keeper = keeperOf({ account, paper, client }, version, (hasRoom) => setSync((now) => ({ ...now, hasRoom })));
    const running = openSync({
      ...{ client, courier: courierOf(paper, client), view: viewOf(editor), ...pauses },
      keep: (at, steps) => {
        keeper.keep(at, steps);
        setSync((now) => (now.version === at ? now : { ...now, version: at }));
      },
      tell: (state, trouble) => setSync((now) => ({ ...now, state, ...(trouble !== undefined && { trouble }) })),
      hear: (news) => {
        showCursors(editor, news);
        setSync((now) => (isSameNews(now.news, news) ? now : { ...now, news }));
      },
    });
    const pointing = openPointing({
      state: () => editor.state,
      point: pointOf(paper, client),
      pauseMs: pauses.pointMs,
    });
    const onTransaction = ({ transaction }: { transaction: Transaction }) => {
      if (transaction.docChanged) running.changed();
      if (editor.isEditable && editor.isFocused) pointing.moved(transaction);
    };
    editor.on('transaction', onTransaction);
    window.addEventListener('online', running.hurry);
    return () => {
      editor.off('transaction', onTransaction);
      window.removeEventListener('online', running.hurry);
      running.close();
      pointing.close();
      keeper.close();
      void queries.invalidateQueries({ queryKey: ['publication'] });
    };
  }, [editor, account, paper, client, version, queries]);
  return sync;
}

/** Shows where others stand, unless that is not known now or nothing has moved. */
function showCursors({ state, view }: Editor, { cursors }: SyncNews): void {
  const shown = othersCursorsKey.getState(state)?.cursors;
  if (cursors === null || JSON.stringify(shown) === JSON.stringify(cursors)) return;
  view.dispatch(state.tr.setMeta(othersCursorsKey, cursors).setMeta('addToHistory', false));
}

function viewOf(editor: Editor): SyncedView {
  return {
    get state() {
      return editor.state;
    },
    get composing() {
      return editor.view.composing;
    },
    dispatch: (transaction) => editor.view.dispatch(transaction),
  };
}

/** Keeps what is not sent in this browser, with a sign of life so that no other window takes it up meanwhile. */
function keeperOf(place: KeptPlace, version: number, tellRoom: (hasRoom: boolean) => void) {
  let latest: Omit<Parameters<typeof keepSteps>[2], 'alive'> = { version, steps: [] };
  let hadRoom = true;
  const write = (alive: number | null) => {
    const hasRoom = keepSteps(localStorage, place, { ...latest, alive });
    if (hasRoom !== hadRoom) tellRoom(hasRoom);
    hadRoom = hasRoom;
  };
  const leave = () => write(null);
  const beat = setInterval(() => latest.steps.length > 0 && write(Date.now()), pauses.aliveMs);
  window.addEventListener('pagehide', leave);
  return {
    keep: (at: number, steps: (typeof latest)['steps']) => {
      const isEmpty = latest.steps.length === 0 && steps.length === 0;
      latest = { version: at, steps };
      if (!isEmpty) write(Date.now());
    },
    close: () => {
      window.removeEventListener('pagehide', leave);
      clearInterval(beat);
      leave();
    },
  };
}

function isSameNews(one: SyncNews, other: SyncNews): boolean {
  return one.state === other.state && one.others.join() === other.others.join();
}
