import { rightsOf } from '#kernel/right.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import type { Tx } from '#platform/database.ts';
import type { SchemeLevel } from '../src/capabilities/assessment/rules/sources.ts';
import type { SchemeContent } from '../src/capabilities/assessment/shapes.ts';
import { decideEntryRow, type EntryToWrite, writeEntry } from '../src/capabilities/assessment/store/entries.ts';
import { changeRun, noteRun, runById, type StoredRun, writeRun } from '../src/capabilities/assessment/store/runs.ts';
import { appendVersion, writeScheme } from '../src/capabilities/assessment/store/schemes.ts';
import { answerAppealRow, appendSelf, writeAppeal } from '../src/capabilities/assessment/store/words-of-units.ts';
import { rescored } from '../src/capabilities/assessment/use-cases/rescored.ts';
import { snapshotTaken } from '../src/capabilities/assessment/use-cases/start-run.ts';
import { demoId } from './demo-id.ts';
import { cityScheme, townshipScheme } from './example-schemes.ts';

const cityCode = '331000';
const tiantai = `${cityCode}/331023`;
const year = 2019;
const dayMs = 86_400_000;

/** Accounts of the demo by sign-in name. */
type Accounts = ReadonlyMap<string, string>;
type Loading = { readonly now: Date; readonly accounts: Accounts };

/**
 * An example scheme of the city with its published assessment of 2019, and one of a county for its townships that is open
 * for self-assessment. Inputs are read from the demo’s own data by the product itself.
 */
export async function loadAssessment(tx: Tx, { now, accounts }: Loading): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs);
  const city = { id: 'example-2019', path: cityCode, level: 'counties', name: '生态环保投资工作考核' } as const;
  const run = await runOf(tx, { scheme: city, content: cityScheme, at: ago(30), by: 'city' });
  await opened(tx, { run, at: ago(28), dueOn: dayOf(ago(10)), by: 'city' });
  await spoken(tx, { run, ago });
  await entered(tx, { run, ago, accounts });
  const caller = callerAt(cityCode, 'city');
  const current = await runById(tx, cityCode, run.id);
  if (!current) throw new Error('the demo’s assessment is not there');
  await rescored(tx, caller, { run: current, content: cityScheme, isPublished: true });
  const publishedAt = ago(5).toISOString();
  await changeRun(tx, cityCode, { ...current, state: 'published', publishedAt, by: 'city' });
  const event = { what: 'publish', reason: null, at: publishedAt, by: 'city' } as const;
  await noteRun(tx, cityCode, { id: run.id, path: cityCode, event });

  const county = {
    id: 'example-townships',
    path: tiantai,
    level: 'townships',
    name: '乡镇街道项目工作考核',
  } as const;
  const own = await runOf(tx, { scheme: county, content: townshipScheme, at: ago(3), by: 'tiantai' });
  await opened(tx, { run: own, at: ago(2), dueOn: dayOf(ago(-12)), by: 'tiantai' });
}

type SchemeOfDemo = { readonly id: string; readonly path: string; readonly level: SchemeLevel; readonly name: string };
type RunOfDemo = {
  readonly scheme: SchemeOfDemo;
  readonly content: SchemeContent;
  readonly at: Date;
  readonly by: string;
};

/** A scheme as its first version, and a run of the year by it with its snapshot. */
async function runOf(tx: Tx, { scheme, content, at, by }: RunOfDemo): Promise<StoredRun> {
  const stamp = { madeAt: at.toISOString(), madeBy: by };
  const { path } = scheme;
  await writeScheme(tx, cityCode, { ...scheme, isExample: true, ...stamp });
  const published = { reason: '演示用示例方案', publishedAt: stamp.madeAt, publishedBy: by };
  await appendVersion(tx, cityCode, { schemeId: scheme.id, path, version: 1, content, ...published });
  const id = demoId(`assessment ${scheme.id}`);
  const facts = { id, path, schemeId: scheme.id, version: 1, year, knownAt: stamp.madeAt };
  await writeRun(tx, cityCode, { ...facts, ...stamp });
  const run = await runById(tx, cityCode, id);
  if (!run) throw new Error(`the demo’s run ${id} is not there`);
  const event = { what: 'compute', reason: null, at: stamp.madeAt, by } as const;
  await noteRun(tx, cityCode, { id, path, event });
  await snapshotTaken(tx, callerAt(path, by), { run, content, now: at });
  return run;
}

type Opening = { readonly run: StoredRun; readonly at: Date; readonly dueOn: string; readonly by: string };

