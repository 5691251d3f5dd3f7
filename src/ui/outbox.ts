/** Something that was done and waits to be sent. */
export type Outgoing<Content> = {
  readonly id: number;
  /** Who did it: nobody else ever sees or sends it. */
  readonly account: string;
  readonly at: string;
  readonly content: Content;
};

const [name, store] = ['qingzhang-outbox', 'outgoing'];

/** What an account did in this browser and has not sent, kept through a closed window and a lost connection. */
export type Outbox<Content> = {
  add(content: Content, at: string): Promise<number>;
  list(): Promise<Outgoing<Content>[]>;
  remove(id: number): Promise<void>;
};

/** How content is kept: as a text, which the browser stores much faster than thousands of objects. */
export type Writing<Content> = {
  /** Null where it is nothing that this page knows. */
  read(kept: unknown): Content | null;
  /** Left out: as it is. */
  write?(content: Content): unknown;
};

/**
 * Opens the outbox of an account; what others left in this browser stays theirs. All windows of an account share it.
 * Where the browser keeps nothing, it lasts as long as the window.
 */
export function outboxOf<Content>(
  account: string,
  { read, write = (content) => content }: Writing<Content>,
): Outbox<Content> {
  const shelf = open().then(keptShelf, passingShelf);
  // What was added or read once is not read again: a record never changes. Null is what is somebody else's.
  const known = new Map<number, Outgoing<Content> | null>();
  const recordOf = async (id: number) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const one = outgoing(await (await shelf).get(id), account, read);
    known.set(id, one);
    return one;
  };
  return {
    add: async (content, at) => {
      const id = await (await shelf).add({ account, at, content: JSON.stringify(write(content)) });
      known.set(id, { id, account, at, content });
      return id;
    },
    list: async () => {
      const before = [...known.keys()];
      const ids = new Set(await (await shelf).ids());
      for (const id of before) if (!ids.has(id)) known.delete(id);
      const records = await Promise.all([...ids].map(recordOf));
      return records.flatMap((record) => record ?? []);
    },
    remove: async (id) => {
      await (await shelf).remove(id);
      channel()?.postMessage(account);
    },
  };
}

/**
 * Does work while no other window does: what is sent goes in the order in which it was done, and once. Where the browser
 * knows no such turn, such as without https, at once; a value that is sent twice does nothing the second time.
 */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  // Browsers leave it out of pages that came without https, whatever their types say.
  const locks: LockManager | undefined = navigator.locks;
  return locks === undefined ? work() : locks.request(name, work);
}

let heard = 0;
let ear: BroadcastChannel | null | undefined;
const watchers = new Set<() => void>();

/** How often another window has sent something so far: what was read before may be older than that. */
export function sentElsewhere(): number {
  channel();
  return heard;
}

/** Tells whenever another window has sent something; gives the end of it. */
export function watchOutbox(told: () => void): () => void {
  channel();
  watchers.add(told);
  return () => watchers.delete(told);
}

function channel(): BroadcastChannel | null {
  if (ear !== undefined) return ear;
  ear = 'BroadcastChannel' in window ? new BroadcastChannel(name) : null;
  ear?.addEventListener('message', () => {
    heard++;
    for (const watcher of watchers) watcher();
  });
  return ear;
}

type Shelf = {
  add(record: object): Promise<number>;
  /** In the order in which they were added. */
  ids(): Promise<number[]>;
  get(id: number): Promise<unknown>;
  remove(id: number): Promise<void>;
};

function keptShelf(database: IDBDatabase): Shelf {
  const records = (mode: IDBTransactionMode) => database.transaction(store, mode).objectStore(store);
  return {
    add: async (record) => Number(await asked(records('readwrite').add(record))),
    ids: async () => (await asked(records('readonly').getAllKeys())).map(Number),
    get: (id) => asked<unknown>(records('readonly').get(id)),
    remove: (id) => asked(records('readwrite').delete(id)),
  };
}

function passingShelf(): Shelf {
  const records = new Map<number, object>();
  let last = 0;
  return {
    add: async (record) => {
      records.set(++last, { ...record, id: last });
      return last;
    },
    ids: async () => [...records.keys()],
    get: async (id) => records.get(id),
    remove: async (id) => void records.delete(id),
  };
}

/** Fails where the browser keeps nothing, or has nothing to keep it in. */
async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id', autoIncrement: true });
  return asked(request);
}

function asked<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A text as it was written; what an older page kept is an object already. */
function parsed(kept: unknown): unknown {
  if (typeof kept !== 'string') return kept;
  try {
    return JSON.parse(kept);
  } catch {
    return null;
  }
}

function outgoing<Content>(
  record: unknown,
  account: string,
  read: (content: unknown) => Content | null,
): Outgoing<Content> | null {
  if (typeof record !== 'object' || record === null || !('account' in record) || record.account !== account)
    return null;
  if (!('id' in record) || typeof record.id !== 'number' || !('at' in record) || !('content' in record)) return null;
  const content = read(parsed(record.content));
  return content === null ? null : { id: record.id, account, at: String(record.at), content };
}
