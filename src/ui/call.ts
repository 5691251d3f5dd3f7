import { type Endpoint, type Reply, type Sent, takesAsOf } from '#kernel/endpoint.ts';
import { type Facts, Refusal } from '#kernel/refusal.ts';
import { shownInstant } from './look-back.ts';

type Parts = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
};

/** What a call may carry besides the parts of its contract. */
export type CallExtras = { readonly file?: File; readonly signal?: AbortSignal };

/** A refusal with the sentence in which the server put it. */
export class ServerRefusal extends Refusal {
  readonly sentence: string;
  constructor(code: string, facts: Facts, sentence: string) {
    super(code, facts);
    this.sentence = sentence;
  }
}

/**
 * Calls one endpoint as of the instant that the page looks back to; a business "no" arrives as the same `Refusal` the rule threw, a lost server as `offline`.
 * Refuses `noLookBack` for what has no history, and `readOnlyThen` for what would be written while looking back.
 */
export async function call<E extends Endpoint>(e: E, sent: Sent<E>, extras: CallExtras = {}): Promise<Reply<E>> {
  mustBeKnownThen(e);
  const body = bodyOf(e, sent);
  const { file, signal } = extras;
  const response = await fetch(addressOf(e, sent), {
    method: e.method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(e.method !== 'GET' && { 'x-csrf-token': csrfToken() }),
      'accept-language': document.documentElement.lang,
    },
    ...(signal && { signal }),
    ...(file ? { body: formOf(file) } : body !== undefined && { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refusal('offline');
  });
  const answer: unknown = await response
    .json()
    .catch(() => ({ code: isGatewayTrouble(response) ? 'offline' : 'unexpected' }));
  if (response.ok) return e.reply.parse(answer) as Reply<E>;
  const { code, facts, message } = answer as { code: string; facts?: Facts; message?: string };
  throw message === undefined ? new Refusal(code, facts) : new ServerRefusal(code, facts ?? {}, message);
}

/** Address of an endpoint with its parameters and query filled in, such as for a link to a download. */
export function addressOf<E extends Endpoint>(e: E, sent: Sent<E>): string {
  const { params = {}, query } = sent as Parts;
  const path = e.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const asOf = e.method === 'GET' && takesAsOf(e) ? shownInstant() : null;
  return `/api/v1${path}${searchOf(asOf === null ? query : { asOf, ...query })}`;
}

/** What can be done while looking back, besides reading. */
const always = ['/organisation/session', '/organisation/password', '/organisation/audit-chain'];

function mustBeKnownThen(e: Endpoint): void {
  if (shownInstant() === null || takesAsOf(e)) return;
  if (always.some((path) => e.path.startsWith(path))) return;
  if (e.method !== 'GET') throw new Refusal('readOnlyThen');
  const isTimeless = e.lookBack?.kind === 'timeless' || e.path.startsWith('/organisation/');
  if (!isTimeless) throw new Refusal('noLookBack');
}

function bodyOf<E extends Endpoint>(e: E, sent: Sent<E>): unknown {
  const { body } = sent as Parts;
  const asOf = shownInstant();
  if (asOf === null || e.method === 'GET' || !takesAsOf(e) || typeof body !== 'object') return body;
  return { asOf, ...body };
}

/** A proxy answered because the server behind it did not. */
function isGatewayTrouble({ status }: Response): boolean {
  return status >= 502 && status <= 504;
}

/** The search part of an address, such as for a link to a download; what is not given stays out. */
export function searchOf(query: Parts['query']): string {
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

function csrfToken(): string {
  const found = /(?:^|; )qingzhang_csrf=([^;]*)/.exec(document.cookie);
  return decodeURIComponent(found?.[1] ?? '');
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}
