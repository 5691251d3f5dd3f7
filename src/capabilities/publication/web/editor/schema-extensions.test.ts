import { getSchemaByResolvedExtensions, resolveExtensions } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../rules/document-schema.ts';
import { schemaExtensions } from './schema-extensions.ts';

const editorSchema = getSchemaByResolvedExtensions(
  resolveExtensions(schemaExtensions()),
  undefined,
  documentSchema.spec,
);

describe('the editor and the desk have one schema', () => {
  it('with the same nodes and marks in the same order, so that steps of one fit the other', () => {
    expect(Object.keys(editorSchema.nodes)).toEqual(Object.keys(documentSchema.nodes));
    expect(Object.keys(editorSchema.marks)).toEqual(Object.keys(documentSchema.marks));
    for (const [name, { spec }] of Object.entries(documentSchema.nodes)) {
      const own = editorSchema.nodes[name]?.spec;
      for (const part of ['content', 'group', 'inline', 'atom', 'attrs', 'tableRole', 'isolating', 'defining'])
        expect([name, part, own?.[part]]).toEqual([name, part, spec[part]]);
    }
  });

  it('and a figure has the same words in both', () => {
    const figure = { id: 'f1', wording: '万元', shown: '27252万元' };
    const [here, there] = [editorSchema, documentSchema].map(({ nodes }) =>
      nodes.doc?.create(null, nodes.paragraph?.create(null, nodes.figure?.create(figure))),
    );
    expect(here?.textContent).toBe('27252万元');
    expect(there?.textContent).toBe('27252万元');
  });
});
