import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentence } from '#kernel/terms.ts';
import { evidenceTerms } from '../terms-evidence.ts';
import { type EvidenceFacts, type EvidenceKind, missingEvidence } from './evidence.ts';
import { type EvidenceContext, evidenceDoubts, overPlanDoubts } from './evidence-doubts.ts';
import { fieldsOfKind, mayState } from './evidence-statement.ts';
import { metresBetween } from './metres-between.ts';
import { ownerKey } from './owner-key.ts';

const site = { latitude: 29.1432, longitude: 121.0321 };
const context: EvidenceContext = {
  ownerName: '天台县水务集团有限公司',
  startedIn: '2019-03',
  site,
  approvedOn: null,
  approvedTotalYuan: null,
  elsewhere: new Map(),
};
const piece = (change: Partial<EvidenceFacts>): EvidenceFacts => ({
  id: '1',
  kind: 'other',
  datedOn: null,
  sha256: 'a'.repeat(64),
  provesStage: null,
  provesMonth: null,
  party: null,
  amountYuan: null,
  takenAt: null,
  latitude: null,
  longitude: null,
  ...change,
});
const permit = piece({ id: '9', kind: 'permit', sha256: 'f'.repeat(64) });

describe('a doubt is raised for', () => {
  test.for<[because: string, evidence: Partial<EvidenceFacts>[], codes: string[]]>([
    ['nothing where all agrees', [{ kind: 'startPhoto', takenAt: '2019-03-05T09:00:00', ...site }], []],
    [
      'a photo of the ground in the month before the start: work is prepared',
      [{ kind: 'startPhoto', takenAt: '2019-02-10T09:00:00' }],
      [],
    ],
    [
      'a photo two months older than the start',
      [{ kind: 'startPhoto', takenAt: '2019-01-02T09:00:00' }],
      ['photoBeforeStart'],
    ],
    ['a photo 11 km away', [{ kind: 'milestonePhoto', latitude: 29.2432, longitude: 121.0321 }], ['photoFarAway']],
    ['a photo 2.2 km along a river', [{ kind: 'milestonePhoto', latitude: 29.1632, longitude: 121.0321 }], []],
    [
      'a voucher’s scan, whose place and time mean nothing',
      [{ kind: 'voucher', takenAt: '2015-01-01T00:00:00', latitude: 10, longitude: 100 }],
      [],
    ],
    ['a contract of somebody else', [{ kind: 'contract', party: '仙居县某公司' }], ['partyDiffers']],
    ['a contract whose party is abbreviated', [{ kind: 'contract', party: '台州市天台县水务集团' }], []],
    [
      'a contract older than the approval',
      [
        { kind: 'approval', datedOn: '2019-03-01' },
        { kind: 'contract', datedOn: '2019-02-28' },
      ],
      ['contractBeforeApproval'],
    ],
    [
      'a contract of the day of approval',
      [
        { kind: 'approval', datedOn: '2019-03-01' },
        { kind: 'contract', datedOn: '2019-03-01' },
      ],
      [],
    ],
    [
      'a contract larger than the approved total',
      [
        { kind: 'approval', amountYuan: 10_000_000 },
        { kind: 'contract', amountYuan: 10_000_001 },
      ],
      ['contractOverApproval'],
    ],
    ['a contract where no amount was approved', [{ kind: 'contract', amountYuan: 10_000_001 }], []],
  ])('%s', ([, evidence, codes]) => {
    const all = [permit, ...evidence.map((one, i) => piece({ id: String(i), ...one }))];
    expect(evidenceDoubts(all, context).map(({ code }) => code)).toEqual(codes);
  });

  test('the same file at another project, with the names that may be seen', () => {
    const elsewhere = new Map([[permit.sha256, { projects: 2, names: ['仙居项目'] }]]);
    expect(evidenceDoubts([permit], { ...context, elsewhere })).toMatchObject([
      { severity: 'error', evidenceId: '9', code: 'evidenceUsedElsewhere', facts: { projects: 2, names: '仙居项目' } },
    ]);
    const outside = new Map([[permit.sha256, { projects: 1, names: [] }]]);
    expect(evidenceDoubts([permit], { ...context, elsewhere: outside })).toMatchObject([
      { code: 'evidenceUsedOutside' },
    ]);
  });

  test('a contract against the approval that the project’s own facts state, and papers come first', () => {
    const contract = piece({ kind: 'contract', datedOn: '2019-02-01', amountYuan: 2_000_000 });
    const known = { ...context, approvedOn: '2019-03-01', approvedTotalYuan: 1_000_000 };
    const codes = (all: EvidenceFacts[]) => evidenceDoubts(all, known).map(({ code }) => code);
    expect(codes([contract])).toEqual(['contractBeforeApproval', 'contractOverApproval']);
    const paper = piece({ id: '2', kind: 'approval', datedOn: '2019-01-05', amountYuan: 2_500_000 });
    expect(codes([paper, contract])).toEqual([]);
  });

  test('a start that nothing shows, at the missing piece', () => {
    expect(evidenceDoubts([], context)).toMatchObject([
      { code: 'startWithoutEvidence', evidenceId: null, severity: 'note' },
    ]);
    expect(evidenceDoubts([], { ...context, startedIn: null })).toEqual([]);
  });

  test('what goes over the planned total without a paper, and not for what reaches it', () => {
    const over = { totalYuan: 5_000_001, plannedTotalYuan: 5_000_000 };
    expect(overPlanDoubts(['contract'], over)).toMatchObject([{ code: 'overPlanWithoutPaper', severity: 'error' }]);
    expect(overPlanDoubts(['adjustment'], over)).toEqual([]);
    expect(overPlanDoubts([], { ...over, totalYuan: 5_000_000 })).toEqual([]);
    expect(overPlanDoubts([], { ...over, plannedTotalYuan: null })).toEqual([]);
  });
});

