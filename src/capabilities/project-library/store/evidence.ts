import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { Evidence } from '../contract-evidence.ts';

const columns = sql`id, kind, dated_on as "datedOn", proves_stage as "provesStage", proves_month as "provesMonth", party,
  document_number as "documentNumber", amount_yuan as "amountYuan", sha256, bytes, media_type as "mediaType", name,
  taken_at as "takenAt", latitude, longitude, uploaded_by as "uploadedBy", uploaded_at as "uploadedAt",
  withdrawn_at as "withdrawnAt", withdrawn_by as "withdrawnBy", withdrawn_reason as "withdrawnReason"`;

/** Evidence of a project, newest first, at most 200; withdrawn pieces too. */
export async function evidenceOfProject(tx: Tx, city: string, projectId: string): Promise<Evidence[]> {
  const { rows } = await sql<Evidence>`
    select ${columns} from project_library.evidence where city_code = ${city} and project_id = ${projectId}::uuid
    order by uploaded_at desc, id limit 200`.execute(tx);
  return rows;
}

/** One piece of a project's evidence. */
export async function evidenceById(
  tx: Tx,
  city: string,
  at: { readonly projectId: string; readonly evidenceId: string },
): Promise<Evidence | undefined> {
  const { rows } = await sql<Evidence>`
    select ${columns} from project_library.evidence
    where city_code = ${city} and project_id = ${at.projectId}::uuid and id = ${at.evidenceId}::uuid`.execute(tx);
  return rows[0];
}

/** Evidence to write, and the project to which it belongs. */
export type EvidenceToWrite = Omit<Evidence, 'withdrawnAt' | 'withdrawnBy' | 'withdrawnReason'> & {
  readonly project: { readonly id: string; readonly path: string; readonly ownerCode: string | null };
};

/** Appends one piece. */
export async function writeEvidence(tx: Tx, city: string, one: EvidenceToWrite): Promise<void> {
  const { project } = one;
  await sql`insert into project_library.evidence (city_code, id, project_id, path, owner_code, kind, dated_on, sha256,
      bytes, media_type, name, proves_stage, proves_month, party, document_number, amount_yuan, taken_at, latitude,
      longitude, uploaded_by, uploaded_at)
    values (${city}, ${one.id}::uuid, ${project.id}::uuid, ${project.path}, ${project.ownerCode}, ${one.kind},
      ${one.datedOn}::date, ${one.sha256}, ${one.bytes}::bigint, ${one.mediaType}, ${one.name}, ${one.provesStage},
      ${one.provesMonth}, ${one.party}, ${one.documentNumber}, ${one.amountYuan}::bigint, ${one.takenAt},
      ${one.latitude}::float8, ${one.longitude}::float8, ${one.uploadedBy}, ${one.uploadedAt}::timestamptz)`.execute(
    tx,
  );
}

/** Marks a piece as withdrawn, once. */
export async function writeWithdrawal(
  tx: Tx,
  city: string,
  given: { readonly evidenceId: string; readonly at: string; readonly by: string; readonly reason: string },
): Promise<void> {
  await sql`update project_library.evidence
    set withdrawn_at = ${given.at}::timestamptz, withdrawn_by = ${given.by}, withdrawn_reason = ${given.reason}
    where city_code = ${city} and id = ${given.evidenceId}::uuid and withdrawn_at is null`.execute(tx);
}

/** Where a project stands in the tree of regions and whose it is; `undefined` outside of the remit. */
export async function placedProject(tx: Tx, city: string, id: string) {
  const { rows } = await sql<{
    id: string;
    path: string;
    ownerCode: string | null;
    ownerName: string | null;
    startedIn: string | null;
    nature: string | null;
  }>`
    select id, path, owner_code as "ownerCode", owner_name as "ownerName", started_in as "startedIn", nature
    from project_library.project where city_code = ${city} and id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** For each hash, how many other projects hold the same file, and the names of those within the remit. */
export async function sameFileElsewhere(
  tx: Tx,
  city: string,
  { projectId, hashes }: { readonly projectId: string; readonly hashes: readonly string[] },
): Promise<Map<string, { projects: number; names: string[] }>> {
  if (hashes.length === 0) return new Map();
  const { rows } = await sql<{ sha256: string; projects: number; names: string[] }>`
    select f.sha256, f.projects, array(
      select distinct p.name from project_library.evidence e
      join project_library.project p on p.city_code = e.city_code and p.id = e.project_id
      where e.city_code = ${city} and e.sha256 = f.sha256 and e.project_id <> ${projectId}::uuid
        and e.withdrawn_at is null
      order by p.name limit 5) as names
    from project_library.evidence_elsewhere(${city}, ${projectId}::uuid, ${hashes}::text[]) f`.execute(tx);
  return new Map(rows.map(({ sha256, ...found }) => [sha256, found]));
}

/** Evidence goes with its project to its region and owner. */
export async function moveEvidence(tx: Tx, city: string, projectIds: readonly string[]): Promise<void> {
  await sql`update project_library.evidence e set path = p.path, owner_code = p.owner_code
    from project_library.project p
    where e.city_code = ${city} and e.project_id = any(${projectIds}::uuid[])
      and p.city_code = e.city_code and p.id = e.project_id
      and (e.path, e.owner_code) is distinct from (p.path, p.owner_code)`.execute(tx);
}

/** While files are attached nobody sweeps, and the reverse; held until the transaction ends. */
export async function holdEvidenceFolder(tx: Tx, how: 'attach' | 'sweep'): Promise<void> {
  const key = sql`hashtextextended('project-library.evidence', 0)`;
  await (how === 'attach'
    ? sql`select pg_advisory_xact_lock_shared(${key})`
    : sql`select pg_advisory_xact_lock(${key})`
  ).execute(tx);
}

/** Of some hashes, those that evidence of any city refers to. */
export async function knownHashes(tx: Tx, hashes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select known as sha256 from project_library.evidence_known(${hashes}::text[]) as known`.execute(tx);
  return rows.map(({ sha256 }) => sha256);
}
