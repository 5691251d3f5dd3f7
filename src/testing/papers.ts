import type { Sent } from '#kernel/endpoint.ts';
import * as contract from '../capabilities/publication/contract.ts';
import * as life from '../capabilities/publication/contract-life.ts';
import type { Person } from './people.ts';

/** Test support: who takes a paper through its life. */
export type Bureau = { readonly city: Person; readonly leader: Person };

/** Begins a paper. */
export function begun({ city }: Pick<Bureau, 'city'>, body: Sent<typeof contract.draftPaper>['body']) {
  return city.call(contract.draftPaper, { body });
}

/** Says why findings stand. */
export function overruled({ city }: Pick<Bureau, 'city'>, id: string, findings: string[]) {
  return city.call(life.overruleFindings, { params: { id }, body: { findings, reason: '已核实，维持原文' } });
}

/** Explains every open finding, and has the paper reviewed and signed. */
export async function signed({ city, leader }: Bureau, id: string): Promise<contract.Paper> {
  const { findings } = await city.call(contract.checkPaper, { params: { id } });
  const open = findings.filter(({ overruled: reason }) => reason === null).map(({ key }) => key);
  if (open.length > 0) await overruled({ city }, id, open);
  await city.call(life.submitPaper, { params: { id } });
  await leader.call(life.reviewPaper, { params: { id } });
  return leader.call(life.signPaper, { params: { id } });
}

/** Signs and issues a paper. */
export async function issued(bureau: Bureau, id: string): Promise<contract.Paper> {
  await signed(bureau, id);
  return bureau.city.call(life.issuePaper, { params: { id } });
}
