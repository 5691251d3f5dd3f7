import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { readProject as contract } from '../contract.ts';
import { caliberOf } from '../rules/caliber.ts';
import { projectById } from '../store/queries.ts';
import { terms } from '../terms.ts';

/** One project with the reasons of its verdict in the caller's language. Refuses `notFound`, also for a project outside the remit. */
export async function readProject(
  desk: Desk,
  caller: Caller,
  { id, language }: { readonly id: string; readonly language: Language },
): Promise<Reply<typeof contract>> {
  const project = await readInRemit(desk.db, caller, (tx) => projectById(tx, caller.cityCode, id));
  if (!project) throw new Refusal('notFound');
  const { verdict, reasons, missing } = caliberOf(project);
  return {
    project,
    caliber: {
      verdict,
      reasons: reasons.map(({ code, facts, ...reason }) => ({
        ...reason,
        text: sentence(terms, code, language, facts),
      })),
      missing: missing.map((field) => sentence(terms, field, language)),
    },
  };
}
