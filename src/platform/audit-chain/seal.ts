import { createHash, createHmac, createSecretKey, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a seal covers: an entry without its number, which the database gives. */
export type SealedEntry = {
  readonly cityCode: string;
  readonly path: string;
  /** Instant with milliseconds. */
  readonly at: string;
  readonly accountId: string | null;
  readonly accountName: string;
  readonly requestId: string;
  readonly act: string;
  readonly entityId: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** What a seal says: `good`, `bad` (another text), `foreign` (a key that is not here), `none`. */
export type SealVerdict = 'good' | 'bad' | 'foreign' | 'none';

/** Keys by their ids; the first one seals. */
export type SealKeys = ReadonlyMap<string, Buffer>;

const idBytes = 8;
const nonceBytes = 8;
const sealBytes = idBytes + nonceBytes + 32;
/** The key that seals, with its id, made ready once. */
let sealing: { readonly key: KeyObject; readonly id: Buffer } | null = null;

/** From now on entries of this process are sealed with the key. Called once at start; tests may take it away again. */
export function sealAuditWith(key: Buffer | null): void {
  sealing = key && { key: createSecretKey(key), id: Buffer.from(keyIdOf(key), 'hex') };
}

/** Sixteen hexadecimal digits by which a key is known without showing it. */
export function keyIdOf(key: Buffer): string {
  return createHash('sha256')
    .update('qingzhang.audit.key')
    .update(key)
    .digest('hex')
    .slice(0, 2 * idBytes);
}

/**
 * Seals an entry with the key of this process: key id, a random number, HMAC-SHA256 of both and the entry. The number
 * makes every seal its own, so that a copied row shows. `null` where no key is held.
 */
export function seal(entry: SealedEntry): Buffer | null {
  if (sealing === null) return null;
  const head = Buffer.concat([sealing.id, randomBytes(nonceBytes)]);
  return Buffer.concat([head, codeOf(sealing.key, head, entry)]);
}

/** Whether a seal is that of the entry. */
export function sealVerdict(keys: SealKeys, entry: SealedEntry, found: Buffer | null): SealVerdict {
  if (found === null) return 'none';
  if (found.length !== sealBytes) return 'bad';
  const head = found.subarray(0, idBytes + nonceBytes);
  const key = keys.get(head.subarray(0, idBytes).toString('hex'));
  if (!key) return 'foreign';
  return timingSafeEqual(found.subarray(head.length), codeOf(key, head, entry)) ? 'good' : 'bad';
}

/** Id of the key that made a seal. */
export function keyIdOfSeal(found: Buffer): string {
  return found.subarray(0, idBytes).toString('hex');
}

function codeOf(key: Buffer | KeyObject, head: Buffer, entry: SealedEntry): Buffer {
  const { cityCode, path, at, accountId, accountName, requestId, act, entityId, before, after } = entry;
  const text = stableText([cityCode, path, at, accountId, accountName, requestId, act, entityId, before, after]);
  return createHmac('sha256', key).update(head).update(text).digest();
}

/** JSON with the members of every object in one order, because the database keeps them in its own. */
function stableText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${stableText(member)}`).join(',')}}`;
}
