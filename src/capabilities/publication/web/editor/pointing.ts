import type { EditorState, Transaction } from '@tiptap/pm/state';
import { getVersion, sendableSteps } from 'prosemirror-collab';

/** What is chosen in a window. */
type Chosen = { readonly anchor: number; readonly head: number };

/** How the desk is told where one stands; false where it has gone on meanwhile. */
export type Point = (version: number, chosen: Chosen | null) => Promise<boolean>;

type Wish = {
  readonly state: () => EditorState;
  readonly point: Point;
  /** Pause after a movement before it is told. */
  readonly pauseMs: number;
};

/**
 * Tells the desk where a window stands whenever that is no longer what the desk can know: it moves the cursor along with
 * the steps by itself, so nothing is sent while somebody types. What fails is not tried again until something moves.
 */
export function openPointing({ state, point, pauseMs }: Wish) {
  let told: Chosen | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = async () => {
    const now = state();
    const { anchor, head } = now.selection;
    if (sendableSteps(now) !== null) return schedule();
    if (told?.anchor === anchor && told.head === head) return;
    const isNoted = await point(getVersion(now), { anchor, head }).catch(() => null);
    if (isNoted) told = { anchor, head };
    if (isNoted === false) schedule();
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), pauseMs);
  };
  return {
    /** Something was written or chosen in the window. */
    moved: ({ mapping, docChanged }: Pick<Transaction, 'mapping' | 'docChanged'>) => {
      if (docChanged && told) told = { anchor: mapping.map(told.anchor, 1), head: mapping.map(told.head, 1) };
      const { anchor, head } = state().selection;
      if (told?.anchor !== anchor || told.head !== head) schedule();
    },
    close: () => {
      clearTimeout(timer);
      if (told) void point(getVersion(state()), null).catch(() => {});
    },
  };
}
