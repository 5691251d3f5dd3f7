import { type RawBuilder, sql } from 'kysely';
import { snakeCase } from '#platform/columns.ts';
import { reportFactNames } from '../rules/report.ts';

/** What report `alias` says, as members of a JSON object under the names of its facts. */
export function reportMembers(alias: string): RawBuilder<unknown> {
  return sql.raw(['month', ...reportFactNames].map((name) => `'${name}', ${alias}.${snakeCase(name)}`).join(', '));
}
