/**
 * How often a rule over random histories is tried: `runs` times on the embedded PostgreSQL. On a second one it is the
 * statements that may differ and not the histories; there a fifth will do.
 */
export const randomRuns = (runs: number): number => (process.env.QINGZHANG_TEST_PG_BIN ? Math.ceil(runs / 5) : runs);
