import { isInRemit } from '#kernel/region.ts';
import type { PlacedRegion } from '../../organisation/public.ts';
import { withoutAmounts } from '../rules/reason-text.ts';
import type { KeptFacts } from '../store/rows.ts';
import type { MissingToWrite, RowToWrite } from '../store/runs.ts';
import type { HeldList } from './hold-against-library.ts';

type Where = { readonly regions: readonly PlacedRegion[]; readonly remit: string };

/** Rows as they are kept: where their project or their county is, so that each county reads its own. */
export function keptRows({ rows, kind }: HeldList, { regions, remit }: Where): RowToWrite[] {
  const paths = new Map(regions.map(({ code, path }) => [code, path]));
  return rows.map(({ facts, rowKey, class: name, project, score, reasons, rivals, projects }, number) => {
    const own = project?.path ?? paths.get(facts.unitCode ?? '') ?? remit;
    const isNamed = kind === 'statistics';
    return {
      ...{ number, path: isInRemit(own, remit) ? own : remit, unitCode: project?.unitCode ?? facts.unitCode },
      ...{ sheet: facts.sheet, row: facts.row, rowKey, name: facts.name, class: name },
      ...{ projectId: project?.id ?? null, score },
      facts: keptFacts(facts, { hasAmounts: !isNamed, projects }),
      reasons: isNamed ? withoutAmounts(reasons) : reasons,
      rivals: rivals.map(({ id }) => id),
    };
  });
}

type Keeping = { readonly hasAmounts: boolean; readonly projects: number | null };

function keptFacts(facts: HeldList['rows'][number]['facts'], { hasAmounts, projects }: Keeping): KeptFacts {
  const { name, code, ownerName, unitCode, industryCode, enteredIn, startedIn, approvedOn, amounts } = facts;
  const kept = { name, code, ownerName, unitCode, industryCode, enteredIn, startedIn, approvedOn };
  return { ...kept, amounts: hasAmounts ? amounts : null, projects };
}

/** Projects that the list lacks, as they are kept. */
export function keptMissing({ missing }: HeldList): MissingToWrite[] {
  return missing.map(({ project }, number) => ({
    ...{ projectId: project.id, number, path: project.path, unitCode: project.unitCode },
  }));
}
