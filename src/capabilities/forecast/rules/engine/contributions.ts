import { momentsOf } from './expectation.ts';
import type { Mixed } from './mixture.ts';
import type { Model } from './model.ts';
import { courses, type Prospect, prospectOf } from './prospect.ts';
import type { ProjectContribution } from './shapes.ts';
import { meanOf } from './summary.ts';
import { awaitedMonths } from './unreported.ts';

const mostListed = 1000;

/** The projects that add most, and what all others add. `means` are of the projects before the mixture. */
export function contributionsOf(
  model: Model,
  groups: readonly Mixed[],
  means: Float64Array,
): { readonly contributions: ProjectContribution[]; readonly unlistedMeanYuan: number } {
  const { panel } = model;
  const factors = groups.map(({ factor }) => meanOf(factor));
  const meanYuan = means.map((mean, p) => mean * (factors[panel.group[p] ?? 0] ?? 1));
  const order = Int32Array.from(meanYuan, (_, p) => p).sort(
    (one, other) => (meanYuan[other] ?? 0) - (meanYuan[one] ?? 0) || one - other,
  );
  let unlistedMeanYuan = 0;
  for (const p of order.subarray(mostListed)) unlistedMeanYuan += meanYuan[p] ?? 0;
  const contributions = [...order.subarray(0, mostListed)].flatMap((p): ProjectContribution[] => {
    const prospect = prospectOf(model, p);
    if (prospect === null) return [];
    const project = panel.projects[p];
    const factor = factors[panel.group[p] ?? 0] ?? 1;
    const [lowYuan, highYuan] = endsOf(model, prospect);
    return [
      {
        project: project?.id ?? '',
        group: project?.group ?? '',
        meanYuan: meanYuan[p] ?? 0,
        lowYuan: lowYuan * factor,
        highYuan: highYuan * factor,
        entryProbability: prospect.entry === null ? 1 : (prospect.entry[model.horizon - 1] ?? 0),
        awaitedFrom: (project && awaitedMonths(project)[0]) ?? null,
      },
    ];
  });
  return { contributions, unlistedMeanYuan };
}

/** The 80 % interval of one project by its own chance. */
function endsOf(model: Model, prospect: Prospect): [number, number] {
  const outcomes = prospect.entry === null ? activeOutcomes(model, prospect) : reserveOutcomes(model, prospect);
  outcomes.sort((one, other) => one.total - other.total);
  const at = (share: number) => {
    let sum = 0;
    for (const { total, weight } of outcomes) {
      sum += weight;
      if (sum >= share) return total;
    }
    return outcomes.at(-1)?.total ?? 0;
  };
  return [at(0.1), at(0.9)];
}

type Outcome = { readonly total: number; readonly weight: number };

function activeOutcomes(model: Model, prospect: Prospect): Outcome[] {
  return [...momentsOf(model, prospect).totals].map((total) => ({ total, weight: 1 / courses }));
}

function reserveOutcomes({ horizon, ahead }: Model, { paths, entry }: Prospect): Outcome[] {
  const outcomes: Outcome[] = [{ total: 0, weight: 1 - (entry?.[horizon - 1] ?? 0) }];
  for (let month = 0; month < horizon; month++) {
    const weight = ((entry?.[month] ?? 0) - (entry?.[month - 1] ?? 0)) / courses;
    for (let course = 0; course < courses; course++) {
      let total = 0;
      for (let step = month; step < horizon; step++)
        total += (paths[course * horizon + step - month] ?? 0) * (ahead[step] ?? 1);
      outcomes.push({ total, weight });
    }
  }
  return outcomes;
}
