import { type Draft, honestProject, photo, piece, report, rewritten, type Tools } from './honest.ts';

/** Histories that look odd for a good reason; none of them may be flagged. */
export const honestCases: Readonly<Record<string, (tools: Tools) => Draft[]>> = {
  steady: (tools) => [honestProject(tools)],
  /** Little in winter and in the plum rains, much in autumn. */
  seasonal: (tools) => {
    const draft = honestProject(tools);
    const season = [0.2, 0.2, 0.6, 1, 1.1, 0.5, 0.7, 0.9, 1.4, 1.6, 1.5, 1.3];
    const shares = draft.months.map(
      ({ month }) => 0.055 * (season[Number(month.slice(5)) - 1] ?? 1) * tools.random.between(0.7, 1.3),
    );
    const sum = shares.reduce((total, one) => total + one, 0);
    report(
      draft,
      tools,
      shares.map((one) => (one / sum) * 0.9),
    );
    return [draft];
  },
  /** The equipment comes in one month, also in June or December, and the words say so. */
  equipment: (tools) => {
    const draft = honestProject(tools);
    const place = tools.random.chance(0.6)
      ? draft.months.findIndex(({ month }) => /-(?:06|12)$/.test(month))
      : tools.random.whole(3, draft.months.length - 1);
    rewritten(draft, ({ monthYuan }, i) => {
      const own = Math.round((monthYuan ?? 0) * 0.4);
      if (i !== place) return { monthYuan: own };
      const yuan = Math.round((draft.plannedTotalYuan ?? 0) * tools.random.between(0.3, 0.45));
      return { monthYuan: yuan, progress: tools.random.pick(tools.phrases.equipment) };
    });
    return [withinPlan(draft)];
  },
  /** A real spurt at the end of the year, with the sheet signed by three parties. */
  spurt: (tools) => {
    const draft = honestProject(tools);
    rewritten(draft, ({ month, monthYuan }) => ({
      monthYuan: Math.round((monthYuan ?? 0) * (month.endsWith('-12') ? 4 : 0.7)),
    }));
    for (const { month, totalYuan } of draft.months.filter(({ month }) => month.endsWith('-12')))
      draft.evidence.push(
        piece('progressSheet', { provesMonth: month, datedOn: `${month}-28`, amountYuan: totalYuan }),
      );
    return [withinPlan(draft)];
  },
  /** A rising end of the year: October, November, December. */
  lateRise: (tools) => {
    const draft = honestProject(tools);
    const rise: Readonly<Record<string, number>> = { '10': 1.5, '11': 1.9, '12': 2.2 };
    rewritten(draft, ({ month, monthYuan }) => ({
      monthYuan: Math.round((monthYuan ?? 0) * (rise[month.slice(5)] ?? 0.8)),
    }));
    return [withinPlan(draft)];
  },
  settledInDecember: (tools) => {
    const draft = honestProject(tools);
    rewritten(draft, ({ month, monthYuan }) =>
      month.endsWith('-12')
        ? { monthYuan: Math.round((monthYuan ?? 0) * 4), progress: tools.random.pick(tools.phrases.settled) }
        : { monthYuan: Math.round((monthYuan ?? 0) * 0.7) },
    );
    return [withinPlan(draft)];
  },
  /** Equal instalments, fixed by contract; the words or the contract’s amount show it. */
  instalments: (tools) => {
    const draft = honestProject(tools);
    const part = Math.round((draft.plannedTotalYuan ?? 0) / draft.months.length / 13_000) * 10_000;
    const speaks = tools.random.chance(0.5);
    const words = tools.random.pick(tools.phrases.instalment);
    rewritten(draft, () => ({ monthYuan: part, ...(speaks && { progress: words }) }));
    draft.evidence = draft.evidence.filter(({ kind }) => kind !== 'contract' && kind !== 'acceptance');
    draft.evidence.push(
      piece('contract', {
        party: draft.ownerName,
        amountYuan: part * draft.months.length,
        datedOn: `${draft.startedIn}-01`,
      }),
    );
    return [retold(draft)];
  },
  /** A small project whose few grains repeat. */
  smallGrains: (tools) => {
    const draft = honestProject(tools);
    draft.plannedTotalYuan = 5_200_000;
    draft.stage = 'building';
    draft.evidence = draft.evidence.filter(({ kind }) => /Photo$/.test(kind));
    rewritten(draft, () => ({ monthYuan: 100_000 * tools.random.whole(1, 4) }));
    return [withinPlan(draft)];
  },
  /** A first and a second phase of one owner: two projects. */
  phases: (tools) => {
    const [one, two] = [honestProject(tools), honestProject(tools)];
    const base = one.name.replace(/工程$/, '');
    Object.assign(two, sharedOwner(one), { name: `${base}二期工程`, content: one.content });
    one.name = `${base}一期工程`;
    return [one, two].map(ownPapers);
  },
  /** Villages of one programme: names that differ in one word. */
  villages: (tools) => {
    const one = honestProject(tools);
    const things = tools.random.shuffled(tools.phrases.things).slice(0, 3);
    return things.map((thing) => {
      const village = honestProject(tools);
      Object.assign(village, sharedOwner(one), { name: `${one.name.slice(0, 5)}${thing}村水污染治理工程` });
      return ownPapers(village);
    });
  },
  /** One approval for several projects of one owner. */
  jointApproval: (tools) => {
    const [one, two] = [honestProject(tools), honestProject(tools)];
    Object.assign(two, { ownerName: one.ownerName, ownerCode: one.ownerCode });
    const paper = piece('approval', { party: one.ownerName, datedOn: '2017-11-02' });
    for (const draft of [one, ownPapers(two)]) {
      draft.evidence = draft.evidence.filter(({ kind }) => kind !== 'approval');
      draft.evidence.push({ ...paper, id: `${paper.id}-${draft.id}` });
    }
    return [one, two];
  },
  /** Design and land are paid before the start. */
  earlyFees: (tools) => {
    const draft = honestProject(tools);
    const started = draft.months[3]?.month ?? null;
    rewritten(draft, (_, i) => (i < 3 ? { progress: tools.random.pick(tools.phrases.design) } : {}));
    Object.assign(draft, { startedIn: started, enteredIn: draft.months[0]?.month });
    draft.evidence = [photo(draft, { days: 3, km: 0.4 })];
    return [draft];
  },
  /** More than planned, with the paper that adjusts the total. */
  adjusted: (tools) => {
    const draft = honestProject(tools);
    rewritten(draft, ({ monthYuan }) => ({ monthYuan: Math.round((monthYuan ?? 0) * 1.3) }));
    draft.plannedTotalYuan = Math.round((draft.months.at(-1)?.totalYuan ?? 0) * 0.93);
    draft.evidence = [piece('adjustment', { amountYuan: draft.months.at(-1)?.totalYuan ?? 0 })];
    return [retold(draft)];
  },
  /** Standing still in spring, and reporting nothing for it. */
  honestStop: (tools) => {
    const draft = honestProject(tools);
    const from = tools.random.whole(2, 5);
    rewritten(draft, (_, i) =>
      i >= from && i < from + 3
        ? { monthYuan: 0, progress: tools.random.pick(tools.phrases.stopped) }
        : i === from + 3
          ? { progress: tools.random.pick(tools.phrases.resumed) }
          : {},
    );
    return [draft];
  },
  /** Suspended, and silent since. */
  suspended: (tools) => {
    const draft = honestProject(tools);
    Object.assign(draft, { stage: 'suspended', suspendedSince: draft.months.at(-1)?.month });
    draft.evidence = draft.evidence.filter(({ kind }) => kind !== 'acceptance');
    return [draft];
  },
  /** Exactly the plan, because the work is done and settled. */
  settledAtPlan: (tools) => {
    const draft = honestProject(tools);
    draft.stage = 'finished';
    const rest = (draft.plannedTotalYuan ?? 0) - (draft.months.at(-2)?.totalYuan ?? 0);
    rewritten(draft, (_, i) =>
      i === draft.months.length - 1
        ? { monthYuan: Math.max(10_000, rest), progress: tools.random.pick(tools.phrases.done) }
        : {},
    );
    draft.evidence = draft.evidence.filter(({ kind }) => kind !== 'acceptance');
    return [draft];
  },
  /** The county’s clerk types for owners who have no account. */
  clerkTypes: (tools) =>
    Array.from({ length: 4 }, () => {
      const draft = honestProject(tools);
      Object.assign(draft, { unitCode: '331023', path: '331000/331023' });
      rewritten(draft, () => ({ source: null, recordedBy: 'desk.331023' }));
      return draft;
    }),
  /** Work in caliber whose content mentions a neighbour’s word. */
  mixedContent: (tools) => {
    const draft = honestProject(tools);
    draft.content = `${draft.content}，配套管网改造及监测设备`;
    return [draft];
  },
};

