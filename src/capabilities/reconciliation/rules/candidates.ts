import type { ComparedProject, ComparedRow } from './compared.ts';
import { amountKinds } from './list-row.ts';
import type { ComparedName } from './name-score.ts';

/** Projects that a row may mean, as their places in the library; at most `most` and those of the same code. */
export type CandidateIndex = { readonly of: (row: ComparedRow) => readonly number[] };

/** Projects that are compared closely with one row. */
const most = 8;
/** The rarest features of a name are followed; what many projects share finds nothing that these do not. */
const followed = 8;
/** Share of the pairs of a name that a row of the same code has with it, from which on nothing else is looked for. */
const mostOfName = 0.6;
/** Projects looked at in the lists of one row, after which no longer list is begun. */
const lookedAt = 400;
/** An amount that more projects share is no trace of one of them. */
const fewAmounts = 12;
const wan = 10_000;

/**
 * Finds the projects that share a row's rare features: pairs of letters of the name, towns, marks, owner, code and
 * amounts. It reads only the lists of these features, so that 5,000 rows against 5,000 projects need not be 25 million.
 */
export function candidateIndex(projects: readonly ComparedProject[]): CandidateIndex {
  const lists = new Map<string, number[]>();
  const byCode = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  const byAmount = new Map<number, number[]>();
  for (const [i, project] of projects.entries()) {
    for (const feature of new Set(project.names.flatMap(featuresOf))) put(lists, feature, i);
    if (project.owner) put(lists, `O:${project.owner.bare}`, i);
    put(lists, `U:${project.facts.unitCode}`, i);
    for (const key of project.codeKeys) put(byCode, key, i);
    for (const { key } of project.names) put(byName, key, i);
    for (const key of amountKeys([project.facts.plannedTotalYuan, project.figures?.yearToDateYuan]))
      put(byAmount, key, i);
  }
  const scores = new Float64Array(projects.length);
  return {
    of: (row) => {
      const fixed = new Set(row.codeKey === null ? [] : byCode.get(row.codeKey));
      if (row.name) for (const i of (byName.get(row.name.key) ?? []).slice(0, most)) fixed.add(i);
      for (const kind of amountKinds) {
        const found = byAmount.get(Math.round((row.facts.amounts[kind] ?? 0) / wan)) ?? [];
        if (found.length <= fewAmounts) for (const i of found) fixed.add(i);
      }
      if (row.name && [...fixed].some((i) => isPlain(row, projects[i]))) return [...fixed];
      const best = bestOf(row, { lists, scores, size: projects.length });
      for (const i of best) fixed.add(i);
      return [...fixed];
    },
  };
}

/** Whole 万元 on either side of each amount, to either of which a list may round it. */
function amountKeys(amounts: readonly (number | null | undefined)[]): Set<number> {
  return new Set(amounts.flatMap((yuan) => (yuan ? [Math.floor(yuan / wan), Math.ceil(yuan / wan)] : [])));
}

/** The code of the project and most of its name: nothing else can be meant. */
function isPlain({ codeKey, name }: ComparedRow, project: ComparedProject | undefined): boolean {
  if (codeKey === null || name === null || !project?.codeKeys.has(codeKey)) return false;
  return project.names.some(({ key, pairs }) => {
    if (key === name.key) return true;
    let shared = 0;
    for (const pair of name.pairs.keys()) if (pairs.has(pair)) shared++;
    return shared >= Math.max(name.pairs.size, pairs.size) * mostOfName;
  });
}

type Search = {
  readonly lists: ReadonlyMap<string, readonly number[]>;
  readonly scores: Float64Array;
  readonly size: number;
};

function bestOf(row: ComparedRow, { lists, scores, size }: Search): number[] {
  if (row.name === null) return [];
  const features = featuresOf(row.name).flatMap((feature) => {
    const list = lists.get(feature);
    return list === undefined ? [] : [{ list, weight: Math.log(1 + size / list.length) }];
  });
  const rare = features.sort((one, other) => one.list.length - other.list.length).slice(0, followed);
  const touched: number[] = [];
  let seen = 0;
  for (const { list, weight } of rare) {
    if (seen > lookedAt) break;
    seen += list.length;
    for (const i of list) {
      if (scores[i] === 0) touched.push(i);
      scores[i] = (scores[i] ?? 0) + weight;
    }
  }
  for (const [key, weight] of besideName(row))
    for (const i of lists.get(key) ?? []) if (scores[i] !== 0) scores[i] = (scores[i] ?? 0) + weight;
  const best = mostOf(touched, scores);
  for (const i of touched) scores[i] = 0;
  return best;
}

/** Owner and county break ties among names; they find nothing by themselves. */
function besideName({ owner, facts }: ComparedRow): (readonly [key: string, weight: number])[] {
  return [
    ...(owner ? [[`O:${owner.bare}`, 3] as const] : []),
    ...(facts.unitCode ? [[`U:${facts.unitCode}`, 2] as const] : []),
  ];
}

function mostOf(touched: readonly number[], scores: Float64Array): number[] {
  const best: number[] = [];
  let least = 0;
  for (const i of touched) {
    const score = scores[i] ?? 0;
    if (best.length === most && score <= least) continue;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at--;
    best.splice(at, 0, i);
    if (best.length > most) best.pop();
    least = scores[best.at(-1) ?? 0] ?? 0;
  }
  return best;
}

function featuresOf({ parts, pairs }: ComparedName): string[] {
  const [core] = pairs.size === 0 ? [parts.core] : [];
  return [
    ...pairs.keys(),
    ...(core ? [core] : []),
    ...parts.towns.map((town) => `T:${town}`),
    ...parts.marks.map((mark) => `M:${mark}`),
  ];
}

function put<Key>(lists: Map<Key, number[]>, key: Key, i: number): void {
  const list = lists.get(key);
  if (list) list.push(i);
  else lists.set(key, [i]);
}
