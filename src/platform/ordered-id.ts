import { randomUUID } from 'node:crypto';

let lastMs = 0;
let count = 0;

/**
 * A UUID that sorts behind those this process made before: a table of many new rows then grows at the end of its
 * indexes, and not all over them. 62 of its bits are random. Source: RFC 9562, 5.7 and 6.2 (counter of fixed length).
 */
export function orderedId(): string {
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    count = 0;
  } else if (++count > 0xfff) {
    lastMs++;
    count = 0;
  }
  const time = lastMs.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}${randomUUID().slice(18)}`;
}
