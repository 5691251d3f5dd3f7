import { randomBytes, randomUUID } from 'node:crypto';

let lastMs = 0;
let count = 0;

/**
 * A UUID that sorts behind those this process made before: a table of many new rows then grows at the end of its
 * indexes, and not all over them. 62 of its bits are random. Source: RFC 9562, 5.7 and 6.2 (counter of fixed length).
 */
export function orderedId(): string {
  return `${nextStamp()}${randomUUID().slice(18)}`;
}

/** Bytes that are random in each, two bits of which say its variant. */
const randomSize = 8;
const variants = '89ab';

/** As many of them in their order: what is random of thousands is asked of the machine once. */
export function orderedIds(size: number): string[] {
  const random = randomBytes(size * randomSize).toString('hex');
  return Array.from({ length: size }, (_, i) => {
    const own = random.slice(i * 2 * randomSize, (i + 1) * 2 * randomSize);
    const variant = variants.charAt(Number.parseInt(own.charAt(0), 16) & 3);
    return `${nextStamp()}-${variant}${own.slice(1, 4)}-${own.slice(4)}`;
  });
}

/** Time, version and number of the next id: what it sorts by. */
function nextStamp(): string {
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    count = 0;
  } else if (++count > 0xfff) {
    lastMs++;
    count = 0;
  }
  const time = lastMs.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}`;
}
