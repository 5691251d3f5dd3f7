import type { Reply, Sent } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { recordConsultation as contract } from '../contract-caliber.ts';
import { mayRecordAnswer } from '../rules/caliber/recorded-answer.ts';
import { consultationsOf, writeConsultations } from '../store/consultations.ts';
import { lockedProjects } from '../store/queries.ts';
import { rewriteProjects } from './rewrite-projects.ts';

type Asked = { readonly id: string; readonly body: Sent<typeof contract>['body'] };

/**
 * Records what the county statistics bureau answered as the newest answer; where it changes the verdict, the project gets
 * a new version. Refuses `notFound`, `answeredInFuture`, `conditionMissing`, `conditionNotAsked`.
 */
export function recordConsultation(desk: Desk, caller: Caller, { id, body }: Asked): Promise<Reply<typeof contract>> {
  const now = desk.clock();
  mayRecordAnswer(body, dayOf(now));
  const { cityCode } = caller;
  return inRemit(desk.db, caller, async (tx) => {
    const [standing] = await lockedProjects(tx, cityCode, [id]);
    if (!standing) throw new Refusal('notFound');
    const [former] = await consultationsOf(tx, cityCode, id);
    const row = {
      ...{ city_code: cityCode, project_id: id, version: (former?.version ?? 0) + 1, path: standing.path },
      ...{ owner_code: standing.ownerCode, asked_office: body.askedOffice, answer: body.answer },
      ...{ answered_on: body.answeredOn, document_name: body.documentName, condition: body.condition },
      ...{ project_version: standing.version, recorded_at: now.toISOString(), recorded_by: caller.name },
    };
    await writeConsultations(tx, [row]);
    await rewriteProjects(tx, [{ standing, facts: standing }], { author: caller, now });
    const after = { ...body, version: row.version };
    const note = { act: 'project-library.record-consultation', path: standing.path, entityId: id };
    await audit(tx, caller, { ...note, before: former ?? null, after, at: now });
    return {
      ...after,
      ...{ projectVersion: row.project_version, recordedAt: row.recorded_at, recordedBy: row.recorded_by },
    };
  });
}
