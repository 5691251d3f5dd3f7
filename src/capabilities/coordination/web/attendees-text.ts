import type { Attendee } from '../contract-meetings.ts';

/** A unit as somebody may write it. */
type Named = { readonly code: string; readonly name: string; readonly shortName: string };

/** Attendees as they are read and typed, each as unit, name, post. */
export function attendeeLines(attendees: readonly Attendee[], nameOf: (code: string) => string): string[] {
  return attendees.map(({ unitCode, person, post }) => `${nameOf(unitCode)} ${person} ${post}`.trim());
}

/** What lines say; `faultyLine` is the first, from 1, that names no known unit and a person. Full-width blanks and commas part too. */
export function attendeesOf(
  text: string,
  regions: readonly Named[],
): { readonly attendees: Attendee[]; readonly faultyLine: number | null } {
  const attendees: Attendee[] = [];
  const lines = text.normalize('NFKC').split('\n');
  for (const [i, line] of lines.entries()) {
    const [unit, person, ...post] = line.split(/[\s,，、]+/).filter((word) => word !== '');
    if (unit === undefined) continue;
    const region = regions.find(({ name, shortName }) => name === unit || shortName === unit);
    if (!region || person === undefined) return { attendees, faultyLine: i + 1 };
    attendees.push({ unitCode: region.code, person, post: post.join(' ') });
  }
  return { attendees, faultyLine: null };
}
