import { z } from 'zod';
import { type Outgoing, outboxOf } from '#ui/outbox.ts';
import { type CellResult, cellEdit, type SheetEdit } from '../contract-sheet.ts';
import { addressOf } from './sheet-cells.ts';

const kept = z.object({
  edit: cellEdit,
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
/** A cell that the server did not take, and why. */
export type RefusedCell = z.output<typeof kept>;

/**
 * What an account typed in this browser and the server did not take: it stays, through a closed window, until the cell
 * is saved after all or the person puts it aside, since the sheet of its month may not be the one that is shown.
 */
export function refusedCellsOf(account: string) {
  const shelf = outboxOf(`${account}/refused`, { read: (content) => kept.safeParse(content).data ?? null });
  return {
    list: (): Promise<Outgoing<RefusedCell>[]> => shelf.list(),
    forget: (id: number) => shelf.remove(id),
    /** Keeps what was not taken, and lets go of what stands in its cell by now. */
    settle: async (edits: readonly SheetEdit[], results: readonly CellResult[], at: string) => {
      const before = await shelf.list();
      if (before.length === 0 && results.every(({ state }) => state !== 'refused')) return;
      const answers = new Map(edits.map((edit, i) => [addressOf(edit), { edit, result: results[i] }]));
      const superseded = before.filter(({ content }) => answers.has(addressOf(content.edit)));
      await Promise.all(superseded.map(({ id }) => shelf.remove(id)));
      for (const { edit, result } of answers.values())
        if (result?.state === 'refused')
          await shelf.add({ edit, code: result.code ?? 'unexpected', facts: result.facts ?? {} }, at);
    },
  };
}
