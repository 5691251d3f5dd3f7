import type { Resolutions } from './amount-tolerance.ts';
import { candidateIndex } from './candidates.ts';
import type { ListKind } from './classes.ts';
import type { ComparedProject, ComparedRow } from './compared.ts';
import { joinedRows, mayJoin } from './joined-rows.ts';
import type { Memory } from './memory.ts';
import { leastDoubt, leastScore, leastScoreWithOtherCode, type PairScore, pairScore } from './pair-score.ts';

/** A row and a project that may be one. */
export type Pair = {
  readonly row: number;
  readonly project: number;
  readonly score: PairScore;
  /** A person said that they are one. */
  readonly isDecided: boolean;
};

/** What a row means: one project, none, one that another row means already, or one of several. */
export type Match =
  | { readonly state: 'matched'; readonly pair: Pair }
  /** `pair` is null where another row of the list is the same and the library knows neither. */
  | { readonly state: 'duplicate'; readonly pair: Pair | null; readonly ofRow: number }
  /** With one rival only, nothing says firmly enough that it is that one; `isJoined` where the row names all of them. */
  | { readonly state: 'ambiguous'; readonly rivals: readonly Pair[]; readonly isJoined?: true }
  | { readonly state: 'none'; readonly nearest: Pair | null };

/** What a list is matched with. */
export type Sides = {
  readonly kind: ListKind;
  readonly rows: readonly ComparedRow[];
  readonly projects: readonly ComparedProject[];
  readonly resolutions: Resolutions;
  readonly memory: Memory;
};

/** Points by which a better project must lead to be meant rather than another one that is free. */
const margin = 3;
/** Points by which a project that is left over may be worse than the one that another row took. */
const leftOver = 8;

/**
 * Finds for every row the project that it means; each project is meant by one row at most (of a month, and of finance
 * by one row for each payment). Better pairs go first, and equal ones by what stands in them: the order of the rows
 * decides only between rows that are the same.
 */
export function matches(sides: Sides): Match[] {
  const pairs = sides.rows.map((_, i) => pairsOf(i, sides));
  const fitting = pairs.map((own) => own.filter(isMatch));
  const { taken, given } = assigned(fitting, sides);
  makeRoom(fitting, { taken, given, sides });
  const result = sides.rows.map((row, i): Match => {
    const mine = given.get(i);
    const [best] = fitting[i] ?? [];
    const holder = best === undefined ? undefined : taken.get(slotOf(row, best.project, sides.kind));
    const lead = (best?.score.score ?? 0) - (mine?.score.score ?? 0);
    const isBetterTaken =
      best && holder !== i && lead > (isNamedLike(row, sides.rows[holder ?? i]) ? margin : leftOver);
    if (mine && (mine.isDecided || !isBetterTaken)) return ambiguousOr(mine, fitting[i] ?? [], { row, taken, sides });
    if (mine) taken.delete(slotOf(row, mine.project, sides.kind));
    if (best && holder !== undefined && isRepeatable(best)) return { state: 'duplicate', pair: best, ofRow: holder };
    return { state: 'none', nearest: pairs[i]?.[0] ?? null };
  });
  return withDoubts(withRepeatedStrangers(withJoined(result, sides), sides), sides);
}

/** A row that names several projects together is none of them alone. */
function withJoined(found: readonly Match[], { rows, projects, resolutions }: Sides): Match[] {
  const may = rows.map(({ facts }) => mayJoin(facts));
  if (!may.includes(true)) return [...found];
  const joined = joinedRows(projects);
  return found.map((match, i) => {
    const row = rows[i];
    const isDecided = match.state === 'matched' && match.pair.isDecided;
    const named = row === undefined || isDecided || !may[i] ? [] : joined(row.facts);
    const rivals = named.flatMap((project): Pair[] => {
      const facts = projects[project];
      if (!row || !facts) return [];
      return [{ row: i, project, isDecided: false, score: pairScore(row, facts, resolutions) }];
    });
    return rivals.length < 2 ? match : { state: 'ambiguous', rivals, isJoined: true };
  });
}