test('every doubt has a whole sentence in both languages', () => {
  const codes = ['photoBeforeStart', 'photoFarAway', 'partyDiffers', 'contractBeforeApproval', 'contractOverApproval'];
  const facts = { taken: 1, started: 1, km: 1, party: 1, owner: 1, contract: 1, approval: 1, approved: 1 };
  for (const code of codes)
    for (const language of ['zh', 'en'] as const)
      expect(sentence(evidenceTerms, code, language, facts)).not.toMatch(/[{}]|^\w+$/);
});

test.for<[because: string, stage: Parameters<typeof missingEvidence>[0], has: EvidenceKind[], wanted: EvidenceKind[]]>([
  ['an idea needs no paper', { stage: 'idea', nature: null }, [], []],
  ['an approved project has its approval', { stage: 'feasibility', nature: null }, [], ['approval']],
  [
    'at work: one photo of the start',
    { stage: 'building', nature: 'new' },
    ['approval'],
    ['contract', 'permit', 'startPhoto'],
  ],
  [
    'a purchase needs no building permit',
    { stage: 'building', nature: 'purchase' },
    ['approval', 'contract'],
    ['startPhoto'],
  ],
  [
    'photos at work are never asked for again',
    { stage: 'building', nature: 'new' },
    ['approval', 'contract', 'permit', 'startPhoto'],
    [],
  ],
  ['a suspended project is asked for nothing', { stage: 'suspended', nature: 'new' }, [], []],
])('%s', ([, project, has, wanted]) => {
  expect(missingEvidence(project, has)).toEqual(wanted);
});

test('no stage ever wants a photo at a milestone, and at most two photos in all', () => {
  for (const stage of ['building', 'finished', 'accepted'] as const) {
    const wanted = missingEvidence({ stage, nature: 'new' }, []);
    expect(wanted).not.toContain('milestonePhoto');
    expect(wanted.filter((kind) => /Photo$/.test(kind)).length).toBeLessThanOrEqual(2);
  }
});

test('a field goes with its kind only, and a paper is not of tomorrow', () => {
  const blank = { datedOn: null, party: null, documentNumber: null, amountYuan: null };
  expect(() => mayState({ ...blank, kind: 'startPhoto', amountYuan: 1 }, '2020-01-01')).toThrow(
    'evidenceStatementUnclear',
  );
  expect(() => mayState({ ...blank, kind: 'voucher', party: 'x' }, '2020-01-01')).toThrow('evidenceStatementUnclear');
  expect(() => mayState({ ...blank, kind: 'contract', datedOn: '2020-01-02' }, '2020-01-01')).toThrow(
    'evidenceDateAhead',
  );
  expect(() =>
    mayState({ ...blank, kind: 'contract', party: 'x', amountYuan: 1, datedOn: '2020-01-01' }, '2020-01-01'),
  ).not.toThrow();
  expect(fieldsOfKind('finishPhoto')).toEqual({ hasParty: false, hasAmount: false, hasNumber: false });
});

test('distances: known ones, none to itself, the same both ways', () => {
  expect(metresBetween({ latitude: 30, longitude: 120 }, { latitude: 31, longitude: 120 })).toBeCloseTo(111_195, -2);
  expect(metresBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(20_015_115, -3);
  const place = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  fc.assert(
    fc.property(place, place, (one, other) => {
      expect(metresBetween(one, one)).toBe(0);
      expect(metresBetween(one, other)).toBeCloseTo(metresBetween(other, one), 3);
    }),
  );
});

test('an owner’s name is the same with and without its legal form', () => {
  expect(ownerKey('天台县水务集团有限公司')).toBe(ownerKey('浙江省台州市 天台县水务集团'));
  expect(ownerKey('仙居化工股份有限公司')).toBe(ownerKey('仙居化工股份'));
  expect(ownerKey('天台县水务集团有限公司')).not.toBe(ownerKey('仙居县水务集团有限公司'));
});
