import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { Proposal, ProposalMember } from '../contract-proposals.ts';
import type { Finding } from '../rules/lawful/small-item.ts';
import type { ProposalState } from '../rules/proposal-steps.ts';

/** A proposal as it is kept. */
export type StoredProposal = Omit<Proposal, 'members' | 'findings' | 'investor'> & {
  readonly path: string;
  readonly investorName: string | null;
  readonly investorProof: string | null;
  readonly members: readonly ProposalMember[];
  readonly findings: readonly Finding[];
};

const columns = sql`b.id, b.version, b.path, b.unit_code as "unitCode", b.name, b.owner_name as "ownerName",
  b.investor_name as "investorName", b.investor_proof as "investorProof", b.opinion, b.state, b.note, b.code,
  b.document_number as "documentNumber", b.decided_on::text as "decidedOn", b.total_yuan as "totalYuan", b.members,
  b.findings, b.lead_id as "leadId", b.recorded_at as "recordedAt", b.recorded_by as "recordedBy"`;

/** Writes a proposal as it now is, and the version that says so. */
export async function writeProposal(tx: Tx, city: string, proposal: StoredProposal): Promise<void> {
  const ids = proposal.members.map(({ projectId }) => projectId);
  const { id, version, path, unitCode, name, ownerName, investorName, investorProof, opinion, state } = proposal;
  const { note, code, documentNumber, decidedOn, totalYuan, members, findings, leadId } = proposal;
  const names = sql`city_code, id, version, path, unit_code, name, owner_name, investor_name, investor_proof, opinion, state,
    note, code, document_number, decided_on, total_yuan, project_ids, members, findings, lead_id, recorded_at, recorded_by`;
  const values = sql`${city}, ${id}::uuid, ${version}::int, ${path}, ${unitCode}, ${name}, ${ownerName}, ${investorName},
    ${investorProof}, ${opinion}, ${state}, ${note}, ${code}, ${documentNumber}, ${decidedOn}::date,
    ${totalYuan}::bigint, ${ids}::uuid[], ${JSON.stringify(members)}::jsonb, ${JSON.stringify(findings)}::jsonb,
    ${leadId}::uuid, ${proposal.recordedAt}::timestamptz, ${proposal.recordedBy}`;
  await sql`insert into bundling.proposal_version (${names}) values (${values})`.execute(tx);
  await sql`insert into bundling.proposal (${names}) values (${values})
    on conflict (city_code, id) do update set version = excluded.version, state = excluded.state, note = excluded.note,
      code = excluded.code, document_number = excluded.document_number, decided_on = excluded.decided_on,
      lead_id = excluded.lead_id, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`.execute(tx);
}

/** One proposal of the remit. */
export async function proposalOf(tx: Tx, city: string, id: string): Promise<StoredProposal | undefined> {
  const { rows } = await sql<StoredProposal>`
    select ${columns} from bundling.proposal b where b.city_code = ${city} and b.id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** Whether a unit has a proposal of that name which still stands. */
export async function hasNamesake(
  tx: Tx,
  city: string,
  {
    unitCode,
    name,
    states,
  }: { readonly unitCode: string; readonly name: string; readonly states: readonly ProposalState[] },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from bundling.proposal b
    where b.city_code = ${city} and b.unit_code = ${unitCode} and b.name = ${name} and b.state = any(${states}::text[])
    limit 1`.execute(tx);
  return rows.length > 0;
}

/** The steps of a proposal, newest first. */
export async function stepsOf(
  tx: Tx,
  city: string,
  id: string,
): Promise<Pick<Proposal, 'version' | 'state' | 'note' | 'decidedOn' | 'recordedAt' | 'recordedBy'>[]> {
  const { rows } = await sql<Pick<Proposal, 'version' | 'state' | 'note' | 'decidedOn' | 'recordedAt' | 'recordedBy'>>`
    select v.version, v.state, v.note, v.decided_on::text as "decidedOn", v.recorded_at as "recordedAt",
      v.recorded_by as "recordedBy"
    from bundling.proposal_version v where v.city_code = ${city} and v.id = ${id}::uuid
    order by v.version desc limit 50`.execute(tx);
  return rows;
}

type Listed = Pick<Proposal, 'id' | 'unitCode' | 'name' | 'ownerName' | 'state' | 'totalYuan' | 'recordedAt'> & {
  readonly members: number;
};

/** A page of proposals of the remit, newest first. Refuses `pageUnclear`. */
export async function proposalPage(
  tx: Tx,
  city: string,
  asked: {
    readonly unit?: string | undefined;
    readonly state?: ProposalState | undefined;
    readonly limit: number;
    readonly after?: string | undefined;
  },
): Promise<{ rows: Listed[]; next: string | null }> {
  const mark = pageMark(asked.after);
  const { rows } = await sql<Listed>`
    select b.id, b.unit_code as "unitCode", b.name, b.owner_name as "ownerName", b.state, b.total_yuan as "totalYuan",
      b.recorded_at as "recordedAt", cardinality(b.project_ids) as members
    from bundling.proposal b
    where b.city_code = ${city} and (${asked.unit ?? null}::text is null or b.unit_code = ${asked.unit ?? null})
      and (${asked.state ?? null}::text is null or b.state = ${asked.state ?? null})
      and (${mark === null} or (b.recorded_at, b.id) < (${mark?.[0] ?? null}::timestamptz, ${mark?.[1] ?? null}::uuid))
    order by b.recorded_at desc, b.id desc limit ${asked.limit + 1}`.execute(tx);
  return pageOf(rows, asked.limit, ({ recordedAt, id }) => [recordedAt, id]);
}
