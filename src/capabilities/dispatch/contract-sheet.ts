import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack, month, paging, regionCode } from '#kernel/fields.ts';
import { doubt } from './contract.ts';

/** Cells of one request at most; a browser sends a larger paste in parts. */
export const cellsAtOnce = 5000;

const facts = z.record(z.string(), z.union([z.string(), z.number()]));
/** Field of a cell. */
export const field = z
  .string()
  .regex(/^(?:extra\.)?[a-z][a-zA-Z0-9]{1,40}$/)
  .describe('field of the form');
/** What stands in a cell. */
export const value = z
  .string()
  .max(2000)
  .nullable()
  .describe('whole yuan in digits, YYYY-MM-DD, code or text; null = empty');
/** Why what is to be filled in or decided is not looked back at: the sheet itself is. */
export const asFilledIn = { kind: 'refused', because: 'serves filling in, and nothing can be filled in then' } as const;
const reason = z.object({ code: z.string(), facts });

/** A field that the city added to the form. */
const addedField = z.object({ key: z.string(), label: z.string(), kind: z.enum(['money', 'text', 'day']) });

const monthAmount = z.object({ month, yuan: z.int() });

/** One project of the sheet of a round. */
export const sheetRow = z
  .object({
    projectId: z.uuid(),
    name: z.string(),
    code: z.string().nullable(),
    unitCode: regionCode,
    lock: reason.nullable().describe('why no cell of the row may be typed'),
    state: z.enum(['blank', 'draft', 'submitted', 'returned', 'accepted']),
    version: z.int().describe('version of the report; 0 where there is none'),
    values: z
      .record(z.string(), z.string())
      .describe('what stands in the cells now, by field; an empty cell is left out'),
    unsent: z.array(z.string()).describe('fields that differ from the report and wait for 上报'),
    reported: z
      .record(z.string(), z.string())
      .describe('what the report says in the cells of `unsent`; left out where it says nothing'),
    suggested: z
      .record(z.string(), z.string())
      .describe('what the last report said in cells that are empty; no amount of the month'),
    isLagging: z
      .boolean()
      .describe('as far behind its planned months as the city calls red: what stands in the way is asked'),
    returned: z.record(z.string(), z.string()).describe('reasons of a reviewer, by field'),
    givenBack: z
      .object({ reason: z.string().nullable(), by: z.string(), at: z.string() })
      .nullable()
      .describe('who gave the report back, when and why; null where it is not returned'),
    explained: z.array(z.string()).describe('doubts that have a 说明, as field/code'),
    commented: z.array(z.string()).describe('fields about which somebody said something'),
    known: z.record(z.string(), z.string()).describe('what the library, the plan and the funds ledger know, by field'),
    before: z.object({ cumulativeYuan: z.int().nullable(), totalYuan: z.int().nullable(), isFirst: z.boolean() }),
    context: z.object({
      previous: z.object({ month, cumulativeYuan: z.int() }).nullable(),
      lastYearTotalYuan: z.int().nullable(),
      monthRange: z.object({ largest: monthAmount, smallest: monthAmount.nullable() }).nullable(),
      isFirst: z.boolean(),
      wantsWholeWan: z.boolean(),
      project: z.object({
        plannedTotalYuan: z.int().nullable(),
        plannedFinish: z.string().nullable(),
        enteredIn: z.string().nullable(),
        stage: z.string().nullable(),
        nature: z.string().nullable(),
      }),
    }),
  })
  .meta({ id: 'SheetRow' });
export type SheetRow = z.output<typeof sheetRow>;

const sheetQuery = z.object({
  unit: regionCode.optional(),
  project: z.uuid().optional(),
  q: z.string().max(100).optional().describe('part of a name or code'),
  limit: z.coerce.number().int().min(1).max(1000).default(1000),
  after: paging.after,
  ...lookingBack,
});

export const readSheet = endpoint({
  method: 'GET',
  path: '/dispatch/rounds/:month/sheet',
  summary: 'The sheet of a round: what stands in the cells of my projects, what is carried over, and what is locked',
  needs: 'dispatch.read',
  params: z.object({ month }),
  query: sheetQuery,
  reply: z.object({
    month,
    dueOn: day.nullable(),
    added: z.array(addedField),
    rows: z.array(sheetRow),
    next: z.string().nullable(),
  }),
  refuses: ['pageUnclear'],
});

/** One field of a project over the months of a year. */
export const yearRow = z
  .object({
    projectId: z.uuid(),
    name: z.string(),
    unitCode: regionCode,
    months: z.array(z.object({ month, value, lock: reason.nullable(), isUnsent: z.boolean() })),
  })
  .meta({ id: 'SheetYearRow' });
export type YearRow = z.output<typeof yearRow>;

