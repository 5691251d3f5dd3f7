import { sql } from 'kysely';
import type { Department } from '#kernel/department.ts';
import type { Tx } from '#platform/database.ts';
import type { DepartmentContact } from '../contract-departments.ts';

/** A row of `public_department_contact`. */
type DepartmentContactRow = {
  city_code: string;
  unit_code: string;
  department: Department;
  version: number;
  path: string;
  person: string;
  post: string;
  telephone: string;
  recorded_at: string;
  recorded_by: string;
};

declare module '#platform/database.ts' {
  interface Tables {
    'organisation.public_department_contact': DepartmentContactRow;
  }
}

/** Contacts as they are now: the units of the remit and those above it. */
export function departmentContactsOf(tx: Tx, city: string): Promise<DepartmentContact[]> {
  return tx
    .selectFrom('organisation.public_department_contact')
    .select(['unit_code as unitCode', 'department', 'person', 'post', 'telephone', 'version'])
    .select(['recorded_at as recordedAt', 'recorded_by as recordedBy'])
    .where('city_code', '=', city)
    .orderBy('unit_code')
    .limit(500)
    .execute();
}

/** Who is to be the contact. */
export type ContactToWrite = Omit<DepartmentContact, 'version' | 'recordedAt'> & {
  readonly path: string;
  readonly recordedAt: Date;
};

/** Writes the contact as the next version and returns its number. */
export async function writeDepartmentContact(tx: Tx, city: string, next: ContactToWrite): Promise<number> {
  const { unitCode, department, path, person, post, telephone, recordedAt, recordedBy } = next;
  const { rows } = await sql<{ version: number }>`
    insert into organisation.department_contact
      (city_code, unit_code, department, version, path, person, post, telephone, recorded_at, recorded_by)
    select ${city}, ${unitCode}, ${department}, coalesce(max(version), 0) + 1, ${path}, ${person}, ${post}, ${telephone},
      ${recordedAt}::timestamptz, ${recordedBy}
    from organisation.department_contact
    where city_code = ${city} and unit_code = ${unitCode} and department = ${department}
    returning version`.execute(tx);
  return rows[0]?.version ?? 1;
}
