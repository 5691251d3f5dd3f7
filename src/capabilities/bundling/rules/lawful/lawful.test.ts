import { describe, expect, test } from 'vitest';
import { findingsOf, isEligible, isForbidden } from './lawful.ts';
import { type FindingCode, findingCodes, type SmallItem, type WishedBundle } from './small-item.ts';

const item = (place: number, rest: Partial<SmallItem> = {}): SmallItem => ({
  id: `i${place}`,
  name: `${'甲乙丙丁'[place]}车间废气治理设施改造`,
  content: '新建活性炭吸附装置一套及配套风管',
  amountYuan: 1_800_000,
  unitCode: '331023',
  place: '平桥镇',
  owner: '91331023MA2ABCDE1X',
  industryCode: '7722',
  stage: 'idea',
  code: null,
  enteredIn: null,
  startedOn: null,
  approvedOn: null,
  caliber: 'in',
  otherProposal: null,
  sharedPapers: [],
  hasContract: false,
  ...rest,
});

const bundle = (items: readonly SmallItem[], rest: Partial<WishedBundle> = {}): WishedBundle => ({
  items,
  investor: null,
  opinion: '同一厂区同一套废气收集总体设计，共用一座处理站，由同一单位实施。',
  thresholdYuan: 5_000_000,
  maxMembers: 8,
  ...rest,
});
const good = [0, 1, 2].map((place) => item(place));
/** The good bundle with one of its members spoiled. */
const spoiled = (place: number, rest: Partial<SmallItem>) =>
  bundle(good.map((one, own) => (own === place ? { ...one, ...rest } : one)));

test('three items of one owner, one county and one design become one proposal', () => {
  expect(findingsOf(bundle(good))).toEqual([]);
});

/** What makes an item unfit, whatever it is put together with. */
const unfit: readonly (readonly [FindingCode, Partial<SmallItem>, string])[] = [
  ['amountUnknown', { amountYuan: null }, 'an approval names the amount of each part'],
  ['amountUnknown', { amountYuan: 0 }, 'nothing is no amount'],
  ['amountUnknown', { amountYuan: -500_000 }, 'no amount is negative'],
  ['contentUnknown', { content: null }, 'an approval names the content of each part'],
  ['contentUnknown', { content: '改造' }, 'two characters are no content'],
  ['placeUnknown', { place: null }, 'an approval names the place of each part'],
  ['ownApproval', { approvedOn: '2020-03-02' }, 'it has an approval of its own'],
  ['pastApproval', { stage: 'feasibility' }, 'its feasibility study is under way by itself'],
  ['pastApproval', { stage: 'design' }, 'designs are made after an approval'],
  ['pastApproval', { stage: 'permits' }, 'permits are given after an approval'],
  ['pastApproval', { stage: 'tender' }, 'tenders are called after an approval'],
  ['stopped', { stage: 'suspended' }, 'a stopped project is not lent to another'],
  ['stopped', { stage: 'cancelled' }, 'a cancelled project is none'],
  ['ownerUnknown', { owner: null }, 'nobody is known who pays and owns'],
  ['workBegun', { startedOn: '2020-02-11' }, 'an approval comes before the work'],
  ['workBegun', { stage: 'building' }, 'it is being built'],
  ['workFinished', { stage: 'finished' }, 'finished works are not gathered afterwards'],
  ['workFinished', { stage: 'accepted', startedOn: '2019-05-01' }, 'accepted works are not gathered afterwards'],
  ['ownCode', { code: '2020-331023-77-01-100001' }, 'it is a project with a code'],
  ['entered', { enteredIn: '2020-03' }, 'it is entered and would count twice'],
  ['inOtherProposal', { otherProposal: '园区废气治理' }, 'it stands in another proposal'],
  ['papersShared', { sharedPapers: ['HT-2020-017'] }, 'another project shows the same contract'],
  ['noAsset', { name: '污水处理站大修' }, 'overhaul is expensed'],
  ['noAsset', { name: '在线监测设备运维' }, 'running a device adds none'],
  ['noAsset', { name: '环保管家服务' }, 'a service is no asset'],
  ['noAsset', { name: '土壤调查咨询', content: '土壤污染状况调查与咨询' }, 'advice is no asset'],
  ['noAsset', { name: '活性炭药剂采购' }, 'what is used up is no asset'],
  ['noAsset', { name: '厂区绿化养护' }, 'upkeep of greenery is no asset'],
  ['noAsset', { name: '地块场地平整' }, 'levelling alone does not count'],
  ['noAsset', { name: '监测设备租赁' }, 'a lease is no purchase'],
  ['noAsset', { name: '治理方案编制' }, 'a paper is no asset'],
  ['outOfCaliber', { caliber: 'out' }, 'it does not belong to the industry'],
  ['ownersDiffer', { owner: '91331023MA2OTHER22' }, 'two owners make two projects'],
  ['countiesDiffer', { unitCode: '331082' }, 'projects count where they lie'],
  ['standsAlone', { amountYuan: 5_000_000 }, 'what reaches the threshold is a project of its own'],
  ['standsAlone', { amountYuan: 12_000_000 }, 'a large project does not carry small ones'],
];

