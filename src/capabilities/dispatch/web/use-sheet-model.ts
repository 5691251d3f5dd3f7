import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { SumsBefore } from '../rules/bound-cells.ts';
import type { SheetField } from '../rules/sheet-fields.ts';
import type { RefusedCell } from './refused-cells.ts';
import type { SheetPlace } from './sheet-cells.ts';
import { openSheetModel, type SheetModel, type UnreadText } from './sheet-model.ts';
import { openSender, type Sender } from './sheet-sender.ts';

/** A sheet that is being filled in, and who sends what was typed. */
export type LiveSheet = {
  readonly model: SheetModel;
  readonly sender: Sender;
  /** Is told whenever what the sender says of itself changes; gives the end of it. */
  readonly listen: (listener: () => void) => () => void;
};

type Wish = {
  readonly account: string;
  /** Whether cells may be typed into: what waits in the outbox belongs to the sheet of now, and to nobody who only reads. */
  readonly mayType: boolean;
  readonly fields: readonly SheetField[];
  readonly sumsBefore: (projectId: string, month: string) => SumsBefore | null;
  /** Whether a cell is in this sheet and may be typed into. */
  readonly isOpen: (place: SheetPlace) => boolean;
};

/**
 * Opens the sheet of an account: what waits in its outbox stands in the cells and is sent, and texts that were not
 * understood stand in theirs. What shows a part of it listens for itself.
 */
export function useSheetModel(wish: Wish): LiveSheet {
  const { mayType } = wish;
  const latest = useRef(wish);
  latest.current = wish;
  const queries = useQueryClient();
  const [live] = useState((): LiveSheet => {
    const listeners = new Set<() => void>();
    const sender: Sender = openSender(wish.account, {
      settled: (edits, results) => {
        model.settle(edits, results);
        if (results.some(({ state }) => state === 'conflict'))
          void queries.invalidateQueries({ queryKey: ['dispatch', 'sheet', 'conflicts'] });
      },
      elsewhere: (edits) => {
        model.leave(edits);
        void queries.invalidateQueries({ queryKey: ['dispatch', 'sheet'] });
      },
      changed: () => {
        if (['offline', 'signedOut'].includes(sender.state().sending)) model.markWaiting();
        for (const listener of listeners) listener();
      },
    });
    const model: SheetModel = openSheetModel({
      ruleOf: (field) => latest.current.fields.find(({ key }) => key === field),
      sumsBefore: (projectId, month) => latest.current.sumsBefore(projectId, month),
      send: sender.send,
      // Where the browser keeps nothing they last as long as the page, like all that is typed there.
      keepUnread: (places, unread) => void sender.keepUnread(places, unread.map(refusedText)).catch(() => undefined),
    });
    const listen = (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    return { sender, model, listen };
  });
  useEffect(() => {
    if (!mayType) return;
    live.sender.open();
    void Promise.all([live.sender.waiting(), live.sender.refused()]).then(([waiting, refused]) => {
      live.model.await(waiting.flatMap(({ content }) => content));
      const unread = refused.flatMap(({ content }) => unreadText(content) ?? []);
      live.model.restore(unread.filter((one) => latest.current.isOpen(one)));
      void live.sender.run();
    });
    return live.sender.close;
  }, [live, mayType]);
  return live;
}

function refusedText({ projectId, month, field, base, text, code, facts }: UnreadText): RefusedCell {
  return { edit: { projectId, month, field, base, value: null }, text, code, facts };
}

/** Null for a value that the server did not take. */
function unreadText({ edit: { projectId, month, field, base }, text, code, facts }: RefusedCell): UnreadText | null {
  return text === undefined ? null : { projectId, month, field, base, text, code, facts };
}
