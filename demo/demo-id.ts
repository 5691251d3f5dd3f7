import { createHash } from 'node:crypto';

/** The same id for the same thing of the demo, in the form of a UUID of version 4. */
export function demoId(thing: string): string {
  const hex = createHash('sha256').update(`qingzhang demo ${thing}`).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-');
}
