import { nameKey } from './merged-project.ts';

/** How a row of another room's workbook names a project; at least one of code and name is there. */
export type ProjectPointer = {
  readonly code: string | null;
  readonly name: string | null;
  /** County that the row names; null where none is named. */
  readonly unitCode: string | null;
};

type Candidate = { readonly code: string | null; readonly name_key: string; readonly unit_code: string };

/** The project that a row means, by code or else by name within its county; `null` where the library has none. */
export function projectMeant<Project extends Candidate>(
  key: ProjectPointer,
  projects: readonly Project[],
): Project | 'several' | null {
  if (key.code !== null) {
    const coded = projects.find(({ code }) => code === key.code);
    if (coded) return coded;
  }
  if (key.name === null) return null;
  const wanted = nameKey(key.name);
  const named = projects.filter(
    (project) =>
      project.name_key === wanted &&
      (key.unitCode === null || project.unit_code === key.unitCode) &&
      (key.code === null || project.code === null),
  );
  return named.length > 1 ? 'several' : (named[0] ?? null);
}
