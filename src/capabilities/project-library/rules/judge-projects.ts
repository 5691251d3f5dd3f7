import type { ChangedCell } from '#kernel/import-answer.ts';
import { isInRemit, type Region } from '#kernel/region.ts';
import type { Judged, UnderstoodRow } from '#platform/records/import-run.ts';
import type { Term } from '../terms.ts';
import type { ImportTerm } from '../terms-import.ts';
import { caliberOf } from './caliber/caliber-of.ts';
import type { Consultation } from './caliber/consultation.ts';
import { type JudgedSteps, judgedSteps, type StepChange } from './judge-steps.ts';
import type { Step } from './ladder.ts';
import { type FieldChange, factNames, mergedProject, nameKey, projectChanges } from './merged-project.ts';
import type { ProjectFacts } from './project.ts';
import type { StatedProject } from './project-row.ts';

/** A project of the library that a row may mean. */
export type KnownProject = ProjectFacts & {
  readonly id: string;
  readonly version: number;
  readonly nameKey: string;
  readonly mergedInto?: string | null;
};

/** What rows are judged against. */
export type JudgingContext = {
  readonly known: readonly KnownProject[];
  /** Codes that belong to projects outside the remit. */
  readonly elsewhere: ReadonlySet<string>;
  readonly regions: readonly (Region & { readonly path: string })[];
  readonly remit: string;
  /** Row of each project met in this file, by its key; added to. */
  readonly seen: Map<string, number>;
  readonly newId: () => string;
  /** The bureau's answer that holds, by project. */
  readonly consultations: ReadonlyMap<string, Consultation>;
  /** Steps as they stand, by project; of those projects for which a row says anything of the ladder. */
  readonly steps: ReadonlyMap<string, readonly Step[]>;
  readonly today: string;
};

/** Steps of a project to be written. */
export type StepsToWrite = {
  readonly id: string;
  readonly path: string;
  readonly ownerCode: string | null;
  readonly steps: readonly Step[];
};

/** A project as it is to be written. */
export type ProjectToWrite = {
  readonly id: string;
  readonly version: number;
  readonly path: string;
  readonly facts: ProjectFacts;
  readonly caliber: 'in' | 'out' | 'ask';
  /** The project into which it was merged; not given for one that stands by itself. */
  readonly mergedInto?: string | null;
};

type Row = UnderstoodRow<StatedProject>;
type Refused = Extract<Judged, { readonly state: 'refused' }>;

/**
 * What each row of a file means for the library: a new project, a changed one, an unchanged one, or none. A row with a
 * code means the project with that code, or else the one of its name in its county that has no code yet; a row without a
 * code means the only one of its name in its county.
 * Refuses `rowTwice`, `codeElsewhere`, `nameAmbiguous`, `unitOutsideRemit`, and what `judgedSteps` refuses.
 */
export function judgeProjects(
  rows: readonly Row[],
  context: JudgingContext,
): { judged: Judged[]; writes: ProjectToWrite[]; stepWrites: StepsToWrite[] } {
  const index = indexOf(context.known);
  const paths = new Map(context.regions.map(({ code, path }) => [code, path]));
  const writes: ProjectToWrite[] = [];
  const stepWrites: StepsToWrite[] = [];
  const judged = rows.map((row): Judged => {
    const found = match(row, index);
    if (found === 'several') return refused(row, 'name', 'nameAmbiguous', { name: row.facts.name });
    const merged = found ? mergedProject(found.facts, row.facts) : row.facts;
    const path = paths.get(merged.townshipCode ?? merged.unitCode) ?? paths.get(merged.unitCode) ?? '';
    const no = objection(row, { found, path, context });
    if (no) return no;
    const ladder = ladderOf(row, { found, facts: merged, context });
    if ('code' in ladder) return refused(row, ladder.key, ladder.code, ladder.facts);
    const { facts, steps } = ladder;
    const changes = found ? projectChanges(found.facts, facts) : [];
    if (found && changes.length + steps.length === 0)
      return { state: 'unchanged', label: facts.name, changes: () => [] };
    const id = found?.id ?? context.newId();
    const version = (found?.version ?? 0) + 1;
    if (!found || changes.length > 0) {
      const { verdict } = caliberOf(facts, { consultation: context.consultations.get(id) ?? null });
      writes.push({ id, version, path, facts, caliber: verdict });
    }
    if (steps.length > 0) stepWrites.push({ id, path, ownerCode: facts.ownerCode, steps });
    context.seen.set(id, row.row);
    if (!found) add(index, { id, version, facts }, nameKey(facts.name));
    const cells = () => atCells(row, [...(found ? changes : statedCells(facts)), ...ladder.changes]);
    return { state: found ? 'updated' : 'created', label: facts.name, changes: cells };
  });
  return { judged, writes, stepWrites };
}

