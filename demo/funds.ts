import type { ProjectFacts } from '../src/capabilities/project-library/rules/project.ts';
import type { Draft } from './draft.ts';
import { type Random, randomOf } from './random.ts';
import { splitAmount } from './split-amount.ts';

/** What the state, the province and the city promised together, and for how many projects. Source: briefing 2020-4. */
const fundsYuan = 430_000_000;
const fundedProjects = 268;

type Funds = Pick<ProjectFacts, 'nationalFundYuan' | 'provincialFundYuan' | 'cityFundYuan'>;

/** Gives 268 of the projects their funds, in whole 万元 and far from evenly; the others have none. */
export function withFunds(drafts: readonly Draft[], seed: number): Draft[] {
  const random = randomOf(seed, 'funds');
  const chosen = chosenOf(drafts, random);
  const parts = splitAmount(
    fundsYuan,
    chosen.map(({ facts }) => ((facts.plannedTotalYuan ?? 0) / 10_000) ** 0.6 * random.between(0.7, 1.3)),
    10_000,
  );
  const funds = new Map(chosen.map((draft, i) => [draft, divided(parts[i] ?? 0, random)]));
  return drafts.map((draft) => {
    const own = funds.get(draft);
    return own === undefined ? draft : { ...draft, facts: { ...draft.facts, ...own } };
  });
}

/** Funds go to projects of 100 万元 or more that are not given up, to those that count in three cases of five. */
function chosenOf(drafts: readonly Draft[], random: Random): Draft[] {
  const eligible = drafts.filter(
    ({ facts }) => (facts.plannedTotalYuan ?? 0) >= 1_000_000 && facts.stage !== 'idea' && facts.stage !== 'cancelled',
  );
  const isSmall = ({ facts }: Draft) => (facts.plannedTotalYuan ?? 0) < 5_000_000;
  const small = random.shuffled(eligible.filter(isSmall)).slice(0, 150);
  const large = random.shuffled(eligible.filter((draft) => !isSmall(draft))).slice(0, fundedProjects - small.length);
  return [...small, ...large];
}

function divided(yuan: number, random: Random): Funds {
  const shares = random.pick([
    [1, 0, 0],
    [0, 1, 0],
    [0, 1, 0],
    [0, 0, 1],
    [5, 3, 0],
    [0, 3, 2],
    [4, 3, 1],
  ]);
  const [national = 0, provincial = 0, city = 0] = splitAmount(yuan, shares, 10_000);
  const given = (part: number) => (part === 0 ? null : part);
  return { nationalFundYuan: given(national), provincialFundYuan: given(provincial), cityFundYuan: given(city) };
}
