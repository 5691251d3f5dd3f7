export { advise } from './rules/advice/advise.ts';
export type { Advice, AdviceAction, AdvicePlan, AdvisedSet, MarginalValue } from './rules/advice/plan.ts';
export { readPlan } from './rules/advice/read-plan.ts';
