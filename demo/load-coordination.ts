import { dayOf } from '#platform/clock.ts';
import type { Tx } from '#platform/database.ts';
import type { AgendaItem } from '../src/capabilities/coordination/contract-meetings.ts';
import { redKey } from '../src/capabilities/coordination/rules/red-key.ts';
import { afterAct, type TaskAct } from '../src/capabilities/coordination/rules/task.ts';
import { type StoredMeeting, writeMeeting } from '../src/capabilities/coordination/store/meetings.ts';
import {
  appendEvent,
  type TaskToWrite,
  writeStep,
  writeTask,
} from '../src/capabilities/coordination/store/task-writes.ts';
import { taskById } from '../src/capabilities/coordination/store/tasks.ts';
import { writeTraining } from '../src/capabilities/coordination/store/trainings.ts';
import type { PlacedRegion } from '../src/capabilities/organisation/public.ts';
import { demoId } from './demo-id.ts';
import type { DemoCity, DemoProject } from './demo-types.ts';
import { month } from './load-reviews.ts';
import { recorder } from './recorder.ts';

const cityCode = '331000';
const dayMs = 86_400_000;

type Places = {
  readonly ids: readonly string[];
  readonly regions: ReadonlyMap<string, PlacedRegion>;
  readonly now: Date;
};

/** A task of the demo: days count from today. */
type Story = {
  readonly unit: string;
  readonly to: 'unit' | 'owner';
  readonly by: string;
  /** From what it comes; none where a person set it. */
  readonly kind: Exclude<keyof typeof redKey, 'integrity'> | 'other';
  readonly what: string;
  readonly measures: string;
  readonly dueIn: number;
  readonly isDecided?: true;
  readonly acts: readonly (readonly [daysAgo: number, act: TaskAct, text: string])[];
};

const stories: readonly Story[] = [
  {
    ...{ unit: '331023', to: 'unit', by: cityCode, kind: 'lagging', what: '按工期滞后', dueIn: 6, isDecided: true },
    measures: '增加作业面，加快土建施工进度，月底前完成主体结构；每周反馈一次形象进度。',
    acts: [[4, { what: 'feedback' }, '已增加两个作业面，主体结构完成约七成，正在协调材料运输。']],
  },
  {
    ...{ unit: '331024', to: 'unit', by: cityCode, kind: 'problem', what: '征地受阻', dueIn: -2, isDecided: true },
    measures: '会同自然资源部门和属地乡镇，办结剩余地块的征地手续。',
    acts: [[6, { what: 'feedback' }, '还剩两户未签约，镇里已成立专班。']],
  },
  {
    ...{ unit: '331081', to: 'unit', by: cityCode, kind: 'lateStart', what: '逾期未开工', dueIn: 12, isDecided: true },
    measures: '核实前期手续，明确开工时间和责任人，需要市级协调的一并报来。',
    acts: [[2, { what: 'ask' }, '施工许可已办结，施工单位已进场，申请销号。']],
  },
  {
    ...{ unit: '331082', to: 'unit', by: cityCode, kind: 'stall', what: '资金分配后未支付', dueIn: -9 },
    measures: '核对合同和进度，按程序支付已具备条件的款项。',
    acts: [
      [12, { what: 'ask' }, '已按合同支付首期款，凭证已上传。'],
      [10, { what: 'close' }, '核对支付凭证无误，同意销号。'],
    ],
  },
  {
    ...{ unit: '331023', to: 'owner', by: '331023', kind: 'other', what: '补充佐证材料', dueIn: 4 },
    measures: '补充三方确认单和最近一次施工日志。',
    acts: [],
  },
];

/** Tasks, a meeting that decided some of them, the next one in preparation, and a training session. */
export async function loadCoordination(tx: Tx, city: DemoCity, places: Places): Promise<void> {
  await loadMeetings(tx, city, places);
  for (const [i, story] of stories.entries()) await loadTask(tx, { story, id: demoId(`task ${i}`), city, places });
  const at = daysFrom(places.now, -20);
  await writeTraining(tx, cityCode, {
    ...{ id: demoId('training'), version: 1, path: cityCode, title: '生态环保投资项目储备和入库政策培训' },
    ...{ heldOn: dayOf(at), form: 'online', place: '线上会议室', lecturer: '市美丽办投资专班' },
    content: '口径和行业代码判定；入库材料和时间；月度填报和佐证；数据真实性要求。',
    material: '课件在会议群文件中，培训后可在本页上传。',
    attendees: ['331023', '331024', '331081'].map((unitCode) => ({ unitCode, person: '演示学员', post: '业务人员' })),
    ...{ files: [], recordedAt: at.toISOString(), recordedBy: 'city' },
  });
}

type Loading = { readonly story: Story; readonly id: string; readonly city: DemoCity; readonly places: Places };

