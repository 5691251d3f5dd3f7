import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { ConsultationRow } from '../contract-caliber.ts';
import type { Consultation } from '../rules/caliber/consultation.ts';

/** A row of `consultation`. */
export type ConsultationTable = {
  city_code: string;
  project_id: string;
  version: number;
  path: string;
  owner_code: string | null;
  asked_office: string;
  answer: Consultation['answer'];
  answered_on: string;
  document_name: string | null;
  condition: string | null;
  project_version: number;
  recorded_at: string;
  recorded_by: string;
};

declare module '#platform/database.ts' {
  interface Tables {
    'project_library.consultation': ConsultationTable;
  }
}

/** The answer that holds for each of the projects that have one. */
export async function standingConsultations(
  tx: Tx,
  city: string,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, Consultation>> {
  if (projectIds.length === 0) return new Map();
  const { rows } = await sql<Consultation & { projectId: string }>`
    select distinct on (project_id) project_id as "projectId", asked_office as "askedOffice", answer,
      answered_on as "answeredOn", document_name as "documentName", condition
    from project_library.consultation
    where city_code = ${city} and project_id = any(${projectIds}::uuid[])
    order by project_id, version desc`.execute(tx);
  return new Map(rows.map(({ projectId, ...consultation }) => [projectId, consultation]));
}

/** Answers on one project, newest first, at most 200. */
export function consultationsOf(tx: Tx, city: string, projectId: string): Promise<ConsultationRow[]> {
  return tx
    .selectFrom('project_library.consultation')
    .select([
      'version',
      'asked_office as askedOffice',
      'answer',
      'answered_on as answeredOn',
      'document_name as documentName',
      'condition',
      'project_version as projectVersion',
      'recorded_at as recordedAt',
      'recorded_by as recordedBy',
    ])
    .where('city_code', '=', city)
    .where('project_id', '=', projectId)
    .orderBy('version', 'desc')
    .limit(200)
    .execute();
}

/** Appends answers. */
export async function writeConsultations(tx: Tx, rows: readonly ConsultationTable[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('project_library.consultation')
    .values([...rows])
    .execute();
}
