import { z } from 'zod';
import { type Outgoing, outboxOf } from '#ui/outbox.ts';
import { type CellResult, cellEdit, type SheetEdit } from '../contract-sheet.ts';
import { addressOf, type SheetPlace } from './sheet-cells.ts';

const kept = z.object({
  edit: cellEdit,
  /** What was typed, where it is not understood and so was never sent. */
  text: z.string().optional(),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
/** A cell that was not taken, by the server or by the rules of the page, and why. */
export type RefusedCell = z.output<typeof kept>;

/**
 * What an account typed in this browser and was not taken: it stays, through another page and a closed window, until the
 * cell is saved after all or the person puts it aside, since the sheet of its month may not be the one that is shown.
 */
export function refusedCellsOf(account: string) {
  const shelf = outboxOf(`${account}/refused`, { read: (content) => kept.safeParse(content).data ?? null });
  let last: Promise<unknown> = Promise.resolve();
  /**
   * Keeps cells that were typed at an instant, and lets go of what was typed into these places until then: the answer to
   * an edit does not take away what was typed after it. One after the other.
   */
  const replace = (places: Iterable<SheetPlace>, cells: readonly RefusedCell[], at: string): Promise<void> => {
    const replacing = async () => {
      const before = await shelf.list();
      const gone = before.length === 0 ? new Set() : new Set([...places].map(addressOf));
      const superseded = before.filter((one) => one.at <= at && gone.has(addressOf(one.content.edit)));
      await Promise.all(superseded.map(({ id }) => shelf.remove(id)));
      await Promise.all(cells.map((cell) => shelf.add(cell, at)));
    };
    const done = last.then(replacing);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    list: (): Promise<Outgoing<RefusedCell>[]> => shelf.list(),
    forget: (id: number) => shelf.remove(id),
    replace,
    /** Keeps what the server did not take of edits that were typed at an instant, and lets go of what stands by now. */
    settle: (edits: readonly SheetEdit[], results: readonly CellResult[], at: string): Promise<void> => {
      if (results.every(({ state }) => state !== 'refused')) return replace(edits, [], at);
      const answers = new Map(edits.map((edit, i) => [addressOf(edit), { edit, result: results[i] }]));
      const cells = [...answers.values()].flatMap(({ edit, result }) =>
        result?.state === 'refused' ? [{ edit, code: result.code ?? 'unexpected', facts: result.facts ?? {} }] : [],
      );
      return replace(edits, cells, at);
    },
  };
}
