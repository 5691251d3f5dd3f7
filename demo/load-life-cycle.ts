import { createHash } from 'node:crypto';
import { dayOf } from '#platform/clock.ts';
import type { Tx } from '#platform/database.ts';
import type { PlacedRegion } from '../src/capabilities/organisation/public.ts';
import { writeDepartmentContact } from '../src/capabilities/organisation/store/department-contacts.ts';
import { workingDaysAfter } from '../src/capabilities/project-library/rules/working-days.ts';
import { decideLead, writeLead } from '../src/capabilities/project-library/store/leads.ts';
import { suggestedSettings } from '../src/capabilities/project-library/store/settings.ts';
import { type StepTable, writeSteps } from '../src/capabilities/project-library/store/steps.ts';
import type { DemoCity, DemoLead } from './demo-types.ts';
import { recorder as recordedBy } from './recorder.ts';
import { demoSteps } from './steps.ts';

/** Where the projects of the demo are, and when it is loaded. */
export type LoadingPlace = {
  readonly cityCode: string;
  readonly ids: readonly string[];
  readonly regions: ReadonlyMap<string, PlacedRegion>;
  readonly now: Date;
  /** The account of a contact, who passed the leads of 发改 in its county. */
  readonly contact: { readonly unitCode: string; readonly accountId: string; readonly name: string } | null;
};

/** Loads steps, contacts of the departments, and leads; open leads are as many days old as they say on the day of loading. */
export async function loadLifeCycle(tx: Tx, city: DemoCity, place: LoadingPlace): Promise<void> {
  const { cityCode, ids, regions } = place;
  const rows = city.projects.flatMap((project, i) => {
    const { facts, recordedAt } = project;
    const path = regions.get(facts.townshipCode ?? facts.unitCode)?.path ?? cityCode;
    return demoSteps(project, i).map(
      (step): StepTable => ({
        city_code: cityCode,
        project_id: ids[i] ?? '',
        step: step.step,
        version: 1,
        path,
        owner_code: facts.ownerCode,
        planned_on: step.plannedOn,
        actual_on: step.actualOn,
        paper_name: step.paperName,
        paper_number: step.paperNumber,
        evidence_id: null,
        skip_ground: step.skipGround,
        skip_reason: step.skipReason,
        note: null,
        recorded_at: recordedAt,
        recorded_by: recordedBy,
      }),
    );
  });
  await writeSteps(tx, rows);
  for (const contact of city.contacts) {
    const recordedAt = new Date('2019-01-10T09:00:00+08:00');
    const path = regions.get(contact.unitCode)?.path ?? cityCode;
    await writeDepartmentContact(tx, cityCode, { ...contact, path, recordedAt, recordedBy });
  }
  for (const [i, lead] of city.leads.entries()) await loadLead(tx, lead, { ...place, i });
}

async function loadLead(
  tx: Tx,
  lead: DemoLead,
  { cityCode, ids, regions, now, contact, i }: LoadingPlace & { readonly i: number },
): Promise<void> {
  const { daysAgo, projectIndex, closeReason, ...said } = lead;
  const id = uuidOf(`lead ${i}`);
  const passedAt = new Date(now.getTime() - daysAgo * 86_400_000);
  const isTold = contact !== null && lead.unitCode === contact.unitCode && lead.department === 'developmentReform';
  const passer = isTold
    ? { accountId: contact.accountId, passedBy: contact.name }
    : { accountId: null, passedBy: recordedBy };
  const by = { ...passer, passedAt };
  const path = regions.get(lead.unitCode)?.path ?? cityCode;
  const dueOn = workingDaysAfter(dayOf(passedAt), suggestedSettings.leadWorkDays);
  await writeLead(tx, cityCode, { ...said, townshipCode: null, id, path, ...by, dueOn });
  if (projectIndex === null && closeReason === null) return;
  const decided = { by: recordedBy, now: new Date(passedAt.getTime() + 3 * 86_400_000) };
  const projectId = projectIndex === null ? null : (ids[projectIndex] ?? null);
  const state = projectId === null ? 'closed' : 'becameProject';
  await decideLead(tx, cityCode, { id, state, projectId, reason: closeReason, ...decided });
}

/** The same id for the same thing of the same demo, in the form of a UUID of version 4. */
function uuidOf(thing: string): string {
  const hex = createHash('sha256').update(`qingzhang demo ${thing}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
