import { sql } from 'kysely';
import type { Department } from '#kernel/department.ts';
import { selected } from '#platform/columns.ts';
import type { Tx } from '#platform/database.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { Lead, TypedLead } from '../contract-leads.ts';
import type { LeadState } from '../rules/lead.ts';
import { nameKey } from '../rules/merged-project.ts';

/** A row of `lead`. */
export type LeadTable = {
  city_code: string;
  id: string;
  path: string;
  account_id: string | null;
  name: string;
  name_key: string;
  unit_code: string;
  township_code: string | null;
  owner_name: string | null;
  content: string | null;
  total_yuan: number | null;
  stage: Lead['stage'];
  department: Department;
  contact_name: string;
  contact_telephone: string;
  expected_start: string | null;
  passed_by: string;
  passed_at: string;
  due_on: string;
  state: LeadState;
  project_id: string | null;
  close_reason: string | null;
  decided_at: string | null;
  decided_by: string | null;
};

declare module '#platform/database.ts' {
  interface Tables {
    'project_library.lead': LeadTable;
  }
}

const columns = selected([
  'id',
  'name',
  'unitCode',
  'townshipCode',
  'ownerName',
  'content',
  'totalYuan',
  'stage',
  'department',
  'contactName',
  'contactTelephone',
  'expectedStart',
  'passedBy',
  'passedAt',
  'dueOn',
  'state',
  'projectId',
  'closeReason',
  'decidedAt',
  'decidedBy',
]);

/** A lead as it is stored; whether it is overdue depends on the day. */
export type StoredLead = Omit<Lead, 'isOverdue'>;

/** Whose leads are asked for; null = all of the remit. */
export type LeadsAsked = {
  readonly accountId: string | null;
  readonly state?: LeadState | undefined;
  readonly department?: Department | undefined;
  readonly unit?: string | undefined;
  readonly q?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
};

/** Leads, newest first. */
export async function leadPage(
  tx: Tx,
  city: string,
  asked: LeadsAsked,
): Promise<{ rows: StoredLead[]; next: string | null }> {
  const mark = pageMark(asked.after);
  let select = tx.selectFrom('project_library.lead').select(columns).where('city_code', '=', city);
  if (asked.accountId !== null) select = select.where('account_id', '=', asked.accountId);
  if (asked.state) select = select.where('state', '=', asked.state);
  if (asked.department) select = select.where('department', '=', asked.department);
  if (asked.unit) select = select.where('unit_code', '=', asked.unit);
  if (asked.q) {
    const pattern = `%${asked.q.replace(/[\\%_]/g, '\\$&')}%`;
    select = select.where((eb) => eb.or([eb('name', 'ilike', pattern), eb('owner_name', 'ilike', pattern)]));
  }
  if (mark) {
    const [at, id] = mark;
    select = select.where(
      sql<boolean>`(passed_at < ${at}::timestamptz or (passed_at = ${at}::timestamptz and id > ${id}::uuid))`,
    );
  }
  const found = await select
    .orderBy('passed_at', 'desc')
    .orderBy('id')
    .limit(asked.limit + 1)
    .execute();
  return pageOf(found, asked.limit, ({ passedAt, id }) => [passedAt, id]);
}

/** One lead; `accountId` null = whoever passed it. */
export function leadById(
  tx: Tx,
  city: string,
  { id, accountId }: { readonly id: string; readonly accountId: string | null },
): Promise<StoredLead | undefined> {
  let select = tx.selectFrom('project_library.lead').select(columns).where('city_code', '=', city).where('id', '=', id);
  if (accountId !== null) select = select.where('account_id', '=', accountId);
  return select.executeTakeFirst();
}

/** Open leads of the same name in the county. */
export function openNamesakes(tx: Tx, city: string, lead: Pick<TypedLead, 'name' | 'unitCode'>) {
  return tx
    .selectFrom('project_library.lead')
    .select(['id', 'passed_by as passedBy'])
    .where('city_code', '=', city)
    .where('state', '=', 'open')
    .where('unit_code', '=', lead.unitCode)
    .where('name_key', '=', nameKey(lead.name))
    .limit(1)
    .execute();
}

/** Who passes a lead, and when. */
export type Passing = {
  readonly id: string;
  readonly path: string;
  readonly accountId: string | null;
  readonly passedBy: string;
  readonly passedAt: Date;
  readonly dueOn: string;
};

/** Writes a new lead. */
export async function writeLead(tx: Tx, city: string, lead: TypedLead & Passing): Promise<void> {
  await tx
    .insertInto('project_library.lead')
    .values({
      city_code: city,
      id: lead.id,
      path: lead.path,
      account_id: lead.accountId,
      name: lead.name,
      name_key: nameKey(lead.name),
      unit_code: lead.unitCode,
      township_code: lead.townshipCode,
      owner_name: lead.ownerName,
      content: lead.content,
      total_yuan: lead.totalYuan,
      stage: lead.stage,
      department: lead.department,
      contact_name: lead.contactName,
      contact_telephone: lead.contactTelephone,
      expected_start: lead.expectedStart,
      passed_by: lead.passedBy,
      passed_at: lead.passedAt.toISOString(),
      due_on: lead.dueOn,
      state: 'open',
      project_id: null,
      close_reason: null,
      decided_at: null,
      decided_by: null,
    })
    .execute();
}

/** What becomes of a lead. */
export type LeadDecision = {
  readonly id: string;
  readonly state: 'becameProject' | 'closed';
  readonly projectId: string | null;
  readonly reason: string | null;
  readonly by: string;
  readonly now: Date;
};

/** Writes down what became of a lead. */
export async function decideLead(tx: Tx, city: string, decision: LeadDecision): Promise<void> {
  const { id, state, projectId, reason, by, now } = decision;
  const decided = { decided_at: now.toISOString(), decided_by: by };
  await tx
    .updateTable('project_library.lead')
    .set({ state, project_id: projectId, close_reason: reason, ...decided })
    .where('city_code', '=', city)
    .where('id', '=', id)
    .execute();
}
