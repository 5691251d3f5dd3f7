import { nothingKnown, type ProjectFacts, type ProjectStage } from './project.ts';

/** What a lead (线索) says of a project. */
export type LeadFacts = {
  readonly name: string;
  readonly unitCode: string;
  readonly townshipCode: string | null;
  readonly ownerName: string | null;
  readonly content: string | null;
  /** As the department knows it; `null` = not stated. Nothing proposes one. */
  readonly totalYuan: number | null;
  readonly stage: ProjectStage | null;
  readonly expectedStart: string | null;
};

/** States of a lead: to be dealt with, taken into the library, or closed with a reason. */
export const leadStates = ['open', 'becameProject', 'closed'] as const;
export type LeadState = (typeof leadStates)[number];

/** The project as far as a lead knows it: what the form begins with and what the caliber is asked about. */
export function projectOfLead(lead: LeadFacts): ProjectFacts {
  return {
    ...nothingKnown,
    name: lead.name,
    unitCode: lead.unitCode,
    townshipCode: lead.townshipCode,
    ownerName: lead.ownerName,
    content: lead.content,
    plannedTotalYuan: lead.totalYuan,
    stage: lead.stage ?? 'idea',
    plannedStart: lead.expectedStart,
  };
}
