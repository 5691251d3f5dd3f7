import type { ProjectFacts } from '../src/capabilities/project-library/rules/project.ts';
import { monthPlus } from './calendar.ts';
import { randomOf } from './random.ts';

const reasons = ['施工合同未盖章', '批复总投资与申报不一致', '现场尚未开工', '缺少开工照片', '行业代码须重新核定'];

/** Where a version of a project stands with the statistics bureau: what entered says so by its month, of those about to start some are tried. */
export function withStatistics(facts: ProjectFacts, place: string): ProjectFacts {
  const { enteredIn, stage, plannedTotalYuan, industryCode } = facts;
  if (enteredIn !== null) return facts;
  const isRipe = stage === 'tender' || stage === 'permits';
  if (!isRipe || (plannedTotalYuan ?? 0) < 5_000_000 || !industryCode?.startsWith('77')) return facts;
  const random = randomOf(2020, `statistics ${place}`);
  if (random.chance(0.4)) return { ...facts, statisticsState: 'reporting', submittedIn: '2020-03' };
  if (!random.chance(0.5)) return facts;
  const returnedIn = random.pick(['2020-02', '2020-03']);
  return {
    ...facts,
    statisticsState: 'returned',
    submittedIn: monthPlus(returnedIn, -1),
    returnedIn,
    returnReason: random.pick(reasons),
  };
}
