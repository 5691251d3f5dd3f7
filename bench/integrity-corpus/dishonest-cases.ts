import type { Pattern } from '../../src/capabilities/integrity/rules/flag.ts';
import { after, type Draft, honestProject, photo, piece, rewritten, type Tools } from './honest.ts';
import { retold, withinPlan } from './honest-cases.ts';

type Makers = Readonly<Record<Pattern, (tools: Tools) => Draft[]>>;

/** One way each in which figures and papers are made up; about a fifth of every kind hides itself. */
export const dishonestCases: Makers = {
  identicalIncrements: (tools) => {
    const draft = withoutSheets(honestProject(tools));
    const { random } = tools;
    const run = random.whole(4, 9);
    const from = random.whole(0, Math.max(0, draft.months.length - run));
    const same = Math.round((draft.plannedTotalYuan ?? 0) / 14 / 10_000) * 10_000;
    const hides = random.chance(0.15);
    rewritten(draft, (_, i) =>
      i >= from && i < from + run ? { monthYuan: same + (hides ? 10_000 * random.whole(-3, 3) : 0) } : {},
    );
    return [withinPlan(draft)];
  },
  roundNumbers: (tools) => {
    const draft = withoutSheets(honestProject(tools));
    const unit = tools.random.pick([1, 1, 2, 5]) * 1_000_000;
    draft.plannedTotalYuan = unit * tools.random.whole(30, 70);
    const hides = tools.random.chance(0.12);
    rewritten(draft, () => {
      const yuan = unit * tools.random.whole(1, 4);
      return { monthYuan: hides ? yuan + 10_000 * tools.random.whole(-9, 9) : yuan };
    });
    return [withinPlan(draft)];
  },
  targetHit: (tools) => {
    const draft = withoutSheets(honestProject(tools));
    draft.stage = 'building';
    const planned = draft.plannedTotalYuan ?? 0;
    const place = draft.months.findIndex(({ month }, i) => month.endsWith('-12') && i > 3);
    const at = place < 0 ? draft.months.length - 1 : place;
    const before = draft.months[at - 1]?.totalYuan ?? 0;
    const share = place < 0 ? 1 : Math.min(1, Math.ceil((before / planned) * 10 + tools.random.between(0.6, 1.4)) / 10);
    const aim = Math.round(planned * share * (1 + tools.random.between(-0.0006, 0)));
    draft.months = draft.months.slice(0, at + 1);
    rewritten(draft, (month, i) =>
      i === at ? { monthYuan: Math.max(10_000, aim - before), progress: busy(tools) } : { progress: month.progress },
    );
    return [draft];
  },
  halfYearJump: (tools) => {
    const draft = withoutSheets(honestProject(tools));
    const { random } = tools;
    const end = random.pick(['-06', '-12', '-12']);
    const place = draft.months.findIndex(({ month }, i) => month.endsWith(end) && i > 2);
    const times = random.between(3, 7);
    const usual = (draft.plannedTotalYuan ?? 0) / 30;
    rewritten(draft, ({ monthYuan }, i) => {
      if (i === place) return { monthYuan: Math.round((usual * times) / 10_000) * 10_000, progress: busy(tools) };
      const own = Math.round((usual * random.between(0.5, 1.4)) / 10_000) * 10_000;
      const collapsed = i === place + 1 && random.chance(0.6);
      return { monthYuan: collapsed ? 0 : place < 0 ? (monthYuan ?? 0) : own };
    });
    return place < 0 ? dishonestCases.halfYearJump(tools) : [withinPlan(draft)];
  },
  overPlanned: (tools) => {
    const draft = honestProject(tools);
    const total = draft.months.at(-1)?.totalYuan ?? 0;
    draft.plannedTotalYuan = Math.round(total / tools.random.between(1.01, 1.4));
    draft.evidence = [];
    return [retold(draft)];
  },
  overProgress: (tools) => {
    const draft = withoutSheets(honestProject(tools));
    const ahead = tools.random.between(15, 45);
    const from = tools.random.whole(2, draft.months.length - 4);
    draft.stage = 'building';
    rewritten(draft, ({ totalYuan }, i) => {
      const done = ((totalYuan ?? 0) / (draft.plannedTotalYuan ?? 1)) * 100;
      const said = Math.max(2, Math.round(done - (i >= from ? ahead : 0)));
      return { progress: tools.random.pick(tools.phrases.whole).replace('{p}', String(said)) };
    });
    return [draft];
  },
  earlyEntry: (tools) => {
    const draft = honestProject(tools);
    const later = draft.months[tools.random.whole(2, 5)]?.month ?? '2019-06';
    draft.evidence = [];
    const how = tools.random.whole(0, 2);
    rewritten(draft, () => ({ progress: busy(tools) }));
    if (how === 0) Object.assign(draft, { startedIn: later, enteredIn: draft.months[0]?.month });
    else if (how === 1) Object.assign(draft, { stage: 'permits', startedIn: null });
    else draft.evidence = [piece('permit', { datedOn: `${later}-05` })];
    return [draft];
  },
  stoppedReporting: (tools) => {
    const draft = withoutSheets(honestProject(tools));
    if (tools.random.chance(0.5)) {
      const from = draft.months[tools.random.whole(2, draft.months.length - 3)]?.month;
      Object.assign(draft, { stage: 'suspended', suspendedSince: from });
      return [draft];
    }
    const from = tools.random.whole(2, draft.months.length - 4);
    rewritten(draft, (_, i) =>
      i >= from && i < from + 3
        ? {
            monthYuan: Math.round((draft.plannedTotalYuan ?? 0) * tools.random.between(0.03, 0.06)),
            progress: tools.random.pick(tools.phrases.stopped),
          }
        : {},
    );
    return [withinPlan(draft)];
  },
  duplicateProject: (tools) => {
    const [one, two] = [honestProject(tools), honestProject(tools)];
    const plain = one.name.replace(/工程$/, '').replace(/^..[县市区]/, '');
    const how = tools.random.whole(0, 3);
    const names = [`${plain}建设项目`, `台州市${one.name}`, one.name.replace('工程', '（工程）'), `${plain}及提升工程`];
    const { ownerName, ownerCode, unitCode, path, townshipCode, content } = one;
    Object.assign(two, { name: names[how], unitCode, path, townshipCode, content });
    if (tools.random.chance(0.8)) Object.assign(two, { ownerName, ownerCode });
    if (tools.random.chance(0.6) || two.ownerCode !== ownerCode) two.plannedTotalYuan = one.plannedTotalYuan;
    two.months = [];
    two.evidence = [];
    two.stage = 'building';
    return [one, two];
  },
  bundledItems: (tools) => {
    const members = Array.from({ length: tools.random.whole(2, 4) }, () => honestProject(tools));
    const bundle = honestProject(tools);
    const [first] = members;
    for (const member of members)
      Object.assign(member, {
        unitCode: first?.unitCode,
        path: first?.path,
        name: member.name.replace(/^..[县市区]/, first?.name.slice(0, 3) ?? ''),
      });
    const listed = members.map(({ name }) => name.replace(/工程$/, '')).join('、');
    Object.assign(bundle, {
      unitCode: first?.unitCode,
      path: first?.path,
      content: `包括${listed}等${members.length}个子项`,
      plannedTotalYuan: Math.max(
        bundle.plannedTotalYuan ?? 0,
        members.reduce((sum, one) => sum + (one.plannedTotalYuan ?? 0), 0),
      ),
      months: [],
      evidence: [],
    });
    return [bundle, ...members];
  },
  industryConflict: (tools) => {
    const draft = honestProject(tools);
    const [name, content] = tools.random.pick(tools.phrases.wrongWorks);
    draft.name = `${draft.name.slice(0, 3)}${tools.random.pick(tools.phrases.things)}${name}工程`;
    draft.content = content;
    draft.industryCode = tools.random.pick(['7721', '7722', '7723', '7729']);
    return [draft];
  },
  reusedEvidence: (tools) => {
    const drafts = [honestProject(tools), honestProject(tools)];
    const kind = tools.random.pick(['startPhoto', 'contract', 'voucher', 'progressSheet'] as const);
    const one = piece(kind, kind === 'voucher' ? { amountYuan: 300_000 } : {});
    for (const draft of drafts) draft.evidence = [...draft.evidence, { ...one, id: `${one.id}-${draft.id}` }];
    return drafts;
  },
  photoBeforeStart: (tools) => {
    const draft = honestProject(tools);
    const old = tools.random.chance(0.15) ? -tools.random.whole(38, 45) : -tools.random.whole(60, 700);
    draft.evidence = [photo(draft, { days: old, km: 0.3 })];
    return [draft];
  },
  photoFarAway: (tools) => {
    const draft = honestProject(tools);
    draft.evidence = [photo(draft, { days: 4, km: tools.random.between(2.6, 60) })];
    return [draft];
  },
  contractMismatch: (tools) => {
    const [draft, other] = [honestProject(tools), honestProject(tools)];
    const approved = draft.plannedTotalYuan ?? 0;
    const started = draft.startedIn ?? '2018-03';
    const approval = piece('approval', {
      datedOn: `${after(started, -3)}-15`,
      amountYuan: approved,
      party: draft.ownerName,
    });
    const sound = {
      datedOn: `${after(started, -1)}-20`,
      amountYuan: Math.round(approved * 0.8),
      party: draft.ownerName,
    };
    const wrong = tools.random.pick([
      { party: other.ownerName },
      { datedOn: `${after(started, -tools.random.whole(4, 9))}-02` },
      { amountYuan: Math.round(approved * tools.random.between(1.02, 1.5)) },
    ]);
    draft.evidence = [approval, piece('contract', { ...sound, ...wrong })];
    return [draft];
  },
  copiedReports: (tools) => {
    const [one, two] = [honestProject(tools), honestProject(tools)];
    const copies = tools.random.chance(0.5);
    two.months = two.months.map((month, i) => ({ ...month, month: one.months[i]?.month ?? month.month }));
    const shared = Math.min(one.months.length, two.months.length);
    one.months = one.months.slice(0, shared);
    two.months = two.months.slice(0, shared);
    if (copies) {
      const text = () =>
        tools.random
          .pick(tools.phrases.own)
          .replace('{a}', String(tools.random.whole(3, 900)))
          .replace('{b}', String(tools.random.whole(2, 90)));
      const words = one.months.map(text);
      for (const draft of [one, two]) rewritten(draft, (_, i) => ({ progress: words[i] ?? null }));
    } else {
      two.plannedTotalYuan = one.plannedTotalYuan;
      rewritten(two, (_, i) => ({ monthYuan: one.months[i]?.monthYuan ?? 0 }));
    }
    // One clerk of one county copies.
    Object.assign(two, { unitCode: one.unitCode, path: one.path });
    Object.assign(two, { startedIn: one.startedIn, enteredIn: one.enteredIn, evidence: [], stage: one.stage });
    return [one, two].map((draft) => (copies ? { ...draft, evidence: [] } : retold({ ...draft, evidence: [] })));
  },
  filledInByOther: (tools) => {
    const account = `clerk.${tools.serial()}`;
    return Array.from({ length: tools.random.whole(3, 7) }, () => {
      const draft = honestProject(tools);
      rewritten(draft, (_, i) => (i % 2 === 0 ? { recordedBy: account, source: null } : {}));
      return Object.assign(draft, { ownerSignsIn: true });
    });
  },
  voucherCoverage: (tools) => {
    const draft = honestProject(tools);
    draft.stage = 'finished';
    const total = draft.months.at(-1)?.totalYuan ?? 0;
    const share = tools.random.between(0.08, 0.62);
    draft.evidence = tools.random.chance(0.5)
      ? [piece('acceptance', { datedOn: '2020-03-25', amountYuan: Math.round(total * share) })]
      : Array.from({ length: 4 }, () =>
          piece('voucher', { datedOn: '2020-03-25', amountYuan: Math.round((total * share) / 4) }),
        );
    return [withoutSheets(draft)];
  },
};

function withoutSheets(draft: Draft): Draft {
  draft.evidence = draft.evidence.filter(({ kind }) => kind !== 'progressSheet');
  return draft;
}

function busy({ random, phrases }: Tools): string {
  return random.pick(phrases.part).replace('{p}', String(random.whole(20, 90)));
}