/** Every pair of a row, the best first. */
function pairsOf(row: number, { rows, projects, resolutions, memory }: Sides): Pair[] {
  const compared = rows[row];
  if (!compared) return [];
  const key = compared.rowKey;
  const found = indexOf(projects).of(compared);
  const decided = memory.size === 0 ? [] : memory.projectsOf(key);
  const all =
    decided.length === 0 ? found : [...new Set([...found, ...decided.flatMap((id) => placeOf(projects, id))])];
  const pairs = all.flatMap((project) => {
    const facts = projects[project];
    if (!facts || (memory.size > 0 && memory.isOther(key, facts.facts.id))) return [];
    const since = decided.indexOf(facts.facts.id);
    const score = pairScore(compared, facts, resolutions);
    if (since < 0) return { row, project, isDecided: false, score };
    return { row, project, isDecided: true, score: { ...score, score: decidedScore(score.score, since) } };
  });
  return withoutLaterPhases(pairs).sort(
    (one, other) => other.score.score - one.score.score || one.project - other.project,
  );
}

/** Points that a later phase loses where the row names none and there is a project without one. */
const laterBesidePlain = 15;

/** Where 赭溪治理工程 is there, a row that names no phase does not mean its second one, unless an amount says so. */
function withoutLaterPhases(pairs: Pair[]): Pair[] {
  if (!pairs.some(({ score }) => score.marks === 'isLater')) return pairs;
  const plain = Math.max(...pairs.map(({ score }) => (score.marks === 'same' ? (score.name?.likeness ?? 0) : 0)));
  return pairs.map((pair) => {
    const { marks, amount, name, isSameCode, score } = pair.score;
    const isMeant = pair.isDecided || isSameCode || amount === 'same' || marks !== 'isLater';
    if (isMeant || (name?.likeness ?? 0) > plain) return pair;
    return { ...pair, score: { ...pair.score, score: score - laterBesidePlain } };
  });
}

/** Above any score that is reckoned: the latest decision first, and of rows under one decision the better one. */
function decidedScore(score: number, since: number): number {
  return 1000 - since * 10 + score / 100;
}

const indexes = new WeakMap<readonly ComparedProject[], ReturnType<typeof candidateIndex>>();

function indexOf(projects: readonly ComparedProject[]) {
  const index = indexes.get(projects) ?? candidateIndex(projects);
  indexes.set(projects, index);
  return index;
}

function placeOf(projects: readonly ComparedProject[], id: string): number[] {
  const place = projects.findIndex(({ facts }) => facts.id === id);
  return place < 0 ? [] : [place];
}

function isMatch({ score, isDecided }: Pair): boolean {
  if (isDecided || score.isSameCode) return true;
  return score.score >= (score.isOtherCode ? leastScoreWithOtherCode : leastScore);
}

/** Payments are many for one project; a list that states months has a row for each of them. */
function slotOf({ facts }: ComparedRow, project: number, kind: ListKind): string {
  const { month, voucherNo, paidOn, amounts } = facts;
  const apart =
    kind === 'payments' ? [voucherNo, paidOn, amounts.paidYuan ?? amounts.amountYuan].join('/') : (month ?? '');
  return `${project}/${apart}`;
}

type Assigned = { readonly taken: Map<string, number>; readonly given: Map<number, Pair> };

function assigned(fitting: readonly (readonly Pair[])[], sides: Sides): Assigned {
  const { rows, kind } = sides;
  const exactness = fitting.map((pairs) => (pairs[0] ? exactnessOf(pairs[0], sides) : 0));
  const order = fitting.flat().sort((one, other) => {
    const byScore = other.score.score - one.score.score;
    if (byScore !== 0) return byScore;
    if (one.row === other.row) return one.project - other.project;
    const byFit = (exactness[other.row] ?? 0) - (exactness[one.row] ?? 0);
    if (byFit !== 0) return byFit;
    const [a, b] = [rows[one.row]?.content ?? '', rows[other.row]?.content ?? ''];
    return a < b ? -1 : a > b ? 1 : one.row - other.row;
  });
  const taken = new Map<string, number>();
  const given = new Map<number, Pair>();
  for (const pair of order) {
    const row = rows[pair.row];
    if (!row || given.has(pair.row)) continue;
    const slot = slotOf(row, pair.project, kind);
    if (taken.has(slot)) continue;
    taken.set(slot, pair.row);
    given.set(pair.row, pair);
  }
  return { taken, given };
}

/** Of two rows that fit equally well, the one that says it letter by letter is the first, and the other its repetition. */
function exactnessOf({ row, project }: Pair, { rows, projects }: Sides): number {
  const [mine, theirs] = [rows[row]?.facts, projects[project]?.facts];
  if (!mine || !theirs) return 0;
  const keys = ['name', 'code', 'ownerName', 'unitCode', 'industryCode', 'enteredIn'] as const;
  return keys.filter((key) => mine[key] !== null && mine[key] === theirs[key]).length;
}

