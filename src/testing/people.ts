import { randomUUID } from 'node:crypto';
import type { Endpoint, Reply, Sent } from '#kernel/endpoint.ts';
import { type Facts, Refusal } from '#kernel/refusal.ts';
import type { Role } from '#kernel/right.ts';
import { csrfCookie, csrfTokenOf, sessionCookie } from '#platform/http-session.ts';
import { newToken, tokenHash } from '../capabilities/organisation/store/secrets.ts';
import type { TestServer } from './server.ts';

/** Who somebody is. */
export type Post = { readonly role: Role; readonly regionCode: string; readonly ownerCode?: string };

/** A file to send with a call. */
export type FileToSend = { readonly name: string; readonly content: Uint8Array<ArrayBuffer> | string };

/** Somebody who is signed in. */
export type Person = {
  readonly accountId: string;
  readonly name: string;
  readonly cityCode: string;
  readonly remit: string;
  readonly token: string;
  /** Calls one endpoint; a refusal arrives as the `Refusal` that the rule threw. */
  call<E extends Endpoint>(endpoint: E, sent: Sent<E>, file?: FileToSend): Promise<Reply<E>>;
  /** A bare request below `/api/v1` with the session's cookies and CSRF token; `init.headers` win. */
  fetch(path: string, init?: RequestInit & { readonly headers?: Readonly<Record<string, string>> }): Promise<Response>;
};

/**
 * Makes an account and a session as the database's owner, so that no password is hashed. A region outside the
 * reference list is made too: `340100` is a second city.
 */
export async function as(server: TestServer, { role, regionCode, ownerCode }: Post): Promise<Person> {
  const { admin, desk } = server;
  const remit = await placeOf(server, regionCode);
  const cityCode = remit.split('/')[0] ?? regionCode;
  const [accountId, token, now] = [randomUUID(), newToken(), desk.clock()];
  const name = `${role}.${accountId.slice(0, 8)}`;
  await admin.query(
    `insert into organisation.account (city_code, id, name, display_name, role, path, owner_code, password_hash, created_at)
    values ($1, $2, $3, $3, $4, $5, $6, 'no password fits', $7)`,
    [cityCode, accountId, name, role, remit, ownerCode ?? null, now],
  );
  await admin.query(
    `insert into organisation.session values ($1, $2, $3, $4, $5, $5::timestamptz + interval '24 hours', $5)`,
    [cityCode, tokenHash(token), accountId, remit, now],
  );
  return { accountId, name, cityCode, remit, ...withSession(server.root, token) };
}

/** A client that nobody has signed in. */
export function stranger(server: Pick<TestServer, 'root'>): Pick<Person, 'call' | 'fetch'> {
  return withSession(server.root, null);
}

/** A client with the session of a token. */
export function withSession<T extends string | null>(
  root: string,
  token: T,
): Pick<Person, 'call' | 'fetch'> & { readonly token: T } {
  const csrf = token === null ? '' : csrfTokenOf(token);
  const headers: Record<string, string> =
    token === null ? {} : { cookie: `${sessionCookie}=${token}; ${csrfCookie}=${csrf}`, 'x-csrf-token': csrf };
  const ask: Person['fetch'] = (path, init = {}) =>
    fetch(`${root}/api/v1${path}`, { ...init, headers: { ...headers, ...init.headers } });
  return {
    token,
    fetch: ask,
    call: async (endpoint, sent, file) =>
      answered(endpoint, await ask(addressOf(endpoint, sent), initOf(endpoint, sent, file))),
  };
}

type Parts = { readonly params?: object; readonly query?: object; readonly body?: unknown };

function addressOf<E extends Endpoint>({ path }: E, sent: Sent<E>): string {
  const { params = {}, query = {} } = sent as Parts;
  const values = new Map(Object.entries(params));
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length === 0 ? filled : `${filled}?${new URLSearchParams(given.map(([k, v]) => [k, String(v)]))}`;
}

function initOf<E extends Endpoint>({ method }: E, sent: Sent<E>, file: FileToSend | undefined) {
  const { body } = sent as Parts;
  if (file) {
    const form = new FormData();
    form.append('file', new Blob([file.content]), file.name);
    return { method, body: form };
  }
  if (body === undefined) return { method };
  return { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/** The reply parsed by the contract, so that a reply that breaks it fails the test. */
async function answered<E extends Endpoint>(endpoint: E, response: Response): Promise<Reply<E>> {
  const answer: unknown = await response.json();
  if (response.ok) return endpoint.reply.parse(answer) as Reply<E>;
  const { code, facts } = answer as { code: string; facts: Facts };
  throw new Refusal(code, facts);
}

/** Path of a region; one outside the reference list is made as a city. */
async function placeOf({ admin }: TestServer, code: string): Promise<string> {
  const find = () => admin.query<{ path: string }>('select path from organisation.region where code = $1', [code]);
  const known = (await find()).rows[0];
  if (known) return known.path;
  await admin.query(
    `insert into organisation.region (code, name, short_name, kind, parent, path, aliases)
    values ($1, $1, $1, 'city', null, $1, '{}')`,
    [code],
  );
  return code;
}
