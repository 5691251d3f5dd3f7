import * as coordination from '../capabilities/coordination/contract.ts';
import * as meetings from '../capabilities/coordination/contract-meetings.ts';
import * as trainings from '../capabilities/coordination/contract-trainings.ts';
import { saveReport } from '../capabilities/dispatch/contract.ts';
import type { Seeding } from './marked-city.ts';

const counties = ['331023', '331024'] as const;
const item = { note: null, projectId: null, source: { kind: 'other', key: 'other', link: null } } as const;

/** The report as it stands, to which a county adds what it needs. */
const reported = {
  ...{ monthYuan: null, yearToDateYuan: 1_000_000, totalYuan: 20_000_000, progress: null, problems: null },
  ...{ buildingYuan: null, installationYuan: null, equipmentYuan: null, otherYuan: null, version: 1 },
};

/** Test support: what each county needs, tasks of each, a meeting that speaks of both, and a training session, each part marked. */
export async function coordinated({ ids, city, person }: Seeding): Promise<void> {
  const agenda = counties.map((unitCode) => ({ ...item, unitCode, title: markOf(unitCode) }));
  const facts = { title: '推进会', heldOn: '2020-05-06', place: 'x', chair: 'x', attendees: [], minutes: null };
  const { meeting } = await city.call(meetings.addMeeting, { body: { ...facts, state: 'called', agenda } });
  ids.set('meeting', meeting.id);
  for (const unitCode of counties) {
    const mark = markOf(unitCode);
    const texts = { title: mark, measures: mark, person: mark, dueOn: '2020-05-20' };
    const task = { ...texts, receiver: { kind: 'unit', unitCode }, projectId: ids.get(mark) ?? null } as const;
    const body = { ...task, source: item.source, meetingId: meeting.id };
    ids.set(`task ${mark}`, (await city.call(coordination.setTask, { body })).task.id);
    const params = { projectId: ids.get(mark) ?? '', month: '2020-04' };
    await person('county-desk', unitCode).call(saveReport, { params, body: { ...reported, coordination: mark } });
  }
  await trained(person('county-desk', '331024'), ids);
}

async function trained(county: Seeding['city'], ids: Seeding['ids']): Promise<void> {
  const session = { heldOn: '2020-05-06', form: 'onSite', place: 'x', lecturer: 'x', content: 'x' } as const;
  const body = { ...session, title: 'MARK-XIANJU', material: null, attendees: [] };
  const { id } = await county.call(trainings.addTraining, { body });
  ids.set('training', id);
}

function markOf(unitCode: string): string {
  return unitCode === '331023' ? 'MARK-TIANTAI' : 'MARK-XIANJU';
}
