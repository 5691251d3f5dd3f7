import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { readDocument as contract } from '../contract-editing.ts';
import { documentOf, nameOf } from '../store/documents.ts';
import { withDocument } from './draft-to-edit.ts';

/** The document of a paper, for those who may work on it. Refuses `notFound`. */
export function readDocument(desk: Desk, caller: Caller, id: string): Promise<Reply<typeof contract>> {
  const key = { city: caller.cityCode, paper: id };
  return readInRemit(desk.db, caller, async (tx) => {
    const [stored, name] = [await documentOf(tx, key), await nameOf(tx, key)];
    if (!stored || !name) throw new Refusal('notFound');
    const { version, state, doc } = withDocument(stored);
    return { id, ...name, state, version, doc };
  });
}
