import type { KyselyPlugin } from 'kysely';

/** Test support: a plugin that counts the statements of a desk. */
export type CountedStatements = {
  readonly plugin: KyselyPlugin;
  /** Statements since it was asked last. */
  readonly take: () => number;
};

/** Begins to count. */
export function countedStatements(): CountedStatements {
  let statements = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements++;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const take = () => {
    const counted = statements;
    statements = 0;
    return counted;
  };
  return { plugin, take };
}
