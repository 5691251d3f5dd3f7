import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack, paging, yuan } from '#kernel/fields.ts';
import { projectFilter, projectRow, sorting } from './contract.ts';
import { comparisonStates } from './rules/row-comparison.ts';
import { comparedFields } from './rules/table-columns.ts';

/** With what a list is compared. */
const comparing = {
  comparedWith: day.describe('values as known at the end of this day in China'),
  changed: z.enum(['only']).optional().describe('only rows that are not the same'),
};

/** A project beside itself as it was known. */
export const comparedRow = z
  .object({
    id: z.uuid(),
    state: z.enum(comparisonStates),
    now: projectRow.nullable(),
    was: projectRow.nullable(),
    changed: z.array(z.enum(comparedFields)),
  })
  .meta({ id: 'ComparedRow' });
export type ComparedRow = z.output<typeof comparedRow>;

export const compareProjects = endpoint({
  method: 'GET',
  path: '/project-library/comparison',
  summary: 'Projects that a filter leaves now, or left on a day, each beside itself as it was known then',
  needs: 'project-library.read',
  lookBack: { kind: 'refused', because: 'it compares now with a day of its own' },
  query: projectFilter.extend({ ...comparing, ...sorting, ...paging }),
  reply: z.object({ rows: z.array(comparedRow), next: z.string().nullable() }),
  refuses: ['pageUnclear', 'dayAhead'],
});

/** What a comparison comes to. */
export const comparisonTotals = z.object({
  projectsNow: z.int(),
  projectsThen: z.int(),
  plannedTotalYuanNow: yuan,
  plannedTotalYuanThen: yuan,
  changed: z.int(),
  new: z.int(),
  joined: z.int(),
  left: z.int(),
});
export type ComparisonTotals = z.output<typeof comparisonTotals>;

export const totalComparison = endpoint({
  method: 'GET',
  path: '/project-library/comparison-totals',
  summary: 'How many projects a filter leaves now and left on a day, and how many changed, came and went',
  needs: 'project-library.read',
  lookBack: { kind: 'refused', because: 'it compares now with a day of its own' },
  query: projectFilter.extend({ comparedWith: comparing.comparedWith }),
  reply: comparisonTotals,
  refuses: ['dayAhead'],
});

/** What is to be exported: the list as it is shown, or every field of its projects. */
export const exportWish = projectFilter.extend({
  sort: sorting.sort,
  reverse: sorting.reverse,
  columns: z.string().max(600).optional().describe('names of columns, joined by commas; the usual ones if left out'),
  comparedWith: comparing.comparedWith.optional(),
  changed: comparing.changed,
  content: z.enum(['whole']).optional().describe('every field and step, as the import reads them; nothing is compared'),
  ...lookingBack,
});
export type ExportWish = z.output<typeof exportWish>;

export const prepareExport = endpoint({
  method: 'POST',
  path: '/project-library/exports',
  summary:
    'Prepare the list, as it is shown or with every field, for one download within ten minutes; written to the audit',
  needs: 'project-library.read',
  body: exportWish,
  reply: z.object({ id: z.uuid(), rows: z.int(), fileName: z.string() }),
  refuses: ['dayAhead', 'nothingToExport'],
});

export const downloadExport = endpoint({
  method: 'GET',
  path: '/project-library/exports/:id',
  summary: 'The prepared list as a workbook, streamed; one at a time for each account',
  needs: 'project-library.read',
  lookBack: { kind: 'timeless', because: 'the list was prepared as of its own instant' },
  params: z.object({ id: z.uuid() }),
  download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  reply: z.unknown(),
  refuses: ['exportGone', 'exportRunning', 'exportsBusy'],
});

/** A way of looking at the list that somebody keeps. */
export const savedView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    search: z.string().describe('filter, sorting and columns as they stand in the address of the page'),
    isShared: z.boolean(),
    isDefault: z.boolean().describe('the one with which the caller begins'),
    isOwn: z.boolean(),
    by: z.string().describe('account that keeps it'),
  })
  .meta({ id: 'SavedView' });
export type SavedView = z.output<typeof savedView>;

/** Own views of one account, at most. */
export const maxOwnViews = 50;

export const listViews = endpoint({
  method: 'GET',
  path: '/project-library/views',
  summary: 'The caller’s own views and those that desks share, at most 200',
  needs: 'project-library.read',
  lookBack: { kind: 'timeless', because: 'ways of looking at the list, no data' },
  reply: z.array(savedView),
  refuses: [],
});

const viewBody = z.object({
  name: z.string().trim().min(1).max(30),
  search: z.string().max(2000).describe('query string without the question mark'),
  isShared: z.boolean(),
  isDefault: z.boolean(),
});

export const saveView = endpoint({
  method: 'PUT',
  path: '/project-library/views/:id',
  summary: 'Keep a view under an id that the caller makes, or change one of the own',
  needs: 'project-library.read',
  params: z.object({ id: z.uuid() }),
  body: viewBody,
  reply: savedView,
  refuses: ['notFound', 'viewNameTaken', 'tooManyViews', 'mayNotShare'],
});

export const deleteView = endpoint({
  method: 'DELETE',
  path: '/project-library/views/:id',
  summary: 'Delete one of the own views',
  needs: 'project-library.read',
  params: z.object({ id: z.uuid() }),
  reply: z.object({ deleted: z.literal(true) }),
  refuses: ['notFound'],
});
