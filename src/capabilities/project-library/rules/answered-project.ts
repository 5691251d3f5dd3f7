import { Refusal } from '#kernel/refusal.ts';
import type { ProjectFacts } from './project.ts';

/** The statistics bureau's answer about a project: with its papers, entered in a month, or returned in a month with a reason. */
export type EntryAnswer =
  | { readonly state: 'notReported' | 'reporting' }
  | { readonly state: 'entered'; readonly month: string }
  | { readonly state: 'returned'; readonly month: string; readonly reason: string };

/**
 * The project as the bureau's answer leaves it. Nothing else of it changes. Refuses `monthAhead` for a month after
 * `thisMonth`, `reasonMissing` for a return without one, `answerUnchanged`.
 */
export function answeredProject(project: ProjectFacts, answer: EntryAnswer, thisMonth: string): ProjectFacts {
  if ('month' in answer && answer.month > thisMonth) throw new Refusal('monthAhead', { month: answer.month });
  if (answer.state === 'returned' && answer.reason.trim() === '') throw new Refusal('reasonMissing');
  const said = {
    statisticsState: answer.state,
    enteredIn: answer.state === 'entered' ? answer.month : null,
    returnedIn: answer.state === 'returned' ? answer.month : project.returnedIn,
    returnReason: answer.state === 'returned' ? answer.reason.trim() : project.returnReason,
  };
  const isSame = (Object.keys(said) as (keyof typeof said)[]).every((field) => said[field] === project[field]);
  if (isSame) throw new Refusal('answerUnchanged');
  return { ...project, ...said };
}
