import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Sent } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { sha256Of } from '#platform/files.ts';
import { uploadPlace } from '#platform/uploads.ts';
import { type attachEvidence as contract, type Evidence, maxEvidence } from '../contract-evidence.ts';
import { mayState } from '../rules/evidence-statement.ts';
import { evidenceOfProject, holdEvidenceFolder, placedProject, writeEvidence } from '../store/evidence.ts';
import { lookedAt } from './upload-evidence.ts';

type Asked = Sent<typeof contract>['body'] & { readonly projectId: string };

/**
 * Attaches a file that was sent to a project: the bytes go to the evidence folder before the row that names them is
 * committed, so that a row without its file cannot be; a file without a row is swept later.
 * Refuses `notFound`, `uploadGone`, `evidenceStatementUnclear`, `evidenceDateAhead`, `evidenceThere`, `evidenceFull`, and
 * again whatever makes a file unfit.
 */
export async function attachEvidence(desk: Desk, caller: Caller, asked: Asked): Promise<Evidence> {
  const { uploadId, fileName, projectId, ...statement } = asked;
  const now = desk.clock();
  mayState(statement, dayOf(now));
  const place = await uploadPlace(desk.incomingFolder, uploadId);
  const [looked, sha256] = [await lookedAt(place), await sha256Of(place)];
  const one = await inRemit(desk.db, caller, async (tx) => {
    const project = await placedProject(tx, caller.cityCode, projectId);
    if (!project) throw new Refusal('notFound');
    const there = await evidenceOfProject(tx, caller.cityCode, projectId);
    mayAttach(there, sha256);
    await holdEvidenceFolder(tx, 'attach');
    const kept = await desk.evidence.put(createReadStream(place));
    const stamp = { uploadedBy: caller.name, uploadedAt: now.toISOString() };
    const row = { id: randomUUID(), ...statement, ...looked, sha256: kept.sha256, name: fileName, ...stamp };
    await writeEvidence(tx, caller.cityCode, { ...row, project });
    await audit(tx, caller, {
      act: 'project-library.attach',
      path: project.path,
      entityId: projectId,
      before: null,
      after: { ...statement, name: fileName, sha256: kept.sha256, bytes: kept.bytes, mediaType: looked.mediaType },
      at: now,
    });
    return { ...row, withdrawnAt: null, withdrawnBy: null, withdrawnReason: null };
  });
  await rm(place, { force: true });
  return one;
}

function mayAttach(there: readonly Evidence[], sha256: string): void {
  if (there.length >= maxEvidence) throw new Refusal('evidenceFull', { most: maxEvidence });
  const same = there.find((one) => one.sha256 === sha256 && one.withdrawnAt === null);
  if (same) throw new Refusal('evidenceThere', { name: same.name, by: same.uploadedBy });
}
