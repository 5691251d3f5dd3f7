import { rm, stat } from 'node:fs/promises';
import { evidenceTypeOf, evidenceTypes } from '#platform/evidence/evidence-type.ts';
import { photoFactsOf } from '#platform/evidence/photo-facts.ts';
import { sha256Of } from '#platform/files.ts';
import type { Upload } from '#platform/uploads.ts';
import type { ArrivedEvidence } from '../contract-evidence.ts';

/** What lies at a place: its type by content and, of a photo, what it says about itself. Refuses as `evidenceTypeOf`. */
export async function lookedAt(place: string): Promise<Omit<ArrivedEvidence, 'uploadId' | 'fileName' | 'sha256'>> {
  const type = await evidenceTypeOf(place);
  const mediaType = evidenceTypes[type];
  const facts = mediaType.startsWith('image/') ? await photoFactsOf(place) : { takenAt: null, place: null };
  return {
    bytes: (await stat(place)).size,
    mediaType,
    takenAt: facts.takenAt,
    latitude: facts.place?.latitude ?? null,
    longitude: facts.place?.longitude ?? null,
  };
}

/** Looks at a file that arrived and says what it is. Nothing of a refused file stays. Refuses as `evidenceTypeOf`. */
export async function uploadEvidence({ id, place, fileName }: Upload): Promise<ArrivedEvidence> {
  try {
    return { uploadId: id, fileName, sha256: await sha256Of(place), ...(await lookedAt(place)) };
  } catch (error) {
    await rm(place, { force: true });
    throw error;
  }
}
