import type { Finding, FindingCode, LawfulTest, SmallItem } from './small-item.ts';

type Said = readonly [
  test: LawfulTest,
  effect: Finding['effect'],
  code: FindingCode,
  applies: (item: SmallItem) => boolean,
];

/** Stages from which on an approval must have been given. */
const pastApproval: readonly (string | null)[] = ['feasibility', 'design', 'permits', 'tender'];
const begun: readonly (string | null)[] = ['building'];
const finished: readonly (string | null)[] = ['finished', 'accepted'];
const stopped: readonly (string | null)[] = ['suspended', 'cancelled'];

/** Upkeep, advice and services add no asset: they are expensed. Source: domain catalogue 2.6. */
const noAsset =
  /大修|维修|养护|维护|保养|检修|运维|运行维护|修缮|粉刷|装修|绿化养护|咨询|评估服务|检测服务|监测服务|委托监测|技术服务|管家服务|培训|宣传|课题|规划编制|方案编制|验收服务|租赁|耗材|药剂|试剂|补贴|补助资金发放|土地平整|场地平整|围填海/;
const addsAsset = /建设|新建|扩建|改建|改造|购置|安装|增设|设备采购|系统采购/;

const said: readonly Said[] = [
  ['B-1', 'block', 'amountUnknown', ({ amountYuan }) => amountYuan === null || amountYuan <= 0],
  ['B-1', 'block', 'contentUnknown', ({ content }) => (content ?? '').trim().length < 4],
  ['B-1', 'block', 'placeUnknown', ({ place }) => place === null],
  ['B-1', 'block', 'ownApproval', ({ approvedOn }) => approvedOn !== null],
  ['B-1', 'block', 'pastApproval', ({ stage, approvedOn }) => approvedOn === null && pastApproval.includes(stage)],
  ['B-1', 'block', 'stopped', ({ stage }) => stopped.includes(stage)],
  ['B-2', 'block', 'ownerUnknown', ({ owner }) => owner === null],
  ['B-4', 'warn', 'industryUnknown', ({ industryCode }) => industryCode === null],
  [
    'B-5',
    'block',
    'workBegun',
    ({ startedOn, stage }) => !finished.includes(stage) && (startedOn !== null || begun.includes(stage)),
  ],
  ['B-5', 'block', 'workFinished', ({ stage }) => finished.includes(stage)],
  ['B-6', 'block', 'ownCode', ({ code }) => code !== null],
  ['B-6', 'block', 'entered', ({ enteredIn }) => enteredIn !== null],
  ['B-6', 'block', 'inOtherProposal', ({ otherProposal }) => otherProposal !== null],
  ['B-6', 'block', 'papersShared', ({ sharedPapers }) => sharedPapers.length > 0],
  ['B-7', 'block', 'noAsset', hasNoAsset],
  ['B-7', 'block', 'outOfCaliber', ({ caliber }) => caliber === 'out'],
  ['B-7', 'warn', 'caliberOpen', ({ caliber }) => caliber === 'ask'],
  ['B-9', 'warn', 'contractToName', ({ hasContract }) => hasContract],
];

/**
 * What stands against an item, or for caution, before it is put together with any other: only what has no approval, no
 * code, no entry and no work behind it, and adds an asset.
 * Source: domain catalogue 3.2 B-1, B-2, B-4 to B-7, B-9; 2.6; 政府投资条例 Art. 9, 10; 企业投资项目核准和备案管理条例 Art. 13.
 */
export function findingsOfItem(item: SmallItem): Finding[] {
  return said
    .filter(([, , , applies]) => applies(item))
    .map(([test, effect, code]) => ({ test, effect, code, items: [item.id], facts: factsOf(item, code) }));
}

/** A name that speaks of upkeep or services only; whoever builds and maintains still builds. */
function hasNoAsset({ name, content }: SmallItem): boolean {
  if (noAsset.test(name) && !addsAsset.test(name)) return true;
  return content !== null && noAsset.test(content) && !addsAsset.test(`${name}${content}`);
}

function factsOf(item: SmallItem, code: FindingCode): Finding['facts'] {
  const name = item.name;
  if (code === 'ownCode') return { name, code: item.code ?? '' };
  if (code === 'ownApproval') return { name, on: item.approvedOn ?? '' };
  if (code === 'entered') return { name, month: item.enteredIn ?? '' };
  if (code === 'inOtherProposal') return { name, proposal: item.otherProposal ?? '' };
  if (code === 'papersShared') return { name, papers: item.sharedPapers.join('、') };
  return { name };
}
