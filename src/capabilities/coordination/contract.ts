import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack, month, paging, regionCode, writtenText } from '#kernel/fields.ts';
import { lagCauses } from '#kernel/lag.ts';
import { sourceKinds, taskLevels, taskStates } from './rules/task.ts';

export { redKey } from './rules/red-key.ts';

/** A task as it stands: 责任单位、责任人、期限、措施, and from what it comes. */
export const task = z
  .object({
    id: z.uuid(),
    version: z.int(),
    unitCode: regionCode,
    receiver: z.enum(['unit', 'owner']),
    receiverName: z.string().describe('责任单位'),
    person: z.string().describe('责任人'),
    title: z.string(),
    measures: z.string().describe('措施要求'),
    state: z.enum(taskStates),
    dueOn: day,
    firstDueOn: day.describe('before any extension'),
    overdueDays: z.int().describe('0 while its day lasts, and while closure is asked for'),
    level: z.enum(taskLevels).nullable().describe('to whom it was brought for being overdue'),
    projectId: z.uuid().nullable(),
    projectName: z.string().nullable(),
    source: z.object({ kind: z.enum(sourceKinds), key: z.string(), link: z.string().nullable() }),
    meetingId: z.uuid().nullable(),
    setBy: z.string(),
    setAt: z.string(),
    setUnitCode: regionCode,
    latest: z.string().nullable().describe('what the unit last answered'),
    mayAnswer: z.boolean(),
    mayDecide: z.boolean(),
  })
  .meta({ id: 'Task' });
export type Task = z.output<typeof task>;

/** One step of a task. */
export const taskEvent = z
  .object({
    sequence: z.int(),
    what: z.enum(['set', 'feedback', 'ask', 'extend', 'return', 'close', 'reopen', 'withdraw', 'escalate']),
    text: z.string(),
    proof: z.string().nullable(),
    state: z.enum(taskStates),
    dueOn: day,
    level: z.enum(taskLevels).nullable(),
    at: z.string(),
    by: z.string(),
  })
  .meta({ id: 'TaskEvent' });
export type TaskEvent = z.output<typeof taskEvent>;

const taskReply = z.object({ task, events: z.array(taskEvent).describe('oldest first') });

export const listTasks = endpoint({
  method: 'GET',
  path: '/coordination/tasks',
  summary: 'Tasks of the remit, the next due first',
  needs: 'coordination.read',
  query: z.object({
    state: z
      .enum(['live', 'all', ...taskStates])
      .default('live')
      .describe('live: open or closure asked'),
    overdue: z.enum(['yes']).optional(),
    mine: z.enum(['answer', 'decide']).optional().describe('waits for the caller’s unit to answer, or to decide'),
    kind: z.enum(sourceKinds).optional(),
    unit: regionCode.optional(),
    project: z.uuid().optional(),
    meeting: z.uuid().optional(),
    q: z.string().max(100).optional(),
    ...lookingBack,
    ...paging,
  }),
  reply: z.object({ rows: z.array(task), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

export const readTask = endpoint({
  method: 'GET',
  path: '/coordination/tasks/:id',
  summary: 'One task with everything that was done about it',
  needs: 'coordination.read',
  params: z.object({ id: z.uuid() }),
  query: z.object(lookingBack),
  reply: taskReply,
  refuses: ['notFound'],
});

/** What a task is set with. */
export const taskToSet = z.object({
  title: writtenText(200),
  measures: writtenText(1000),
  person: writtenText(60),
  dueOn: day,
  receiver: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('unit'), unitCode: regionCode }),
    z.object({ kind: z.literal('owner') }).describe('the owner of the project'),
  ]),
  projectId: z.uuid().nullable(),
  source: z.object({ kind: z.enum(sourceKinds), key: z.string().max(200), link: z.string().max(300).nullable() }),
  meetingId: z.uuid().nullable().default(null),
});
export type TaskToSet = z.output<typeof taskToSet>;

export const setTask = endpoint({
  method: 'POST',
  path: '/coordination/tasks',
  summary: 'Set a task for a unit one level below, or for the owner of a project',
  needs: 'coordination.set-task',
  body: taskToSet,
  reply: taskReply,
  refuses: [
    'notFound',
    'taskForOneself',
    'taskPastCounty',
    'taskOwnerUnknown',
    'taskThere',
    'dueInPast',
    'textHintsAtFigure',
  ],
});

const proof = writtenText(300).nullable().default(null).describe('佐证: file, document number or where it lies');
const version = z.int().describe('version seen');

export const answerTask = endpoint({
  method: 'POST',
  path: '/coordination/tasks/:id/answers',
  summary: 'Say how it stands, or ask for closure (销号), as the responsible unit',
  needs: 'coordination.answer',
  params: z.object({ id: z.uuid() }),
  body: z.object({ what: z.enum(['feedback', 'ask']), text: writtenText(1000), proof, version }),
  reply: taskReply,
  refuses: ['notFound', 'notResponsible', 'taskOver', 'taskAskedAlready', 'taskChanged'],
});

export const decideTask = endpoint({
  method: 'POST',
  path: '/coordination/tasks/:id/decisions',
  summary: 'Extend, return, close (销号), reopen or withdraw, with a reason, as the unit that set it',
  needs: 'coordination.set-task',
  params: z.object({ id: z.uuid() }),
  body: z
    .object({
      what: z.enum(['extend', 'return', 'close', 'reopen', 'withdraw']),
      reason: writtenText(500),
      proof,
      dueOn: day.nullable().default(null).describe('for extend and reopen'),
      version,
    })
    .refine(({ what, dueOn }) => (what === 'extend' || what === 'reopen') === (dueOn !== null), 'dueOn'),
  reply: taskReply,
  refuses: [
    'notFound',
    'notSetter',
    'taskOver',
    'taskNotOver',
    'taskNotAsked',
    'dueInPast',
    'dueNotLater',
    'taskChanged',
    'textHintsAtFigure',
  ],
});

/** Why a project lags and what it needs, as its unit says in the last report of the year. */
const lagStatement = z.object({
  month: month.describe('month of the report that says so'),
  causeCode: z.enum(lagCauses).nullable().describe('滞后原因'),
  coordination: z.string().nullable().describe('需协调事项'),
  coordinationDepartment: z.string().nullable().describe('协调部门'),
  promisedOn: day.nullable().describe('承诺完成时间'),
});
export type LagStatement = z.output<typeof lagStatement>;

/** Something that stands out and may become a task or stand on an agenda. */
export const redItem = z
  .object({
    kind: z.enum(sourceKinds),
    key: z.string().describe('the same item has the same key'),
    projectId: z.uuid().nullable(),
    name: z.string(),
    unitCode: regionCode,
    colour: z.enum(['yellow', 'red']),
    facts: z.record(z.string(), z.union([z.string(), z.number()])).describe('for the sentence of its kind'),
    link: z.string().describe('page where it is seen'),
    said: lagStatement.nullable().describe('null where the reports of the year say nothing of it'),
    taskId: z.uuid().nullable().describe('task of the caller’s unit that is open for it'),
  })
  .meta({ id: 'RedItem' });
export type RedItem = z.output<typeof redItem>;

export const listRedItems = endpoint({
  method: 'GET',
  path: '/coordination/red-items',
  summary: 'What stands out in a month: lagging, late, missing, problems, flags and money, at most 200 of a kind',
  needs: 'coordination.read',
  query: z.object({ month, unit: regionCode.optional(), ...lookingBack }),
  reply: z.object({ rows: z.array(redItem) }),
  refuses: [],
});
