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

/** Opens the outbox of an account; what others left in this browser stays theirs. */
export function outboxOf<Content>(account: string, read: (content: unknown) => Content | null): Outbox<Content> {
  const opened = open();
  return {
    add: async (content, at) => {
      const key = await asked(
        (await opened).transaction(store, 'readwrite').objectStore(store).add({ account, at, content }),
      );
      return Number(key);
    },
    list: async () => {
      const all = await asked<unknown[]>((await opened).transaction(store).objectStore(store).getAll());
      return all.flatMap((record) => outgoing(record, account, read) ?? []);
    },
    remove: async (id) => {
      await asked((await opened).transaction(store, 'readwrite').objectStore(store).delete(id));
    },
  };
}

function open(): Promise<IDBDatabase> {
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

function outgoing<Content>(
  record: unknown,
  account: string,
  read: (content: unknown) => Content | null,
): Outgoing<Content> | null {
  if (typeof record !== 'object' || record === null || !('account' in record) || record.account !== account)
    return null;
  if (!('id' in record) || typeof record.id !== 'number' || !('at' in record) || !('content' in record)) return null;
  const content = read(record.content);
  return content === null ? null : { id: record.id, account, at: String(record.at), content };
}
