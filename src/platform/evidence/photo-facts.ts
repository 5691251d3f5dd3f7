import { open } from 'node:fs/promises';
import ExifReader from 'exifreader';

/** What a photo says about itself; each is `null` where it says nothing that can be used. */
export type PhotoFacts = {
  /** Day and time by the camera's clock, `YYYY-MM-DDTHH:MM:SS`. */
  readonly takenAt: string | null;
  /** Degrees, WGS 84. */
  readonly place: { readonly latitude: number; readonly longitude: number } | null;
};

/** The facts stand in front of the picture, in at most 64 KB a segment. */
const headBytes = 512 * 1024;
const nothing: PhotoFacts = { takenAt: null, place: null };

/** Reads the EXIF facts of a picture. A picture without them, or with damaged ones, says nothing; it is never refused. */
export async function photoFactsOf(location: string): Promise<PhotoFacts> {
  const file = await open(location, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return factsIn(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

function factsIn(head: Buffer): PhotoFacts {
  try {
    const { exif, gps } = ExifReader.load(head, { expanded: true });
    const taken = exif?.DateTimeOriginal?.description ?? exif?.DateTimeDigitized?.description;
    return { takenAt: wallClock(taken), place: placeOf(gps?.Latitude, gps?.Longitude) };
  } catch {
    return nothing;
  }
}

function wallClock(text: string | undefined): string | null {
  const found = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2}):(\d{2})/.exec(text ?? '');
  if (!found) return null;
  const [, year, month, day, hour, minute, second] = found;
  const taken = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const instant = new Date(`${taken}Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(taken) && Number(year) >= 1990
    ? taken
    : null;
}

function placeOf(latitude: number | undefined, longitude: number | undefined): PhotoFacts['place'] {
  if (latitude === undefined || longitude === undefined) return null;
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  return isPlace ? { latitude, longitude } : null;
}
