import type { PublicProject } from '../../project-library/public.ts';
import type { ReportContext } from './plausibility.ts';

/** What the library knows of a project that a report is held against. */
export function projectContext(project: PublicProject): ReportContext['project'] {
  return {
    plannedTotalYuan: project.planned_total_yuan,
    plannedFinish: project.planned_finish,
    enteredIn: project.entered_in,
    stage: project.stage,
    nature: project.nature,
  };
}
