import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Download } from '#platform/http.ts';
import { evidenceById } from '../store/evidence.ts';

/** The file of one piece, as a stream. Refuses `notFound`, `evidenceGone`. */
export async function downloadEvidence(
  desk: Desk,
  caller: Caller,
  asked: { readonly projectId: string; readonly evidenceId: string },
): Promise<Download> {
  const one = await readInRemit(desk.db, caller, (tx) => evidenceById(tx, caller.cityCode, asked));
  if (!one) throw new Refusal('notFound');
  const file = await desk.evidence.open(one.sha256);
  if (!file) throw new Refusal('evidenceGone');
  return { fileName: one.name, content: file.content, bytes: file.bytes };
}
