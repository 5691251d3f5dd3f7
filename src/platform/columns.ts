/** A name in TypeScript as PostgreSQL has it: `plannedTotalYuan` → `planned_total_yuan`. */
export type SnakeCase<Name extends string> = Name extends `${infer Head}${infer Rest}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${SnakeCase<Rest>}`
  : Name;

/** Members of a record as columns of a table. */
export type Columns<Facts> = {
  -readonly [Name in keyof Facts & string as SnakeCase<Name>]: Facts[Name];
};

/** `plannedTotalYuan` → `planned_total_yuan`. */
export function snakeCase<Name extends string>(name: Name): SnakeCase<Name> {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) as SnakeCase<Name>;
}

/** A column under its name in TypeScript; one for each name of a union. */
export type Selected<Name extends string> = Name extends string ? `${SnakeCase<Name>} as ${Name}` : never;

/** What a query selects so that its rows carry these names: `planned_total_yuan as plannedTotalYuan`. */
export function selected<Name extends string>(names: readonly Name[]): Selected<Name>[] {
  return names.map((name) => `${snakeCase(name)} as ${name}` as Selected<Name>);
}

/** Lists of names are few and their records many. */
const listed = new WeakMap<readonly string[], readonly string[]>();

/**
 * The named members of a record under the names of their columns; what is null is left out, since a statement that is
 * given rows as JSON reads a missing member as null.
 */
export function givenColumns<Facts extends object, Name extends keyof Facts & string>(
  facts: Facts,
  names: readonly Name[],
): Partial<Columns<Pick<Facts, Name>>> {
  const columns = listed.get(names) ?? names.map(snakeCase);
  listed.set(names, columns);
  // An import makes a hundred thousand of them: a member that is never made need not be written out and cleared away.
  const row: Record<string, unknown> = {};
  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    if (name !== undefined && facts[name] !== null) row[columns[i] ?? name] = facts[name];
  }
  return row as Partial<Columns<Pick<Facts, Name>>>;
}
