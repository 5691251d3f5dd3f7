import type { Department } from '#kernel/department.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { DepartmentContact } from '../contract-departments.ts';
import { checkResponsibilityUnit } from '../rules/responsibility.ts';
import { departmentContactsOf, writeDepartmentContact } from '../store/department-contacts.ts';
import { cityRegions } from '../store/regions.ts';

type Asked = {
  readonly unitCode: string;
  readonly department: Department;
  readonly person: string;
  readonly post: string;
  readonly telephone: string;
};

/** Names the contact of a department, as a new version. Refuses `notFound` and `responsibilityBelowCounty`. */
export function editDepartmentContact(desk: Desk, caller: Caller, asked: Asked): Promise<DepartmentContact> {
  const { unitCode, department, person, post, telephone } = asked;
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const unit = (await cityRegions(tx, caller.cityCode)).find(({ code }) => code === unitCode);
    checkResponsibilityUnit(unit, caller.remit);
    const former = (await departmentContactsOf(tx, caller.cityCode)).find(
      (one) => one.unitCode === unitCode && one.department === department,
    );
    const entry = { person, post, telephone };
    const record = { unitCode, department, ...entry, recordedBy: caller.name };
    const version = await writeDepartmentContact(tx, caller.cityCode, { ...record, path: unit.path, recordedAt: now });
    await audit(tx, caller, {
      act: 'organisation.edit-department-contact',
      path: unit.path,
      entityId: `${unitCode}/${department}`,
      before: former ? { person: former.person, post: former.post, telephone: former.telephone } : null,
      after: entry,
      at: now,
    });
    return { ...record, version, recordedAt: now.toISOString() };
  });
}
