import { syntheticCreditCode } from '../../demo/credit-code.ts';
import type { Random } from '../../demo/random.ts';
import type { MonthFacts, ProjectHistory } from '../../src/capabilities/integrity/rules/history.ts';
import { monthAfter } from '../../src/kernel/period.ts';
import type { Phrases } from './phrases.ts';

/** What a history is made with. */
export type Tools = { readonly random: Random; readonly phrases: Phrases; readonly serial: () => number };

type Piece = ProjectHistory['evidence'][number];
/** A history under construction. */
export type Draft = { -readonly [Key in keyof ProjectHistory]: ProjectHistory[Key] } & {
  months: MonthFacts[];
  evidence: Piece[];
};

const units = ['331002', '331003', '331004', '331022', '331023', '331024', '331081', '331082', '331083'];
const places: Readonly<Record<string, string>> = {
  '331002': '椒江区',
  '331003': '黄岩区',
  '331004': '路桥区',
  '331022': '三门县',
  '331023': '天台县',
  '331024': '仙居县',
  '331081': '温岭市',
  '331082': '临海市',
  '331083': '玉环市',
};

/** A number as the clerk writes it: to the yuan, to 万元, or to 5 or 10 万元. */
export function grainOf({ random }: Tools): number {
  const dice = random.next();
  return dice < 0.25 ? 100 : dice < 0.65 ? 10_000 : dice < 0.8 ? 50_000 : 100_000;
}

/** An honest project: uneven work in an S, a clerk's own grain, words that follow the work, papers as they come. */
export function honestProject(tools: Tools): Draft {
  const { random, phrases, serial } = tools;
  const number = serial();
  const unitCode = random.pick(units);
  const [work, industryCode, content] = random.pick(phrases.works);
  const thing = `${random.pick(phrases.things)}${random.pick(phrases.things)}`;
  const place = places[unitCode] ?? '';
  const plannedTotalYuan = Math.round((6e6 * Math.exp(random.between(0, 3.2))) / 1e5) * 1e5;
  const startedIn = monthOf(2018, random.whole(2, 18));
  const rounds = random.whole(8, 18);
  const ownerName = `${place}${random.pick(phrases.things)}${number}${random.pick(phrases.legalForms)}`;
  const draft: Draft = {
    id: idOf(number),
    path: `331000/${unitCode}`,
    name: `${place}${random.pick(phrases.townships)}镇${thing}${work}工程`,
    code: `2018-${unitCode}-77-01-${String(number).padStart(6, '0')}`,
    ownerName,
    ownerCode: syntheticCreditCode('91', unitCode, number % 100_000),
    unitCode,
    townshipCode: `${unitCode}${100 + random.whole(0, 11)}`,
    industryCode,
    content,
    nature: random.pick(['new', 'new', 'extension', 'alteration']),
    stage: random.chance(0.5) ? 'building' : 'finished',
    plannedTotalYuan,
    plannedStart: startedIn,
    plannedFinish: after(startedIn, rounds + 2),
    approvedOn: null,
    approvedTotalYuan: null,
    startedIn,
    enteredIn: startedIn,
    suspendedSince: null,
    months: [],
    evidence: [],
    site: { latitude: 28.6 + random.next(), longitude: 120.7 + random.next() },
  };
  report(draft, tools, weights(draft, tools, rounds));
  papers(draft, tools);
  return draft;
}

/** Parts of the work by round: slow, fast, slow, and never smooth. */
function weights({ stage }: Draft, { random }: Tools, rounds: number): number[] {
  const shape = Array.from({ length: rounds }, (_, i) => {
    const at = (i + 0.5) / rounds;
    return at ** 0.8 * (1 - at) ** 0.7 * random.between(0.45, 1.7);
  });
  const sum = shape.reduce((total, one) => total + one, 0);
  const share = stage === 'finished' ? random.between(0.88, 0.996) : random.between(0.45, 0.93);
  return shape.map((one) => (one / sum) * share);
}

