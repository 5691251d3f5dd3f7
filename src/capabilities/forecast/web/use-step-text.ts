import { useWords } from '#ui/words.ts';
import { words } from './words.ts';

const steps = { read: 'step.read', draw: 'step.draw', search: 'step.search', past: 'step.past' } as const;

/** The words of a step of the room's long runs. */
export function useStepText(): (step: string) => string {
  const t = useWords(words);
  return (step) => (step in steps ? t(steps[step as keyof typeof steps]) : '');
}
