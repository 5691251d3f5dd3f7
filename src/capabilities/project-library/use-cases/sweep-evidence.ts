import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { holdEvidenceFolder, knownHashes } from '../store/evidence.ts';

/** Younger files may belong to a transaction that has not ended. */
const keptMs = 24 * 60 * 60 * 1000;

/** Clears the evidence folder of files that nobody refers to and that are a day old. Returns how many went. */
export function sweepEvidence(desk: Desk): Promise<number> {
  const before = new Date(desk.clock().getTime() - keptMs);
  return inRemit(desk.db, { remit: '', ownerCode: null }, async (tx) => {
    await holdEvidenceFolder(tx, 'sweep');
    return desk.evidence.sweep((hashes) => knownHashes(tx, hashes), before);
  });
}
