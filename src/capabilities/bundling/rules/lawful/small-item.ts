import type { ProjectStage } from '#kernel/project-kinds.ts';

/** A small item as the library knows it, and what a person has looked up about it. */
export type SmallItem = {
  readonly id: string;
  readonly name: string;
  readonly content: string | null;
  /** Whole yuan, after services and upkeep were taken out; `null` where nothing is planned yet. */
  readonly amountYuan: number | null;
  /** County or zone in which it lies. */
  readonly unitCode: string;
  /** Township, or another statement of where exactly. */
  readonly place: string | null;
  /** Legal entity that pays and will own what is built; code where known, else the name. */
  readonly owner: string | null;
  /** Four digits of GB/T 4754-2017. */
  readonly industryCode: string | null;
  readonly stage: ProjectStage | null;
  /** 项目代码 of its own. */
  readonly code: string | null;
  /** Month of its own statistical entry. */
  readonly enteredIn: string | null;
  /** Day or month on which work began. */
  readonly startedOn: string | null;
  /** Day of an approval of its own. */
  readonly approvedOn: string | null;
  /** Whether it counts in the statistical caliber as far as is known. */
  readonly caliber: 'in' | 'out' | 'ask';
  /** Name of another proposal in which it stands. */
  readonly otherProposal: string | null;
  /** Numbers of contracts and invoices that another project shows too. */
  readonly sharedPapers: readonly string[];
  readonly hasContract: boolean;
};

/** What is to become one project. */
export type WishedBundle = {
  readonly items: readonly SmallItem[];
  /** One entity that truly invests for several owners (park operator, third party), and what proves it. */
  readonly investor: { readonly name: string; readonly proof: string } | null;
  /** Why the items belong together: one design, one programme, one plant. Stored with the proposal. */
  readonly opinion: string | null;
  readonly thresholdYuan: number;
  readonly maxMembers: number;
};

/** Numbers of the tests of a lawful bundle. Source: domain catalogue 3.2. */
export const lawfulTests = ['B-1', 'B-2', 'B-3', 'B-4', 'B-5', 'B-6', 'B-7', 'B-8', 'B-9', 'B-10', 'B-11'] as const;
export type LawfulTest = (typeof lawfulTests)[number];

/** `block` forbids; `warn` needs an eye; `opinion` needs a written reason by a person; `info` only tells. */
export type Effect = 'block' | 'warn' | 'opinion' | 'info';

/** What a test says about some items of a bundle. */
export type Finding = {
  readonly test: LawfulTest;
  readonly effect: Effect;
  /** Key of the room's terms. */
  readonly code: FindingCode;
  /** Ids of the items it is about: one, a pair, or all where it is about the bundle. */
  readonly items: readonly string[];
  readonly facts: Readonly<Record<string, string | number>>;
};

/** Everything that a test can say. */
export const findingCodes = [
  'amountUnknown',
  'contentUnknown',
  'placeUnknown',
  'ownCode',
  'ownApproval',
  'pastApproval',
  'stopped',
  'ownerUnknown',
  'ownersDiffer',
  'investorUnproven',
  'investorForAll',
  'countiesDiffer',
  'industriesDiffer',
  'industryUnknown',
  'workBegun',
  'workFinished',
  'entered',
  'inOtherProposal',
  'papersShared',
  'sameTwice',
  'noAsset',
  'outOfCaliber',
  'caliberOpen',
  'belowThreshold',
  'standsAlone',
  'contractToName',
  'opinionMissing',
  'opinionHints',
  'oneDesign',
  'tooFew',
  'tooMany',
] as const;
export type FindingCode = (typeof findingCodes)[number];