async function loadTask(tx: Tx, { story, id, city, places }: Loading): Promise<void> {
  const { unit, to, by, kind, what, measures, dueIn, acts } = story;
  const { index, project } = projectOf(city, story);
  const projectId = places.ids[index] ?? '';
  const { ownerCode, ownerName, townshipCode, unitCode, name } = project.facts;
  const pathOf = (code: string) => places.regions.get(code)?.path ?? cityCode;
  const dueOn = dayOf(daysFrom(places.now, dueIn));
  const setAt = daysFrom(places.now, -14).toISOString();
  const receiver =
    to === 'owner'
      ? { path: pathOf(townshipCode ?? unitCode), ownerCode, receiverName: ownerName ?? '' }
      : { path: pathOf(unit), ownerCode: null, receiverName: places.regions.get(unit)?.name ?? unit };
  const start = { state: 'open', dueOn, level: null } as const;
  const task: TaskToWrite = {
    ...{ id, ...receiver, unitCode: unit, receiver: to, person: '演示责任人', title: `${name}：${what}`, measures },
    ...{ ...start, firstDueOn: dueOn, projectId, sourceKind: kind, sourceKey: keyOf(kind, projectId) },
    ...{ sourceLink: `/projects/${projectId}`, meetingId: story.isDecided ? demoId('meeting 0') : null },
    ...{ setPath: pathOf(by), setBy: by === cityCode ? 'city' : 'tiantai', setAt },
  };
  await writeTask(tx, cityCode, task);
  const set = { what: 'set' as const, text: measures, proof: null, at: setAt, by: task.setBy };
  await appendEvent(tx, cityCode, { task, after: start, event: set });
  for (const [daysAgo, act, text] of acts) {
    const stored = await taskById(tx, cityCode, id);
    if (!stored) throw new Error(`the demo's task ${id} is not there`);
    const when = daysFrom(places.now, -daysAgo);
    const author = act.what === 'close' ? 'city' : deskOf(city, unit);
    const event = { what: act.what, text, proof: null, at: when.toISOString(), by: author };
    await writeStep(tx, cityCode, { task: stored, after: afterAct(stored, act, dayOf(when)), event });
  }
}

function keyOf(kind: Story['kind'], projectId: string): string {
  if (kind === 'other') return kind;
  return kind === 'stall' ? redKey.stall('noPayment', projectId) : redKey[kind](projectId, month);
}

/** A project under way, or of the demo's owner, in the unit of a story. */
function projectOf({ projects, accounts }: DemoCity, { unit, to }: Story): { index: number; project: DemoProject } {
  const owner = accounts.find(({ role }) => role === 'project-owner')?.ownerCode;
  const index = projects.findIndex(({ facts }) =>
    to === 'owner' ? facts.ownerCode === owner : facts.unitCode === unit && facts.stage === 'building',
  );
  const project = projects[index];
  if (!project) throw new Error(`the demo has no project for a task in ${unit}`);
  return { index, project };
}

async function loadMeetings(tx: Tx, city: DemoCity, { ids, regions, now }: Places): Promise<void> {
  const pathOf = (code: string) => regions.get(code)?.path ?? cityCode;
  const agenda: AgendaItem[] = stories.slice(0, 4).map((story) => {
    const { index, project } = projectOf(city, story);
    const projectId = ids[index] ?? '';
    const source = { kind: story.kind, key: keyOf(story.kind, projectId), link: `/projects/${projectId}` };
    return { title: `${project.facts.name}（${story.what}）`, note: null, unitCode: story.unit, projectId, source };
  });
  const attendees = stories
    .slice(0, 3)
    .map(({ unit: unitCode }) => ({ unitCode, person: '演示代表', post: '分管领导' }));
  const held: StoredMeeting = {
    ...{ id: demoId('meeting 0'), version: 1, path: cityCode, title: '全市生态环保投资项目推进会' },
    ...{ heldOn: dayOf(daysFrom(now, -14)), place: '市生态环境局三楼会议室', chair: '分管副局长', attendees },
    minutes: '会议逐项听取了滞后项目情况，分析了原因，议定三项交办事项，由各地按期反馈；各单位据实填报数据。',
    ...{ state: 'held', recordedAt: daysFrom(now, -14).toISOString(), recordedBy: 'city' },
  };
  await writeMeeting(tx, cityCode, { meeting: held, agenda, pathOf });
  const next: StoredMeeting = {
    ...{ ...held, id: demoId('meeting 1'), title: '全市生态环保投资项目推进会（下一次）', attendees: [] },
    ...{ heldOn: dayOf(daysFrom(now, 10)), minutes: null, state: 'draft' },
    recordedAt: daysFrom(now, -1).toISOString(),
  };
  await writeMeeting(tx, cityCode, { meeting: next, agenda: agenda.slice(0, 2), pathOf });
}

function daysFrom(now: Date, days: number): Date {
  return new Date(now.getTime() + days * dayMs);
}

/** Sign-in name of the desk of a unit. */
function deskOf({ accounts }: DemoCity, unit: string): string {
  return accounts.find(({ role, regionCode }) => role === 'county-desk' && regionCode === unit)?.name ?? recorder;
}
