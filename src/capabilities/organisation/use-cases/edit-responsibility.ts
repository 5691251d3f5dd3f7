import type { Reply, Sent } from '#kernel/endpoint.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { editResponsibility as contract } from '../contract.ts';
import { checkResponsibilityUnit } from '../rules/responsibility.ts';
import { responsibilitiesOf } from '../store/queries.ts';
import { cityRegions } from '../store/regions.ts';
import { writeResponsibility } from '../store/writes.ts';

type Entry = Sent<typeof contract>['body'];

/** Says who is responsible for a unit, as a new version. Refuses `notFound` and `responsibilityBelowCounty`. */
export function editResponsibility(
  desk: Desk,
  caller: Caller,
  asked: Entry & { readonly unitCode: string },
): Promise<Reply<typeof contract>> {
  const { unitCode, leader, office, contact, telephone } = asked;
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const unit = (await cityRegions(tx, caller.cityCode)).find(({ code }) => code === unitCode);
    checkResponsibilityUnit(unit, caller.remit);
    const former = (await responsibilitiesOf(tx, caller.cityCode)).find((entry) => entry.unitCode === unitCode);
    const entry = { leader, office, contact, telephone };
    const record = { ...entry, unitCode, path: unit.path, recordedAt: now, recordedBy: caller.name };
    const version = await writeResponsibility(tx, caller.cityCode, record);
    await audit(tx, caller, {
      act: 'organisation.edit-responsibility',
      path: unit.path,
      entityId: unitCode,
      before: former ? entryOf(former) : null,
      after: entry,
      at: now,
    });
    const { path: _, recordedAt, ...written } = record;
    return { ...written, unitName: unit.name, version, recordedAt: recordedAt.toISOString() };
  });
}

function entryOf({ leader, office, contact, telephone }: Entry): Entry {
  return { leader, office, contact, telephone };
}
