import { z } from 'zod';
import { documentSchema } from './document-schema.ts';
import { chartAttributes, documentKey, figureAttributes } from './figure-node.ts';

/** Most characters of text in a document, its blocks of all kinds, and its figures. */
export const documentBounds = { characters: 200_000, blocks: 4_000, figures: 2_000 } as const;

const marks = z
  .array(
    z.union([
      z.strictObject({
        type: z.literal('lead'),
        attrs: z.strictObject({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
      }),
      z.strictObject({ type: z.literal('comment'), attrs: z.strictObject({ id: documentKey }) }),
      z.strictObject({
        type: z.enum(['insertion', 'deletion']),
        attrs: z.strictObject({ author: z.string().max(60), at: z.string().max(40) }),
      }),
    ]),
  )
  .max(20);

const inline = z.union([
  z.strictObject({
    type: z.literal('text'),
    text: z.string().min(1).max(documentBounds.characters),
    marks: marks.optional(),
  }),
  z.strictObject({ type: z.literal('figure'), attrs: figureAttributes, marks: marks.optional() }),
]);
/** Words in one style, or a figure. */
export type InlineNode = z.output<typeof inline>;

const words = z.array(inline).max(5_000).default([]);

/** `body` is indented, `addressee` flush left, `annex` begins a page, `attachment` names annexes, `note` is small. */
export const paragraphRoles = ['body', 'addressee', 'attachment', 'annex', 'note'] as const;

const suggestedBreak = z.strictObject({
  kind: z.enum(['split', 'join']).describe('that it begins here, or that it goes on with the paragraph before it'),
  author: z.string().max(60),
  at: z.string().max(40),
});
/** What somebody suggests for the break before a paragraph. */
export type SuggestedBreak = z.output<typeof suggestedBreak>;

const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z
    .strictObject({
      role: z.enum(paragraphRoles).default('body'),
      suggested: suggestedBreak.nullable().optional(),
    })
    .default({ role: 'body' }),
  content: words,
});
const title = z.strictObject({ type: z.literal('title'), content: words });
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]) }),
  content: words,
});

const cell = z.strictObject({
  type: z.enum(['tableHeader', 'tableCell']),
  attrs: z.strictObject({
    colspan: z.int().min(1).max(30).default(1),
    rowspan: z.int().min(1).max(500).default(1),
    colwidth: z.array(z.int().min(0).max(2_000)).max(30).nullable().default(null),
    align: z.enum(['left', 'center', 'right']).nullable().default(null),
  }),
  content: z.array(paragraph).min(1).max(50),
});
const row = z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).max(30).default([]) });
const table = z.strictObject({
  type: z.literal('table'),
  attrs: z
    .strictObject({
      caption: z.string().max(200).default(''),
      unitText: z.string().max(40).default('').describe('such as 单位：万元'),
      note: z.string().max(500).default(''),
    })
    .default({ caption: '', unitText: '', note: '' }),
  content: z.array(row).min(1).max(500),
});
const chart = z.strictObject({ type: z.literal('chart'), attrs: chartAttributes });
const signature = z.strictObject({
  type: z.literal('signature'),
  attrs: z.strictObject({
    units: z.array(z.string().max(60)).max(20),
    date: z.string().max(20).nullable().describe('YYYY-MM-DD of 成文日期'),
  }),
});

const written = (most: number) => z.string().max(most).nullable();

const masthead = z.strictObject({
  type: z.literal('masthead'),
  attrs: z.strictObject({
    holders: z.array(z.string().max(60)).max(6),
    names: z.array(z.string().max(60)).max(4),
    year: z.int().min(1900).max(2200).nullable(),
    number: z.int().min(1).max(999).nullable(),
    numberText: written(60).default(null).describe('the number as it is written, where that is not 〔year〕第n期'),
    office: written(120),
    date: written(20).describe('YYYY-MM-DD'),
    dateText: written(40).default(null).describe('the date as it is written, where that is not YYYY年M月D日'),
  }),
});
const contents = z.strictObject({
  type: z.literal('contents'),
  attrs: z
    .strictObject({
      entries: z.array(z.string().max(200)).max(200).nullable().default(null).describe('null: the titles themselves'),
    })
    .default({ entries: null }),
});
const tail = z.strictObject({
  type: z.literal('tail'),
  attrs: z.strictObject({
    report: written(500),
    send: written(500),
    issue: written(1_000),
    telephone: written(60),
    fax: written(60),
    email: written(120),
    copies: z.int().min(0).max(100_000).nullable(),
    copiesText: written(40).default(null).describe('the print run as it is written, where that is not n份'),
  }),
});

const block = z.discriminatedUnion('type', [title, heading, paragraph, table, chart, signature]);

/**
 * The body of a paper: ProseMirror JSON of `documentSchema`, at most one masthead and contents before its blocks and one
 * tail after them. What does not fit the schema of the editor is no document.
 */
export const paperDocument = z
  .strictObject({
    type: z.literal('doc'),
    content: z.array(z.discriminatedUnion('type', [masthead, contents, block, tail])).max(documentBounds.blocks),
  })
  .superRefine((document, context) => {
    const fault = documentFault(document);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  })
  .meta({ id: 'PaperDocument' });
/** The body of a paper. */
export type PaperDocument = z.output<typeof paperDocument>;
/** A node directly below the document. */
export type DocumentNode = PaperDocument['content'][number];
/** A node that holds or shows words of an article. */
export type BlockNode = z.output<typeof block>;
/** A paragraph with its words. */
export type ParagraphNode = z.output<typeof paragraph>;
/** A table with its rows. */
export type TableNode = z.output<typeof table>;
/** What stands above the red rule. */
export type MastheadNode = z.output<typeof masthead>;
/** What stands at the foot of the last page. */
export type TailNode = z.output<typeof tail>;

/** Why JSON of the right shapes is still no document: order, missing blocks, too much of it; null if it is one. */
export function documentFault(document: unknown): string | null {
  try {
    const node = documentSchema.nodeFromJSON(document);
    node.check();
    if (node.textContent.length > documentBounds.characters) return `more than ${documentBounds.characters} characters`;
    const ids = new Set<string>();
    let figures = 0;
    let repeated: string | null = null;
    node.descendants((child) => {
      if (child.type.name !== 'figure') return true;
      figures += 1;
      const id = String(child.attrs.id);
      if (ids.has(id)) repeated = id;
      ids.add(id);
      return false;
    });
    if (repeated !== null) return `two figures are named ${repeated}`;
    return figures > documentBounds.figures ? `more than ${documentBounds.figures} figures` : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
