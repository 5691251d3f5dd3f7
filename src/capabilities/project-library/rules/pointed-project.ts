import { nameKey } from './merged-project.ts';

/** How a workbook of another room names a project; at least one of code and name is there. */
export type ProjectPointer = {
  readonly code: string | null;
  readonly name: string | null;
  /** County of the row, of the sheet's name or of the titles; null where none is named. */
  readonly unitCode: string | null;
};

type Pointed = {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly name_key: string;
  readonly unit_code: string;
};

/**
 * Why a pointer means no project: a term of `recordTerms` with its facts, and the columns of which the first that the
 * table has is to be mended.
 */
export type Missed = {
  readonly keys: readonly string[];
  readonly code: 'projectUnknown' | 'projectOtherCounty' | 'nameAmbiguous' | 'codeOfAnother';
  readonly facts: Readonly<Record<string, string>>;
};

/** What a pointer means. */
export type Meant<Project> = { readonly project: Project } | { readonly missed: Missed };

type Names = readonly { readonly code: string; readonly name: string }[];

/**
 * Finds the one of `projects` that a pointer means: by its code, unless its name is that of others only, else by its
 * name, and then within the county where one is named and among projects without a code where the pointer has one.
 * One that stands in another county than the pointer says is not meant, and told with that county, lest it be entered
 * a second time; `projects` are those within the remit, so that nothing is told of the others. Candidates are found
 * in constant time; a file may hold a hundred thousand rows.
 */
export function meantBy<Project extends Pointed>(
  projects: readonly Project[],
  regions: Names,
): (pointer: ProjectPointer) => Meant<Project> {
  const byCode = Map.groupBy(projects, ({ code }) => code);
  const byName = Map.groupBy(projects, ({ name_key }) => name_key);
  const nameOf = (unit: string) => regions.find(({ code }) => code === unit)?.name ?? unit;
  return ({ code, name, unitCode }) => {
    const [coded] = code === null ? [] : (byCode.get(code) ?? []);
    const namesakes = name === null ? [] : (byName.get(nameKey(name)) ?? []);
    if (coded) {
      // A name that no project bears may be a newer one or a slip; one that another bears makes the code doubtful.
      const isOther = namesakes.length > 0 && !namesakes.some(({ id }) => id === coded.id);
      if (!isOther) return { project: coded };
      const facts = { code: code ?? '', other: coded.name, name: name ?? '' };
      return { missed: { keys: ['code', 'name'], code: 'codeOfAnother', facts } };
    }
    const named = namesakes.filter((project) => code === null || project.code === null);
    const [only, ...others] = named.filter(({ unit_code }) => unitCode === null || unit_code === unitCode);
    const keys = ['name', 'code'];
    const facts = { name: name ?? code ?? '' };
    if (others.length > 0) return { missed: { keys, code: 'nameAmbiguous', facts } };
    if (only) return { project: only };
    if (named.length === 0 || unitCode === null) return { missed: { keys, code: 'projectUnknown', facts } };
    const counties = [...new Set(named.map(({ unit_code }) => nameOf(unit_code)))].join('、');
    const told = { ...facts, counties, stated: nameOf(unitCode) };
    return { missed: { keys: ['unit', ...keys], code: 'projectOtherCounty', facts: told } };
  };
}
