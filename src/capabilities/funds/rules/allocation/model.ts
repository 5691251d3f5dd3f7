import { type AllocationRequest, type Candidate, capOf, leastOf, type RuleName, ratioOf } from './request.ts';

/** Money that may flow from a pot to a project; a column of the model. */
export type Arc = { readonly project: number; readonly pot: number };

/** A row Σ values × columns between two bounds, and the rules that it says. */
export type Row = {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly least: number;
  readonly most: number;
  readonly rules: readonly RuleName[];
};

/**
 * A mixed-integer model in units of `unitYuan`. Columns: an amount for each arc, then 0 or 1 for each of `choices`, then
 * what each floor is missed by.
 */
export type Model = {
  readonly unitYuan: number;
  readonly arcs: readonly Arc[];
  /** Projects of whose being funded the solver decides. */
  readonly choices: readonly number[];
  /** Floors that may be missed; places in the request. */
  readonly missable: readonly number[];
  readonly rows: readonly Row[];
  readonly columns: number;
};

/** Which rules hold. */
export type Holds = (rule: RuleName) => boolean;

/**
 * What is settled of a project that need not be funded: `in` it is, `out` it is not, `open` the solver decides, `part` it
 * may also be given less than its least amount.
 */
export type Settled = 'in' | 'out' | 'open' | 'part';

/** Which rules hold, all unless told otherwise, and what is settled by place of the project, nothing unless told. */
export type Premises = { readonly holds?: Holds; readonly settled?: (project: number) => Settled };

const unbounded = Number.POSITIVE_INFINITY;

/** The model of a request with the rules that hold and what is settled. */
export function modelOf(request: AllocationRequest, premises: Premises = {}): Model {
  const { holds = () => true, settled = () => 'open' } = premises;
  const unitYuan = unitOf(request);
  const stateOf = request.projects.map((project, place) => (isChoice(project, holds) ? settled(place) : 'part'));
  const arcs = arcsOf(request, holds).filter(({ project }) => stateOf[project] !== 'out');
  const arcsOfProject = request.projects.map((): number[] => []);
  const arcsOfPot = request.pots.map((): number[] => []);
  for (const [column, { project, pot }] of arcs.entries()) {
    arcsOfProject[project]?.push(column);
    arcsOfPot[pot]?.push(column);
  }
  const choices = [...request.projects.keys()].filter((place) => stateOf[place] === 'open');
  const chosen = new Map(choices.map((project, place) => [project, arcs.length + place]));
  const missable = request.floorsElastic ? [...request.floors.keys()] : [];
  const missed = new Map(missable.map((floor, place) => [floor, arcs.length + choices.length + place]));
  const rows = [
    ...potRows(request, arcsOfPot, holds),
    ...request.projects.flatMap((project, place) => [
      ...projectRows(
        project,
        { columns: arcsOfProject[place] ?? [], choice: chosen.get(place), isIn: stateOf[place] === 'in' },
        { request, holds },
      ),
      ...ratioRows({ request, holds }, project, { columns: arcsOfProject[place] ?? [], arcs }),
    ]),
    ...floorRows({ request, holds }, { arcs, missed }),
  ];
  const isChosen = (column: number) => column >= arcs.length && column < arcs.length + choices.length;
  return {
    ...{ unitYuan, arcs, choices, missable },
    rows: rows.map((row) => inUnits(row, unitYuan, isChosen)),
    columns: arcs.length + choices.length + missable.length,
  };
}

/** A row in units of money. What stands before a column that is 0 or 1 is an amount too. */
function inUnits(
  { columns, values, least, most, rules }: Row,
  unitYuan: number,
  isChosen: (column: number) => boolean,
): Row {
  return {
    ...{ columns, rules },
    values: values.map((value, place) => (isChosen(columns[place] ?? -1) ? value / unitYuan : value)),
    ...{ least: least / unitYuan, most: most / unitYuan },
  };
}

/** A power of ten by which the largest amount comes to some ten thousand: the solver's tolerances are absolute. */
function unitOf({ pots, projects, floors }: AllocationRequest): number {
  const largest = Math.max(
    1,
    ...pots.map(({ amountYuan }) => amountYuan),
    ...floors.map(({ minimumYuan }) => minimumYuan),
    ...projects.map(({ minimumYuan }) => minimumYuan),
  );
  return 10 ** Math.max(0, Math.ceil(Math.log10(largest)) - 5);
}

/** Pairs between which money may flow; a project whose least is beyond its cap gets none, unless it must. */
function arcsOf({ pots, projects }: AllocationRequest, holds: Holds): Arc[] {
  return projects.flatMap((project, place) => {
    const isHopeless = !isRequired(project, holds) && floorOfGrant(project, holds) > capIn(project, holds);
    if (isHopeless || capIn(project, holds) === 0) return [];
    return pots.flatMap(({ id, purpose, amountYuan }, pot) =>
      project.purposes.includes(purpose) && (amountYuan > 0 || !holds(`pot:${id}`)) ? [{ project: place, pot }] : [],
    );
  });
}

