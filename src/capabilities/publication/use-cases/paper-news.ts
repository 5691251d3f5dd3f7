/** Longest that somebody who waits is not looked after again, so that steps taken by another process are seen too. */
const lookAgainMs = 2_000;

/** How long somebody who was heard of counts as present. */
const presentMs = 40_000;

/** Waits at most that a paper has at once; whoever comes then is answered without waiting. */
const mostWaiting = 200;

type Presence = { readonly name: string; readonly at: number };
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
  const isNew = !present.has(client);
  present.set(client, { name, at: Date.now() });
  if (isNew) tellNews(paper);
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