async function opened(tx: Tx, { run, at, dueOn, by }: Opening): Promise<void> {
  await changeRun(tx, cityCode, { ...run, state: 'open', dueOn, by });
  const event = { what: 'open', reason: null, at: at.toISOString(), by } as const;
  await noteRun(tx, cityCode, { id: run.id, path: run.path, event });
}

const appealId = demoId('assessment appeal');

type Spoken = { readonly run: StoredRun; readonly ago: (days: number) => Date; readonly accounts: Accounts };

/** What a county said of itself, and its appeal with the answer. */
async function spoken(tx: Tx, { run: { id: runId }, ago }: Pick<Spoken, 'run' | 'ago'>): Promise<void> {
  const unit = { runId, unitCode: '331023', path: tiantai };
  const lines = [
    {
      indicator: 'funds',
      text: '县级配套资金已按合同节点支付，其余按工程进度支付。',
      proof: '支付凭证清单（县财政局）',
    },
    { indicator: 'rectified', text: '督察指出的 1 件问题已完成整改并通过核查。', proof: '整改报告〔2019〕12号' },
  ].map((line) => ({ ...line, files: [] }));
  const sentAt = ago(22).toISOString();
  const self = { version: 1, state: 'sent' as const, lines, recordedAt: sentAt, recordedBy: 'tiantai' };
  await appendSelf(tx, cityCode, { ...unit, self });
  await writeAppeal(tx, cityCode, {
    runId,
    appeal: {
      ...{ id: appealId, unitCode: unit.unitCode, path: unit.path, indicator: 'timely', state: 'open', files: [] },
      text: '9 月一个项目的月报因平台停电晚报一天，有情况说明。',
      proof: '情况说明（县美丽办 2019年10月12日）',
      ...{ madeAt: ago(20).toISOString(), madeBy: 'tiantai', answer: null, answeredAt: null, answeredBy: null },
    },
  });
  const answeredAt = ago(16).toISOString();
  const answer = '情况属实，该月报不计为迟报。';
  await answerAppealRow(tx, cityCode, { id: appealId, state: 'accepted', answer, answeredAt, answeredBy: 'city' });
}

/** Items with their papers, and the adjustment that came of the appeal. */
async function entered(tx: Tx, { run: { id: runId }, ago, accounts }: Spoken): Promise<void> {
  const by = { proposedBy: 'city', proposedAccount: accounts.get('city') ?? null };
  const plain = { runId, files: [], appealId: null, ...by, state: 'holds' as const };
  const paper = {
    name: '关于生态环保投资工作的通报',
    number: '演示〔2020〕1号',
    issuer: '省厅（演示）',
    datedOn: '2020-01-08',
  };
  const entries: readonly EntryToWrite[] = [
    {
      ...{ ...plain, id: demoId('assessment item 0'), kind: 'item', unitCode: '331023', path: tiantai, paper },
      ...{ indicator: 'praised', count: 1, pointsHundredths: null, reason: '“123”联动工作法获通报表扬。' },
      proposedAt: ago(24).toISOString(),
    },
    {
      ...{
        ...plain,
        id: demoId('assessment item 1'),
        kind: 'item',
        unitCode: '331024',
        path: `${cityCode}/331024`,
        paper,
      },
      ...{ indicator: 'rectified', count: 2, pointsHundredths: null, reason: '两件督察问题到期未完成整改。' },
      proposedAt: ago(24).toISOString(),
    },
    {
      ...{ ...plain, id: demoId('assessment adjustment'), kind: 'adjustment', unitCode: '331023', path: tiantai },
      ...{ indicator: 'timely', count: null, pointsHundredths: 10, reason: '申诉属实，9 月月报不计为迟报。' },
      ...{ paper: null, appealId, state: 'proposed', proposedAt: ago(16).toISOString() },
    },
  ];
  for (const entry of entries) await writeEntry(tx, cityCode, entry);
  await decideEntryRow(tx, cityCode, {
    ...{ id: demoId('assessment adjustment'), state: 'holds', reason: '已核对情况说明，同意。' },
    ...{ at: ago(14).toISOString(), by: 'leader', account: accounts.get('leader') ?? null },
  });
}

function callerAt(remit: string, name: string): Caller {
  const role = remit === cityCode ? 'city-desk' : 'county-desk';
  return { accountId: '', name, role, rights: rightsOf[role], remit, cityCode, ownerCode: null, requestId: 'demo' };
}