function isRequired(project: Candidate, holds: Holds): boolean {
  return project.required && holds(`required:${project.id}`);
}

function capIn(project: Candidate, holds: Holds): number {
  return holds(`cap:${project.id}`) ? capOf(project) : unbounded;
}

/** What it is given at least if it is given anything, as far as that rule holds. */
function floorOfGrant(project: Candidate, holds: Holds): number {
  return leastOf({ minimumYuan: holds(`minimum:${project.id}`) ? project.minimumYuan : 0 });
}

function isChoice(project: Candidate, holds: Holds): boolean {
  return !isRequired(project, holds) && floorOfGrant(project, holds) > 1;
}

function potRows({ pots }: AllocationRequest, arcsOfPot: readonly (readonly number[])[], holds: Holds): Row[] {
  return pots.flatMap(({ id, amountYuan }, pot) =>
    holds(`pot:${id}`)
      ? [sumRow(arcsOfPot[pot] ?? [], { least: -unbounded, most: amountYuan, rules: [`pot:${id}`] })]
      : [],
  );
}

type Asked = { readonly request: AllocationRequest; readonly holds: Holds };
type ProjectColumns = {
  readonly columns: readonly number[];
  readonly choice: number | undefined;
  readonly isIn: boolean;
};

function projectRows(project: Candidate, { columns, choice, isIn }: ProjectColumns, { request, holds }: Asked): Row[] {
  const [least, cap] = [floorOfGrant(project, holds), capIn(project, holds)];
  const { id } = project;
  if (isRequired(project, holds) || isIn)
    return [sumRow(columns, { least, most: cap, rules: [`required:${id}`, `minimum:${id}`, `cap:${id}`] })];
  if (choice === undefined)
    return cap === unbounded ? [] : [sumRow(columns, { least: -unbounded, most: cap, rules: [`cap:${id}`] })];
  // Nobody needs more than all floors and the largest least amount ask for.
  const most = cap === unbounded ? mostNeeded(request) : cap;
  const values = columns.map(() => 1);
  return [
    { columns: [...columns, choice], values: [...values, -most], least: -unbounded, most: 0, rules: [`cap:${id}`] },
    { columns: [...columns, choice], values: [...values, -least], least: 0, most: unbounded, rules: [`minimum:${id}`] },
  ];
}

function mostNeeded({ floors, projects, pots }: AllocationRequest): number {
  const asked = floors.reduce((sum, { minimumYuan }) => sum + minimumYuan, 0);
  const largest = projects.reduce((most, { minimumYuan }) => Math.max(most, minimumYuan), 1);
  return asked + largest + pots.reduce((sum, { amountYuan }) => sum + amountYuan, 0);
}

type ArcColumns = { readonly columns: readonly number[]; readonly arcs: readonly Arc[] };

function ratioRows({ request, holds }: Asked, project: Candidate, { columns, arcs }: ArcColumns): Row[] {
  const levelOf = (column: number) => request.pots[arcs[column]?.pot ?? -1]?.level;
  return [...new Set(columns.map(levelOf))].flatMap((level = '') => {
    const most = ratioOf(request, level, project);
    if (most === null || !holds(`ratio:${level}:${project.id}`)) return [];
    return [
      sumRow(
        columns.filter((column) => levelOf(column) === level),
        { least: -unbounded, most, rules: [`ratio:${level}:${project.id}`] },
      ),
    ];
  });
}

type FloorColumns = { readonly arcs: readonly Arc[]; readonly missed: ReadonlyMap<number, number> };

function floorRows({ request, holds }: Asked, { arcs, missed }: FloorColumns): Row[] {
  const byCounty = new Map<string, number[]>();
  for (const [column, { project }] of arcs.entries()) {
    const county = request.projects[project]?.county ?? '';
    const columns = byCounty.get(county);
    if (columns) columns.push(column);
    else byCounty.set(county, [column]);
  }
  return request.floors.flatMap(({ county, minimumYuan }, floor) => {
    if (!holds(`floor:${county}`)) return [];
    const miss = missed.get(floor);
    const columns = [...(byCounty.get(county) ?? []), ...(miss === undefined ? [] : [miss])];
    return [sumRow(columns, { least: minimumYuan, most: unbounded, rules: [`floor:${county}`] })];
  });
}

function sumRow(columns: readonly number[], bounds: Omit<Row, 'columns' | 'values'>): Row {
  return { columns, values: columns.map(() => 1), ...bounds };
}
