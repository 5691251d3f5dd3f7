import { instantText } from '#ui/page.tsx';
import { usePersonNames } from '../../organisation/web/person.tsx';
import type { AllocationScenario } from '../contract-allocation.ts';

/** What a scenario is called in a list: its name and time, and its maker where several people have made some. */
export function useScenarioLabel(all: readonly AllocationScenario[]): (scenario: AllocationScenario) => string {
  const nameOfPerson = usePersonNames();
  const isShared = new Set(all.map(({ madeBy }) => madeBy)).size > 1;
  return ({ name, knownAt, madeBy }) =>
    `${name}（${[instantText(knownAt), ...(isShared ? [nameOfPerson(madeBy)] : [])].join('，')}）`;
}
