import type { RefusedRow } from '#kernel/import-answer.ts';
import type { Language } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { DifferenceClass } from '../rules/classes.ts';
import { reasonText } from '../rules/reason-text.ts';
import { heldAgainstLibrary, readListFile } from './hold-against-library.ts';
import type { ListFile } from './read-list.ts';

/** A file held against the library, in words. */
export type ReconciledFile = {
  readonly rows: readonly {
    readonly sheet: string;
    readonly row: number;
    /** Code of the project that the row means; its name where it has no code. */
    readonly match: string | null;
    readonly class: DifferenceClass;
    readonly reasons: readonly string[];
  }[];
  readonly missingFromFile: readonly string[];
  readonly refused: readonly RefusedRow[];
  readonly ms: number;
};

/** Holds a file against the library and keeps nothing; for the command line. Throws the refusals of `readList`. */
export async function reconcileFile(
  desk: Desk,
  caller: Caller,
  { file, month, language }: { readonly file: ListFile; readonly month: string; readonly language: Language },
): Promise<ReconciledFile> {
  const list = await readListFile(desk, caller, { file, language });
  const held = await readInRemit(desk.db, caller, (tx) => heldAgainstLibrary(tx, caller, { list, month }));
  return {
    rows: held.rows.map(({ facts, project, class: name, reasons, decision }) => ({
      ...{ sheet: facts.sheet, row: facts.row, match: project === null ? null : (project.code ?? project.name) },
      class: name,
      reasons: [...reasons.map((one) => reasonText(one, language)), ...(decision === null ? [] : [decision.note])],
    })),
    missingFromFile: held.missing
      .filter(({ decision }) => decision === null)
      .map(({ project }) => project.code ?? project.name),
    refused: held.refused,
    ms: held.ms,
  };
}
