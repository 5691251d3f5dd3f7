import * as runs from '../capabilities/assessment/contract.ts';
import * as schemes from '../capabilities/assessment/contract-schemes.ts';
import * as units from '../capabilities/assessment/contract-units.ts';
import { sampleIndicator, sampleScheme } from '../capabilities/assessment/rules/sample-scheme.ts';
import type { Seeding } from './marked-city.ts';

const deduct = { kind: 'perItem', act: 'deduct', marksEach: 1 } as const;
const items = sampleIndicator({ key: 'items', source: 'items', direction: 'less', rule: deduct });
const timely = sampleIndicator({ rule: { kind: 'share', of: 'whole' } });

/** Test support: an assessment of the counties that is open, in which both say something, and a county’s own scheme. */
export async function assessed({ ids, city, person }: Seeding): Promise<void> {
  const about = { name: '考核', isExample: false };
  const content = sampleScheme([items, timely]);
  await city.call(schemes.addScheme, { body: { ...about, id: 'marked', level: 'counties', content } });
  await city.call(schemes.publishScheme, { params: { schemeId: 'marked' }, body: { reason: 'x', edit: 1 } });
  const { run } = await city.call(runs.startRun, { body: { schemeId: 'marked', year: 2019 } });
  const { id } = run;
  ids.set('assessment run', id);
  const opened = { what: 'open', dueOn: '2020-05-20', edit: run.edit } as const;
  await city.call(runs.stepRun, { params: { id }, body: opened });
  for (const [unitCode, mark] of [
    ['331023', 'MARK-TIANTAI'],
    ['331024', 'MARK-XIANJU'],
  ] as const) {
    const county = person('county-desk', unitCode);
    const params = { id, unitCode };
    const lines = [{ indicator: 'items', text: mark, proof: mark }];
    await county.call(units.saveSelfAssessment, { params, body: { lines, state: 'sent', version: 0 } });
    await county.call(units.addAppeal, { params, body: { indicator: 'items', text: mark, proof: mark } });
    const paper = { name: mark, number: null, issuer: null, datedOn: null };
    const body = { kind: 'item', indicator: 'items', count: 1, reason: mark, paper } as const;
    await city.call(units.addEntry, { params, body });
  }
  const own = { ...about, id: 'xianju-own', name: 'MARK-XIANJU', level: 'townships', content } as const;
  await person('county-desk', '331024').call(schemes.addScheme, { body: own });
}