type Held = Assigned & { readonly sides: Sides };

/** A row that has nothing takes a project from one that has another as good. */
function makeRoom(fitting: readonly (readonly Pair[])[], { taken, given, sides }: Held): void {
  const { rows, kind } = sides;
  const waiting = fitting.keys().filter((i) => !given.has(i) && (fitting[i]?.length ?? 0) > 0);
  for (const i of waiting) {
    for (const wish of fitting[i] ?? []) {
      const row = rows[i];
      const holder = row && taken.get(slotOf(row, wish.project, kind));
      const held = holder === undefined ? undefined : given.get(holder);
      const other = holder === undefined ? undefined : rows[holder];
      if (!row || !other || !held || holder === undefined || held.score.isSameCode) continue;
      const free = (fitting[holder] ?? []).find(
        ({ project, score }) =>
          project !== held.project &&
          score.score >= held.score.score - margin &&
          !taken.has(slotOf(other, project, kind)),
      );
      if (!free) continue;
      taken.set(slotOf(other, free.project, kind), holder);
      given.set(holder, free);
      taken.set(slotOf(row, wish.project, kind), i);
      given.set(i, wish);
      break;
    }
  }
}

type Around = { readonly row: ComparedRow; readonly taken: ReadonlyMap<string, number>; readonly sides: Sides };

/** Several projects that fit as well and that no row means better leave the row open for a person. */
function ambiguousOr(pair: Pair, own: readonly Pair[], { row, taken, sides }: Around): Match {
  if (pair.isDecided || pair.score.isSameCode) return { state: 'matched', pair };
  const rivals = own.filter(
    (one) =>
      one.project !== pair.project &&
      one.score.score >= pair.score.score - margin &&
      !taken.has(slotOf(row, one.project, sides.kind)),
  );
  return rivals.length === 0 ? { state: 'matched', pair } : { state: 'ambiguous', rivals: [pair, ...rivals] };
}

/** Two rows of one name: the second rather repeats the first than means a project that is only similar. */
function isNamedLike({ name }: ComparedRow, other: ComparedRow | undefined): boolean {
  return name !== null && name.key === other?.name?.key;
}

/** A later phase is another project, although its name is nearly the same. */
function isRepeatable({ score: { isSameCode, isOtherCode, marks } }: Pair): boolean {
  return isSameCode || marks === 'same' || (marks === 'lacking' && !isOtherCode);
}

/** Rows that the library does not know may still repeat each other. */
function withRepeatedStrangers(found: readonly Match[], { rows, kind }: Sides): Match[] {
  const first = new Map<string, number>();
  const order = [...found.keys()].sort((a, b) => {
    const [one, other] = [rows[a]?.content ?? '', rows[b]?.content ?? ''];
    return one < other ? -1 : one > other ? 1 : a - b;
  });
  const repeated = new Map<number, number>();
  for (const i of order) {
    const row = rows[i];
    if (!row || found[i]?.state !== 'none') continue;
    const key = `${row.rowKey}/${slotOf(row, 0, kind)}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, i);
    else repeated.set(i, before);
  }
  return found.map((match, i) => {
    const ofRow = repeated.get(i);
    return ofRow === undefined ? match : { state: 'duplicate', pair: null, ofRow };
  });
}

/** A row that means none, beside a project that no row means and that comes near, is left to a person. */
function withDoubts(found: readonly Match[], { rows, memory }: Sides): Match[] {
  const meant = new Set(found.flatMap((match) => (match.state === 'matched' ? [match.pair.project] : [])));
  return found.map((match, i) => {
    const near = match.state === 'none' ? match.nearest : null;
    const row = rows[i];
    if (!near || !row || meant.has(near.project) || !isDoubtful(near.score)) return match;
    if (memory.size > 0 && memory.explanationOf(row.rowKey, null)) return match;
    return { state: 'ambiguous', rivals: [near] };
  });
}

function isDoubtful({ score, marks, name, isOtherCode, township }: PairScore): boolean {
  return (
    score >= leastDoubt &&
    name !== null &&
    name.particulars !== 'other' &&
    township !== 'other' &&
    !isOtherCode &&
    (marks === 'same' || marks === 'lacking' || marks === 'isLater')
  );
}
