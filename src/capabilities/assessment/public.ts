export { type PublishedScore, publishedScores } from './store/published-scores.ts';
export { type AssessedYear, assessYear } from './use-cases/assess-year.ts';
export { type Assessment, assessmentOf } from './use-cases/assessment-of.ts';