describe('unlawful bundles are refused, whichever member makes them so', () => {
  const places = [0, 1, 2];
  const cases = unfit.flatMap(([code, rest, because]) => places.map((place) => [code, place, rest, because] as const));
  test('there are at least a hundred of them', () => expect(cases.length).toBeGreaterThanOrEqual(100));
  test.each(cases)('%s, member %i: %j', (code, place, rest, because) => {
    const findings = findingsOf(spoiled(place, rest));
    expect(isForbidden(findings), because).toBe(true);
    const [first] = findings.filter((finding) => finding.code === code);
    expect(first, because).toMatchObject({ effect: 'block' });
    expect(first?.items, because).toContain(`i${place}`);
  });
});

describe('bundles that are unlawful as a whole are refused', () => {
  const many = Array.from({ length: 9 }, (_, place) =>
    item(0, { id: `m${place}`, name: `${place}车间治理设施`, place: `${place}村` }),
  );
  test.each<[FindingCode, WishedBundle, string]>([
    ['tooFew', bundle([]), 'nothing is no project'],
    ['tooFew', bundle([item(0)]), 'one item is a project of its own'],
    ['sameTwice', bundle([item(0), item(0)]), 'an item counts once'],
    ['sameTwice', bundle([item(0), item(1, { name: '甲车间废气治理设施 改造' })]), 'a space makes no other item'],
    ['opinionMissing', bundle(good, { opinion: null }), 'nobody has said why they belong together'],
    ['opinionMissing', bundle(good, { opinion: '同类' }), 'two characters are no reason'],
    [
      'opinionHints',
      bundle(good, { opinion: '合并后总投资达到500万元，可以纳入统计。' }),
      'the threshold is no reason',
    ],
    ['opinionHints', bundle(good, { opinion: '务必达到全年投资目标，把这几项合在一起。' }), 'a target is no reason'],
    ['opinionHints', bundle(good, { opinion: '几个小项目凑成一个大项目便于上报。' }), 'gathering for its own sake'],
    ['opinionHints', bundle(good, { opinion: '合并之后有利于做大全县的投资数据。' }), 'a larger figure is no reason'],
    ['investorUnproven', bundle(good, { investor: { name: '园区公司', proof: '' } }), 'an investor is proven'],
    ['workBegun', bundle(many.map((one) => ({ ...one, startedOn: '2019-12' }))), 'all had begun'],
    [
      'ownersDiffer',
      bundle(many.map((one, place) => ({ ...one, owner: `owner ${place}` }))),
      'nine owners, nine projects',
    ],
    ['countiesDiffer', bundle(many.map((one, place) => ({ ...one, unitCode: `33100${place}` }))), 'nine counties'],
  ])('%s', (code, wished, because) => {
    const findings = findingsOf(wished);
    expect(isForbidden(findings), because).toBe(true);
    expect(
      findings.map((finding) => finding.code),
      because,
    ).toContain(code);
  });
});

describe('what is doubtful is shown and does not forbid', () => {
  test.each<[FindingCode, WishedBundle, string]>([
    ['industriesDiffer', spoiled(0, { industryCode: '7721' }), 'codes differ, with a main use of two thirds'],
    ['industryUnknown', spoiled(0, { industryCode: null }), 'the code is to be settled with the statistics bureau'],
    ['caliberOpen', spoiled(0, { caliber: 'ask' }), 'the caliber is open'],
    ['contractToName', spoiled(0, { hasContract: true }), 'the contract has to bear the project’s name'],
    ['belowThreshold', spoiled(0, { amountYuan: 100_000 }), 'it stays below the caliber and is managed all the same'],
    [
      'oneDesign',
      bundle([item(0, { name: '废气治理一期', place: '甲村' }), item(1, { name: '废气治理二期' })]),
      'one design in parts',
    ],
    ['tooMany', bundle(good, { maxMembers: 2 }), 'many members are hard to survey'],
    [
      'investorForAll',
      bundle([item(0), item(1, { owner: 'other' })], {
        investor: { name: '园区公司', proof: '投资协议及资产权属约定' },
      }),
      'one operator invests for several plants',
    ],
  ])('%s', (code, wished, because) => {
    const findings = findingsOf(wished);
    expect(isForbidden(findings), because).toBe(false);
    expect(
      findings.map((finding) => finding.code),
      because,
    ).toContain(code);
  });
});

test('building and maintaining is building; maintaining is not', () => {
  expect(isEligible(item(0, { name: '污水处理站建设及三年运维' }))).toBe(true);
  expect(isEligible(item(0, { name: '污水处理站运维' }))).toBe(false);
});

test('each thing that can be said is said by one of these cases', () => {
  const codes = new Set(unfit.map(([code]) => code));
  const whole = [
    'tooFew',
    'tooMany',
    'sameTwice',
    'opinionMissing',
    'opinionHints',
    'investorUnproven',
    'investorForAll',
  ];
  const doubtful = [
    'industriesDiffer',
    'industryUnknown',
    'caliberOpen',
    'contractToName',
    'belowThreshold',
    'oneDesign',
  ];
  expect([...codes, ...whole, ...doubtful].toSorted()).toEqual([...findingCodes].toSorted());
});