type Merged = {
  readonly found: Standing | null;
  readonly facts: ProjectFacts;
  readonly context: JudgingContext;
};

/** What a row's steps come to; hardly any row has some. */
function ladderOf(row: Row, { found, facts, context }: Merged): JudgedSteps {
  const { steps = [] } = row.facts;
  if (steps.length === 0) return { steps: [], changes: [], facts };
  return judgedSteps(steps, {
    steps: context.steps.get(found?.id ?? '') ?? [],
    facts,
    row: row.facts,
    startedIn: found?.facts.startedIn ?? null,
    today: context.today,
  });
}

function atCells(row: Row, changes: readonly (FieldChange | StepChange)[]): ChangedCell[] {
  return changes.map((change) => ({ ...change, cell: row.cells[cellKeys.get(change.field) ?? change.field] ?? '' }));
}

/** Columns whose key is not that of the field. */
const cellKeys: ReadonlyMap<string, string> = new Map([
  ['unitCode', 'unit'],
  ['townshipCode', 'township'],
  ['industryCode', 'industry'],
]);

/** A project that a row may mean: of the library, or one that a row before brought. */
type Standing = Pick<KnownProject, 'id' | 'version' | 'mergedInto'> & { readonly facts: ProjectFacts };
type Index = { readonly byCode: Map<string, Standing>; readonly byName: Map<string, Standing[]> };

function indexOf(known: readonly KnownProject[]): Index {
  const index: Index = { byCode: new Map(), byName: new Map() };
  for (const facts of known) {
    const { id, version, mergedInto = null, nameKey } = facts;
    add(index, { id, version, mergedInto, facts }, nameKey);
  }
  // A merged project is meant only where no other bears its name.
  for (const [key, named] of index.byName) {
    const standing = named.filter(({ mergedInto }) => !mergedInto);
    if (standing.length > 0) index.byName.set(key, standing);
  }
  return index;
}

function add({ byCode, byName }: Index, project: Standing, named: string): void {
  const { unitCode, code } = project.facts;
  const key = `${unitCode}\n${named}`;
  const others = byName.get(key);
  if (others) others.push(project);
  else byName.set(key, [project]);
  if (code !== null) byCode.set(code, project);
}

function match({ facts }: Row, { byCode, byName }: Index): Standing | 'several' | null {
  const named = byName.get(`${facts.unitCode}\n${nameKey(facts.name)}`) ?? [];
  if (facts.code === null) return named.length > 1 ? 'several' : (named[0] ?? null);
  const coded = byCode.get(facts.code);
  if (coded) return coded;
  const uncoded = named.filter((one) => one.facts.code === null);
  return uncoded.length > 1 ? 'several' : (uncoded[0] ?? null);
}

type Considered = { readonly found: Standing | null; readonly path: string; readonly context: JudgingContext };

/** Why a row may not be taken in; null where it may, and then it counts as met. */
function objection(row: Row, { found, path, context }: Considered): Refused | null {
  const { facts } = row;
  const { seen, elsewhere, remit, regions } = context;
  if (found?.mergedInto) return refused(row, 'name', 'rowOfMerged', { name: found.facts.name });
  if (facts.code !== null && elsewhere.has(facts.code))
    return refused(row, 'code', 'codeElsewhere', { code: facts.code });
  if (!isInRemit(path, remit)) {
    const unit = regions.find(({ code }) => code === facts.unitCode)?.name ?? facts.unitCode;
    return refused(row, 'unit', 'unitOutsideRemit', { unit });
  }
  // The file's own word for the project, and the library's, since one row may give the code and another the name.
  const stated = facts.code ?? `${facts.unitCode}\n${nameKey(facts.name)}`;
  const other = seen.get(stated) ?? (found ? seen.get(found.id) : undefined);
  if (other !== undefined) return refused(row, 'name', 'rowTwice', { other });
  seen.set(stated, row.row);
  if (found) seen.set(found.id, row.row);
  return null;
}

function refused(
  row: Row,
  key: string,
  code: Term | ImportTerm,
  facts: Readonly<Record<string, string | number>>,
): Refused {
  const cell = row.cells[key] ?? row.cells.name ?? `A${row.row}`;
  return { state: 'refused', fault: { cell, code, facts: { cell, ...facts } } };
}

function statedCells(facts: ProjectFacts): FieldChange[] {
  return factNames
    .filter((field) => facts[field] !== null)
    .map((field) => ({ field, before: null, after: facts[field] }));
}
