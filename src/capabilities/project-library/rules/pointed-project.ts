import { nameKey } from './merged-project.ts';

/** How a workbook of another room names a project; at least one of code and name is there. */
export type ProjectPointer = {
  readonly code: string | null;
  readonly name: string | null;
  /** County of the row, of the sheet's name or of the titles; null where none is named. */
  readonly unitCode: string | null;
};

type Pointed = { readonly code: string | null; readonly name_key: string; readonly unit_code: string };

/**
 * Finds the one of `projects` that a pointer means: by its code, else by its name, and then within the county where one
 * is named and among projects without a code where the pointer has one. `null` stands for one that is not among them.
 * Candidates are found in constant time; a file may hold a hundred thousand rows.
 */
export function pointedAt<Project extends Pointed>(
  projects: readonly Project[],
): (pointer: ProjectPointer) => Project | 'several' | null {
  const byCode = Map.groupBy(projects, ({ code }) => code);
  const byName = Map.groupBy(projects, ({ name_key }) => name_key);
  return ({ code, name, unitCode }) => {
    const [coded] = code === null ? [] : (byCode.get(code) ?? []);
    if (coded) return coded;
    const named = (name === null ? [] : (byName.get(nameKey(name)) ?? [])).filter(
      (project) => (unitCode === null || project.unit_code === unitCode) && (code === null || project.code === null),
    );
    return named.length > 1 ? 'several' : (named[0] ?? null);
  };
}
