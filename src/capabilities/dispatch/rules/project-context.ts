import type { PublicProject } from '../../project-library/public.ts';
import type { ReportContext } from './plausibility.ts';

type Known = Pick<PublicProject, 'planned_total_yuan' | 'planned_finish' | 'entered_in' | 'stage' | 'nature'>;

/** What the library knows of a project that a report is held against. */
export function projectContext(project: Known): ReportContext['project'] {
  return {
    plannedTotalYuan: project.planned_total_yuan,
    plannedFinish: project.planned_finish,
    enteredIn: project.entered_in,
    stage: project.stage,
    nature: project.nature,
  };
}
