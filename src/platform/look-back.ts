import { Refusal } from '#kernel/refusal.ts';

/**
 * What stands for a relation in a transaction that reads as of an instant: the view that heeds `platform.as_of()`, or
 * `same` for what has no history because it does not change (reference lists, pure functions, and rows that name their
 * own instant).
 */
export type History = Readonly<Record<string, string>>;

const histories = new Map<string, string>();
const schemas = new Set<string>();

/** Registers the relations of a room that can be read as of an instant. Called once at start. */
export function knowHistory(history: History): void {
  for (const [relation, then] of Object.entries(history)) {
    histories.set(relation, then === 'same' ? relation : then);
    schemas.add(relation.split('.')[0] ?? '');
  }
}

/** Registers rooms none of whose relations can be read as of an instant. Called once at start. */
export function knowNoHistory(rooms: readonly string[]): void {
  for (const room of rooms) schemas.add(room.replaceAll('-', '_'));
}

/** Every relation that can be read as of an instant, with what stands for it. */
export function knownHistories(): ReadonlyMap<string, string> {
  return histories;
}

const names = /"?\b([a-z_]+)\b"?\."?([a-z_]+)\b"?/g;

/**
 * A statement as it reads in a transaction of the past: each relation of a room by the view that stands for it. Refuses
 * `noLookBack` where a relation has no history, so that nobody is shown what is known now by mistake.
 */
export function asKnownThen(text: string): string {
  return text.replace(names, (whole, schema: string, name: string) => {
    if (!schemas.has(schema)) return whole;
    const then = histories.get(`${schema}.${name}`);
    if (then === undefined) throw new Refusal('noLookBack', { relation: `${schema}.${name}` });
    return then;
  });
}
