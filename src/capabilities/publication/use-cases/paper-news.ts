import type { Mappable } from '@tiptap/pm/transform';
import { mostCursors, type PaperCursor } from '../contract-editing.ts';

/** Longest that somebody who waits is not looked after again, so that steps taken by another process are seen too. */
const lookAgainMs = 2_000;

/** How long somebody who was heard of counts as present. */
const presentMs = 40_000;

/** Waits at most that a paper has at once; whoever comes then is answered without waiting. */
const mostWaiting = 200;

/** Where a window stands, counted at a version of the paper. */
type Standing = { readonly version: number; readonly anchor: number; readonly head: number };
type Presence = { readonly name: string; readonly at: number; readonly standing: Standing | null };
type Room = { readonly waiting: Set<() => void>; readonly present: Map<string, Presence> };

const rooms = new Map<string, Room>();
let isClosing = false;

/**
 * Resolves when something happens to a paper in this process, and after at most `waitMs` or two seconds: true where one
 * may go on waiting.
 */
export function newsOf(paper: string, waitMs: number): Promise<boolean> {
  const room = roomOf(paper);
  if (isClosing || room.waiting.size >= mostWaiting) return Promise.resolve(false);
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      room.waiting.delete(end);
      resolve(!isClosing);
    };
    const timer = setTimeout(end, Math.min(waitMs, lookAgainMs));
    room.waiting.add(end);
  });
}

/** Tells those who wait for a paper that something happened to it. */
export function tellNews(paper: string): void {
  for (const wake of [...(rooms.get(paper)?.waiting ?? [])]) wake();
}

/** Answers everybody who waits, and nobody waits any more: the server is about to close. */
export function endWaiting(): void {
  isClosing = true;
  for (const paper of rooms.keys()) tellNews(paper);
}

/** Lets people wait again, such as on the next server of a test. */
export function beginWaiting(): void {
  isClosing = false;
}

/** Notes that a window has a paper open; whoever waits is told when it is new. */
export function notePresence(paper: string, client: string, name: string): void {
  const { present } = roomOf(paper);
  const known = present.get(client);
  present.set(client, { name, at: Date.now(), standing: known?.standing ?? null });
  if (!known) tellNews(paper);
}

/** Notes where a window stands, or that it has left, and tells it unless a crowd has the paper open. */
export function noteCursor(
  paper: string,
  { client, name }: { readonly client: string; readonly name: string },
  standing: Standing | null,
): void {
  const { present } = roomOf(paper);
  if (standing === null) present.delete(client);
  else present.set(client, { name, at: Date.now(), standing });
  if (present.size <= mostCursors) tellNews(paper);
}

/** Moves the cursors of a paper along with steps that it took at `version`. */
export function moveCursors(paper: string, version: number, maps: readonly Mappable[]): void {
  const { present } = roomOf(paper);
  const moved = (place: number) => maps.reduce((position, map) => map.map(position, 1), place);
  for (const [window, presence] of present) {
    const { standing } = presence;
    if (standing?.version !== version) continue;
    const { anchor, head } = standing;
    const next = { version: version + maps.length, anchor: moved(anchor), head: moved(head) };
    present.set(window, { ...presence, standing: next });
  }
}

/** Where other windows stand at a version of the paper, in the order in which they came. */
export function cursorsAt(paper: string, client: string | undefined, version: number): PaperCursor[] {
  const present = rooms.get(paper)?.present ?? new Map<string, Presence>();
  return [...present]
    .flatMap(([window, { name, standing }]) =>
      window === client || standing?.version !== version
        ? []
        : [{ client: window, name, anchor: standing.anchor, head: standing.head }],
    )
    .slice(0, mostCursors);
}

/** Names of those besides `own` who have a paper open, each once, in their order. */
export function othersAt(paper: string, own: string): string[] {
  const room = rooms.get(paper);
  if (!room) return [];
  const oldest = Date.now() - presentMs;
  for (const [window, { at }] of room.present) if (at < oldest) room.present.delete(window);
  if (room.present.size === 0 && room.waiting.size === 0) rooms.delete(paper);
  const names = new Set([...room.present.values()].map(({ name }) => name));
  return [...names].filter((name) => name !== own).toSorted();
}

function roomOf(paper: string): Room {
  const room = rooms.get(paper) ?? { waiting: new Set(), present: new Map() };
  rooms.set(paper, room);
  return room;
}