/** Writes the months of these shares of the plan. */
export function report(draft: Draft, tools: Tools, shares: readonly number[]): void {
  const { random, phrases } = tools;
  const grain = grainOf(tools);
  const speaksOfWhole = random.chance(0.5);
  let [month, total, year] = [draft.startedIn ?? '2018-03', 0, 0];
  draft.months = shares.map((share, i) => {
    if (month.endsWith('-01')) month = monthAfter(month);
    if (month.endsWith('-02')) year = 0;
    const yuan = Math.round(((draft.plannedTotalYuan ?? 0) * share) / grain) * grain;
    total += yuan;
    year += yuan;
    const isLast = i === shares.length - 1 && draft.stage === 'finished';
    const percent = Math.round((total / (draft.plannedTotalYuan ?? 1)) * 100 + random.between(-9, 6));
    const words = isLast ? phrases.done : speaksOfWhole ? phrases.whole : phrases.part;
    const made = {
      month,
      monthYuan: yuan,
      cumulativeYuan: year,
      totalYuan: total,
      progress: random.pick(words).replace('{p}', String(Math.min(99, Math.max(3, percent)))),
      problems: random.chance(0.08) ? random.pick(phrases.slow) : null,
      recordedBy: `desk.${draft.unitCode}`,
      source: 'f'.repeat(64),
    };
    month = monthAfter(month);
    return made;
  });
}

/** Changes the amount of some months and everything that follows from it. */
export function rewritten(draft: Draft, change: (month: MonthFacts, i: number) => Partial<MonthFacts>): void {
  let [total, year] = [0, 0];
  draft.months = draft.months.map((month, i) => {
    const next = { ...month, ...change(month, i) };
    if (next.month.endsWith('-02')) year = 0;
    total += next.monthYuan ?? 0;
    year += next.monthYuan ?? 0;
    return { ...next, cumulativeYuan: year, totalYuan: total };
  });
}

let counter = 0;
/** One piece of evidence with a hash of its own. */
export function piece(kind: Piece['kind'], change: Partial<Piece> = {}): Piece {
  const sha256 = (counter++).toString(16).padStart(64, '0');
  const blank = { datedOn: null, provesStage: null, provesMonth: null, party: null, amountYuan: null };
  return { id: `e${counter}`, kind, sha256, ...blank, takenAt: null, latitude: null, longitude: null, ...change };
}

function papers(draft: Draft, { random }: Tools): void {
  const started = draft.startedIn ?? '2018-03';
  const total = draft.plannedTotalYuan ?? 0;
  if (random.chance(0.6)) {
    draft.evidence.push(
      piece('approval', { datedOn: `${after(started, -4)}-15`, amountYuan: total, party: draft.ownerName }),
    );
    const share = random.between(0.6, 0.97);
    const short = (draft.ownerName ?? '').replace(/有限公司$/, '');
    const party = random.chance(0.2) ? short : draft.ownerName;
    draft.evidence.push(
      piece('contract', {
        datedOn: `${after(started, -1)}-${random.whole(10, 28)}`,
        amountYuan: Math.round(total * share),
        party,
      }),
    );
  }
  if (random.chance(0.45))
    draft.evidence.push(photo(draft, { days: random.whole(-20, 25), km: Math.abs(random.between(-1.4, 1.4)) }));
  if (random.chance(0.25))
    for (const month of draft.months.filter(() => random.chance(0.5)))
      draft.evidence.push(piece('progressSheet', { provesMonth: month.month, amountYuan: month.totalYuan }));
  if (draft.stage === 'finished' && random.chance(0.35)) {
    const settled = Math.round((draft.months.at(-1)?.totalYuan ?? 0) * random.between(0.9, 1.01));
    draft.evidence.push(piece('acceptance', { datedOn: '2020-03-20', amountYuan: settled }));
  }
}

/** A photo so many days from the start and so far from the site. */
export function photo(draft: Draft, { days, km }: { readonly days: number; readonly km: number }): Piece {
  const start = Date.parse(`${draft.startedIn ?? '2018-03'}-10T09:00:00Z`);
  const takenAt = new Date(start + days * 86_400_000).toISOString().slice(0, 19);
  const site = draft.site ?? { latitude: 28.9, longitude: 121 };
  return piece('startPhoto', { takenAt, latitude: site.latitude + km / 111.2, longitude: site.longitude });
}

/** A month some months later. */
export function after(month: string, months: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return monthOf(Math.floor(at / 12), (at % 12) + 1);
}

function monthOf(year: number, number: number): string {
  const at = year * 12 + number - 1;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