export const readYearSheet = endpoint({
  method: 'GET',
  path: '/dispatch/years/:year/sheet',
  summary: 'One field of my projects over the rounds of a year',
  needs: 'dispatch.read',
  params: z.object({ year: z.coerce.number().int().min(1990).max(2100) }),
  query: sheetQuery.extend({ field: field.default('monthYuan') }),
  reply: z.object({ year: z.int(), rows: z.array(yearRow), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

const base = value.describe('what stood in the cell when it was changed');
const isSum = z
  .boolean()
  .optional()
  .describe('a sum that follows from the amount of the month in this request: not taken where that is not');

/** What somebody did to a cell. */
export const cellEdit = z.object({ projectId: z.uuid(), month, field, base, value, isSum });
export type SheetEdit = z.output<typeof cellEdit>;

/** What somebody did to the same fields of reports of a month. */
export const cellBlock = z
  .object({
    month,
    fields: z.array(field).min(1).max(cellsAtOnce),
    rows: z
      .array(
        z.object({
          projectId: z.uuid(),
          cells: z
            .array(z.tuple([base, value, isSum]))
            .max(cellsAtOnce)
            .describe('for each of the fields: what stood there, what is to stand there, and whether it is a sum'),
        }),
      )
      .min(1)
      .max(cellsAtOnce),
  })
  .refine(({ fields, rows }) => rows.every(({ cells }) => cells.length === fields.length), {
    error: 'each row has a cell for each field',
  })
  .meta({ id: 'CellBlock' });
export type CellBlock = z.output<typeof cellBlock>;

/** What became of it. */
export const cellResult = z
  .object({
    state: z.enum(['saved', 'unchanged', 'conflict', 'refused']),
    code: z.string().optional().describe('why it is refused'),
    facts: facts.optional(),
    theirs: z
      .object({ value, by: z.string().nullable(), at: z.string().nullable() })
      .optional()
      .describe('what stands there instead, where two changed it'),
  })
  .meta({ id: 'CellResult' });
export type CellResult = z.output<typeof cellResult>;

/** What became of cells one after the other. */
export const cellOutcome = cellResult
  .extend({ cells: z.int().min(1).max(cellsAtOnce).describe('how many cells, one after the other, it became of') })
  .meta({ id: 'CellOutcome' });
export type CellOutcome = z.output<typeof cellOutcome>;

export const saveCells = endpoint({
  method: 'PUT',
  path: '/dispatch/sheet/cells',
  summary: 'Save cells, merged one by one with what stands there; the answer says in their order what became of them',
  needs: 'dispatch.report',
  body: z.object({
    source: z.enum(['grid', 'outbox']),
    account: z
      .string()
      .max(100)
      .optional()
      .describe('whose cells these are: nobody sends what another typed in this browser'),
    blocks: z
      .array(cellBlock)
      .min(1)
      .refine(
        (blocks) => blocks.reduce((sum, { fields, rows }) => sum + fields.length * rows.length, 0) <= cellsAtOnce,
        {
          error: `at most ${cellsAtOnce} cells`,
        },
      )
      .describe(`one after another, ${cellsAtOnce} cells at most`),
  }),
  reply: z.object({ outcomes: z.array(cellOutcome) }),
  refuses: ['otherAccount'],
});

/** What somebody said about a cell. */
export const cellComment = z
  .object({ id: z.uuid(), at: z.string(), by: z.string(), text: z.string() })
  .meta({ id: 'CellComment' });
export type CellComment = z.output<typeof cellComment>;

export const commentCell = endpoint({
  method: 'POST',
  path: '/dispatch/rounds/:month/projects/:projectId/cells/:field/comments',
  summary: 'Say something about a cell; it changes no figure, and a text that hints at one to report is refused',
  needs: 'dispatch.comment',
  params: z.object({ month, projectId: z.uuid(), field }),
  body: z.object({ text: z.string().trim().min(1).max(500) }),
  reply: cellComment,
  refuses: ['notFound', 'figureHinted'],
});

export const readCell = endpoint({
  method: 'GET',
  path: '/dispatch/rounds/:month/projects/:projectId/cells/:field',
  summary: 'One cell: its last twelve months, everything that was ever typed into it, and what people said about it',
  needs: 'dispatch.read',
  params: z.object({ month, projectId: z.uuid(), field }),
  query: z.object(lookingBack),
  reply: z.object({
    months: z.array(z.object({ month, value })).describe('the last twelve reported, oldest first'),
    changes: z.array(
      z.object({
        at: z.string(),
        by: z.string(),
        value,
        outcome: z.enum(['saved', 'conflict', 'reported']),
        source: z.enum(['grid', 'outbox', 'workbook']).nullable(),
      }),
    ),
    doubts: z.array(doubt),
    comments: z.array(cellComment).describe('oldest first, the last 200'),
  }),
  refuses: ['notFound'],
});

/** A cell into which two typed different values. */
export const cellConflict = z
  .object({
    id: z.uuid(),
    month,
    projectId: z.uuid(),
    projectName: z.string(),
    field,
    mine: value,
    now: value.describe('what stands there now'),
    nowBy: z.string().nullable(),
    nowAt: z.string().nullable(),
    at: z.string(),
  })
  .meta({ id: 'CellConflict' });
export type CellConflict = z.output<typeof cellConflict>;

export const listConflicts = endpoint({
  method: 'GET',
  path: '/dispatch/sheet/conflicts',
  lookBack: asFilledIn,
  summary:
    'Cells into which I typed something that does not stand, because somebody else had changed them; at most 500',
  needs: 'dispatch.report',
  reply: z.array(cellConflict),
  refuses: [],
});

export const resolveConflict = endpoint({
  method: 'POST',
  path: '/dispatch/sheet/conflicts/:id',
  summary: 'Choose what is to stand in a cell: mine, or what is there',
  needs: 'dispatch.report',
  params: z.object({ id: z.uuid() }),
  body: z.object({ choice: z.enum(['mine', 'theirs']), seen: value.describe('what stood there when I chose') }),
  reply: cellResult,
  refuses: ['notFound', 'conflictResolved'],
});
