import { type AnyExtension, Extension, Mark, Node, type NodeViewRenderer } from '@tiptap/core';
import type { MarkSpec, NodeSpec } from '@tiptap/pm/model';
import { documentMarks, documentNodes } from '../../rules/document-schema.ts';

const nodes: Readonly<Record<string, NodeSpec>> = documentNodes;
const marks: Readonly<Record<string, MarkSpec>> = documentMarks;

/** What Tiptap does not take over from a specification: the roles of a table's parts, and the words of a figure. */
const beyondStructure = Extension.create({
  name: 'beyondStructure',
  extendNodeSchema: ({ name }) => {
    const { tableRole, leafText } = nodes[name] ?? {};
    return { ...(tableRole !== undefined && { tableRole }), ...(leafText !== undefined && { leafText }) };
  },
});

/** How a node is drawn that is more than its words. */
export type NodeViews = Readonly<Record<string, NodeViewRenderer>>;

/**
 * The nodes and marks of a paper for Tiptap, which takes their structure from `documentSchema` itself; `views` draws those
 * that are named there.
 */
export function schemaExtensions(views: NodeViews = {}): AnyExtension[] {
  return [
    beyondStructure,
    ...Object.entries(nodes).map(([name, spec]) => nodeExtension(name, spec, views[name])),
    ...Object.entries(marks).map(([name, spec]) => markExtension(name, spec)),
  ];
}

function nodeExtension(name: string, { parseDOM, toDOM }: NodeSpec, view?: NodeViewRenderer): AnyExtension {
  return Node.create({
    name,
    topNode: name === 'doc',
    ...(parseDOM && { parseHTML: () => parseDOM }),
    ...(toDOM && { renderHTML: ({ node }) => toDOM(node) }),
    ...(view && { addNodeView: () => view }),
  });
}

function markExtension(name: string, { parseDOM, toDOM }: MarkSpec): AnyExtension {
  return Mark.create({
    name,
    ...(parseDOM && { parseHTML: () => parseDOM }),
    ...(toDOM && { renderHTML: ({ mark }) => toDOM(mark, true) }),
  });
}
