import type { Node } from '@tiptap/pm/model';
import type { PaperComment } from '../../contract-editing.ts';

/** A stretch of a document and its words. */
export type Place = { readonly from: number; readonly to: number; readonly text: string };

/** Comments that stand at one place; null where the words are gone. */
export type Thread = {
  readonly id: string;
  readonly place: Place | null;
  readonly comments: readonly PaperComment[];
  readonly isSettled: boolean;
};

/** The threads of a document in the order of the text, those whose words are gone last; `begun` may have no comment yet. */
export function threadsOf(doc: Node, comments: readonly PaperComment[], begun: string | null): Thread[] {
  const places = threadPlaces(doc);
  const said = Map.groupBy(comments, ({ thread }) => thread);
  const ids = [...new Set([...said.keys(), ...(begun === null ? [] : [begun])])];
  const threads = ids.map((id): Thread => {
    const own = said.get(id) ?? [];
    const isSettled = own.length > 0 && own.every(({ resolvedAt }) => resolvedAt !== null);
    return { id, place: places.get(id) ?? null, comments: own, isSettled };
  });
  const at = ({ place }: Thread) => place?.from ?? Number.POSITIVE_INFINITY;
  return threads.toSorted((one, other) => (at(one) === at(other) ? 0 : at(one) - at(other)));
}

/** Where each thread's mark stands, from its first word to its last. */
function threadPlaces(doc: Node): Map<string, Place> {
  const places = new Map<string, Place>();
  doc.descendants((node, position) => {
    if (!node.isInline) return true;
    for (const { type, attrs } of node.marks) {
      if (type.name !== 'comment') continue;
      const id = String(attrs.id);
      const known = places.get(id);
      const words = node.text ?? String(node.attrs.shown ?? '');
      const to = position + node.nodeSize;
      places.set(id, known ? { ...known, to, text: known.text + words } : { from: position, to, text: words });
    }
    return false;
  });
  return places;
}
