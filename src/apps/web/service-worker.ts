/**
 * Keeps the pages and the sheet at hand when the connection is lost. Two caches: the program's own files, which have a
 * hash in their name, and what the last person who was signed in here asked of the sheet. The second goes as soon as
 * anybody signs in or out, so that nobody ever reads what another was shown. Writes never come here: they wait in the
 * outbox of the page.
 */
type Waiting = Event & { waitUntil(work: Promise<unknown>): void };
type Asked = Waiting & { readonly request: Request; respondWith(answer: Promise<Response>): void };
/** Newer browsers can be told what goes to the network without waking the worker. */
type Installing = Waiting & {
  addRoutes?(rule: { readonly condition: object; readonly source: 'network' }): Promise<void>;
};
type Told = Waiting & { readonly data: unknown };

const version = '1';
const shell = `qingzhang-shell-${version}`;
const data = `qingzhang-data-${version}`;
const api = '/api/v1/';
/** What the sheet is read by; everything else is not kept. */
const kept = [
  /^organisation\/(?:me|regions)$/,
  /^dispatch\/rounds$/,
  /^dispatch\/rounds\/[\d-]+\/sheet$/,
  /^dispatch\/years\/\d+\/sheet$/,
];

self.addEventListener('install', (event) => {
  const installing = event as Installing;
  const work = async () => {
    await passBy(installing);
    await keepShell(['/']);
    await (self as unknown as { skipWaiting(): Promise<void> }).skipWaiting();
  };
  installing.waitUntil(work());
});

self.addEventListener('activate', (event) => {
  const work = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith('qingzhang-') && name !== shell && name !== data);
    await Promise.all(old.map((name) => caches.delete(name)));
    await (self as unknown as { clients: { claim(): Promise<void> } }).clients.claim();
  };
  (event as Waiting).waitUntil(work());
});

/** The page says which files it was made of before this worker was there. */
self.addEventListener('message', (event) => {
  const told = event as unknown as Told;
  if (Array.isArray(told.data)) told.waitUntil(keepShell(told.data.map(String).filter(isAsset)));
});

self.addEventListener('fetch', (event) => {
  const asked = event as unknown as Asked;
  const { request } = asked;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (pathname.startsWith(api)) return answered(asked, pathname.slice(api.length));
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') asked.respondWith(fetch(request).then(asShell, () => keptOr(shell, '/')));
  else if (isAsset(pathname)) asked.respondWith(asset(request));
});

/** A paste of thousands of cells would be handed on from here piece by piece, and nothing is done with it. */
async function passBy(installing: Installing): Promise<void> {
  const condition = { urlPattern: `${api}dispatch/sheet/cells`, requestMethod: 'PUT' };
  try {
    await installing.addRoutes?.({ condition, source: 'network' });
  } catch {
    // A browser that takes other rules than these hands it on as before.
  }
}

/** How often anybody signed in or out: an answer to the one before is not kept for the one after. */
let session = 0;
const sessions = /^organisation\/(?:session|setup|activate|password)/;

function answered(asked: Asked, path: string): void {
  const { request } = asked;
  if (request.method === 'GET' && kept.some((pattern) => pattern.test(path))) asked.respondWith(newest(request));
  // Signing in and signing out, here or on another tab.
  else if (request.method !== 'GET' && sessions.test(path))
    asked.respondWith(
      fetch(request).finally(() => {
        session++;
        return caches.delete(data);
      }),
    );
}

function isAsset(path: string): boolean {
  return path.startsWith('/assets/');
}

async function keepShell(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(shell);
  await Promise.all(paths.map((path) => cache.add(path).catch(() => undefined)));
}

/** The page is the same for every address; only a good one is kept. */
async function asShell(answer: Response): Promise<Response> {
  if (answer.ok) await (await caches.open(shell)).put('/', answer.clone());
  return answer;
}

/** A file with a hash in its name never changes. */
async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(shell);
  const found = await cache.match(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** What the server says, and without a connection what it said last to the person who is signed in. */
async function newest(request: Request): Promise<Response> {
  const asker = session;
  try {
    const answer = await fetch(request);
    if (answer.ok && asker === session) await (await caches.open(data)).put(request, answer.clone());
    return answer;
  } catch (error) {
    const found = await (await caches.open(data)).match(request);
    if (found) return found;
    throw error;
  }
}

async function keptOr(name: string, path: string): Promise<Response> {
  return (await (await caches.open(name)).match(path)) ?? Response.error();
}
