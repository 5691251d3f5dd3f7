import { Steps } from 'antd';
import { useWords } from '#ui/words.ts';
import type { Project } from '../contract.ts';
import { ladderStages, rungOf } from '../rules/ladder.ts';
import { lifeCycleWords } from './life-cycle-words.ts';
import { useLifeCycle } from './use-life-cycle.ts';

/** The ladder of a project with the day of each step: reached, else planned. */
export function StageSteps({ project }: { readonly project: Project }) {
  const t = useWords(lifeCycleWords);
  const steps = useLifeCycle(project.id).data?.steps ?? [];
  const { stage } = project;
  const dayOf = (place: number): string => {
    const known = steps.find(({ step }) => step === place);
    if (known?.skipGround) return t('skipped');
    if (known?.actualOn) return known.actualOn;
    if (known?.plannedOn) return t('planned', { month: known.plannedOn });
    if (ladderStages[place] === 'building')
      return project.startedIn ?? (project.plannedStart ? t('planned', { month: project.plannedStart }) : '');
    if (ladderStages[place] === 'finished' && project.plannedFinish)
      return t('planned', { month: project.plannedFinish });
    return '';
  };
  return (
    <Steps
      size="small"
      titlePlacement="vertical"
      responsive={false}
      initial={-1}
      current={rungOf(stage) - 1}
      aria-label={t('stageNow', { stage: stage ? t(stage) : t('unknown') })}
      items={ladderStages.map((step, place) => ({ title: t(step), ...(dayOf(place) && { content: dayOf(place) }) }))}
    />
  );
}
