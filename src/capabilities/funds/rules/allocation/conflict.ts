import type { Highs } from 'highs';
import { type Holds, modelOf } from './model.ts';
import { type AllocationRequest, type RuleName, ratioOf } from './request.ts';
import { clashingRules, isFeasible } from './solve.ts';

/**
 * Rules that cannot all be kept, of which none can be left out without the contradiction going: a smallest conflicting
 * set in the sense of Chinneck's irreducible infeasible sets. What a proof of the contradiction needs is looked through
 * first. Source: QuickXplain (Junker 2004).
 */
export function conflictOf(highs: Highs, request: AllocationRequest): RuleName[] {
  const known = new Map<string, boolean>();
  const clashes = (rules: readonly RuleName[]): boolean => {
    const key = rules.toSorted().join('\n');
    const found = known.get(key) ?? !isFeasible(highs, modelOf(only(request, rules), { holds: holdsOnly(rules) }));
    known.set(key, found);
    return found;
  };
  const all = rulesOf(request);
  const proof = clashingRules(highs, modelOf(only(request, all), { holds: holdsOnly(all) }));
  const fewer = proof === null ? all : all.filter((rule) => proof.has(rule));
  return smallestOf([], clashes(fewer) ? fewer : all, { clashes, isGrown: false });
}

type Search = { readonly clashes: (rules: readonly RuleName[]) => boolean; readonly isGrown: boolean };

/** Of `open` the rules that clash with `taken`, none of which can be left out. */
function smallestOf(taken: readonly RuleName[], open: readonly RuleName[], { clashes, isGrown }: Search): RuleName[] {
  if (isGrown && clashes(taken)) return [];
  if (open.length === 0) return [];
  if (open.length === 1) return taken.length > 0 && clashes(taken) ? [] : [...open];
  const middle = open.length >> 1;
  const [first, second] = [open.slice(0, middle), open.slice(middle)];
  const fromSecond = smallestOf([...taken, ...first], second, { clashes, isGrown: first.length > 0 });
  const fromFirst = smallestOf([...taken, ...fromSecond], first, { clashes, isGrown: fromSecond.length > 0 });
  return [...fromFirst, ...fromSecond];
}

function holdsOnly(rules: readonly RuleName[]): Holds {
  const held = new Set(rules);
  return (rule) => held.has(rule);
}

/** The request without floors and projects of which no rule speaks: nobody need be given anything. */
function only(request: AllocationRequest, rules: readonly RuleName[]): AllocationRequest {
  const held = new Set(rules);
  const floors = request.floors.filter(({ county }) => held.has(`floor:${county}`));
  const counties = new Set(floors.map(({ county }) => county));
  return {
    ...request,
    floors,
    projects: request.projects.filter(({ id, county }) => counties.has(county) || held.has(`required:${id}`)),
  };
}

/**
 * Rules that can take part in a contradiction: those of required projects and, where floors may not be missed, of the
 * projects of their counties. Others need nothing and stand in nobody's way. What asks comes last, so that of several
 * contradictions the one is named that needs the fewest demands.
 */
function rulesOf(request: AllocationRequest): RuleName[] {
  const floors = request.floorsElastic ? [] : request.floors.filter(({ minimumYuan }) => minimumYuan > 0);
  const counties = new Set(floors.map(({ county }) => county));
  const concerned = request.projects.filter(({ required, county }) => required || counties.has(county));
  const levels = [...new Set(request.pots.map(({ level }) => level))];
  return [
    ...concerned.flatMap((project) => [
      ...levels
        .filter((level) => ratioOf(request, level, project) !== null)
        .map((level) => `ratio:${level}:${project.id}`),
      `cap:${project.id}`,
      ...(project.minimumYuan > 0 ? [`minimum:${project.id}`] : []),
    ]),
    ...request.pots.map(({ id }) => `pot:${id}`),
    ...floors.map(({ county }) => `floor:${county}`),
    ...concerned.filter(({ required }) => required).map(({ id }) => `required:${id}`),
  ];
}
