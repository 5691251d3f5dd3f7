import { createHash } from 'node:crypto';

/**
 * SHA-256 of a text, which stands for it in the audit: nothing can be taken out of the audit again, and a draft may hold
 * what must not be kept, such as an identity number or a grade of secrecy.
 */
export function sourceDigest(source: string): string {
  return createHash('sha256').update(source).digest('hex');
}