function sharedOwner({ ownerName, ownerCode, unitCode, path, townshipCode }: Draft) {
  return { ownerName, ownerCode, unitCode, path, townshipCode };
}

/** Papers name the owner that the draft has now. */
function ownPapers(draft: Draft): Draft {
  draft.evidence = draft.evidence.map((one) => (one.party === null ? one : { ...one, party: draft.ownerName }));
  return draft;
}

/** A plan that the work stays below, as it did before its months were stretched. */
export function withinPlan(draft: Draft): Draft {
  const total = draft.months.at(-1)?.totalYuan ?? 0;
  const former = draft.plannedTotalYuan ?? 0;
  draft.plannedTotalYuan = Math.max(former, Math.ceil((total * 1.07) / 100_000) * 100_000);
  const grown = draft.plannedTotalYuan / Math.max(1, former);
  draft.evidence = draft.evidence
    .filter(({ kind }) => kind !== 'acceptance')
    .map((one) => (one.kind === 'approval' ? { ...one, amountYuan: Math.round((one.amountYuan ?? 0) * grown) } : one));
  return retold(draft);
}

/** Words about the whole follow the money again. */
export function retold(draft: Draft): Draft {
  const total = draft.plannedTotalYuan ?? 1;
  draft.months = draft.months.map((month) => {
    const percent = Math.min(99, Math.max(3, Math.round(((month.totalYuan ?? 0) / total) * 100)));
    return { ...month, progress: (month.progress ?? '').replace(/\d+%/, `${percent}%`) };
  });
  return draft;
}
