import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readForecastTable } from '../../src/capabilities/forecast/public-table.ts';
import { pseudoCities } from './pseudo-cities.ts';
import { type Claim, claimScores, claimsOf } from './replay.ts';
import { reliabilityOf, scoresOf } from './scores.ts';
import { speedOf } from './speed.ts';
import type { CityRules } from './synthetic-city.ts';
import { type Trial, trialsOf } from './trial.ts';

/**
 * Measures the forecast and prints JSON: on a table of real projects by month, whose path is the argument or
 * FORECAST_TABLE; on made-up cities whose true probabilities are known from replay; and its speed. `--rules`
 * takes what is to hold in every made-up city, as {"cityYear":0}: none has good or bad years then. Notes go to stderr.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string', default: '2004' },
    until: { type: 'string', default: '2008' },
    cities: { type: 'string', default: '60' },
    first: { type: 'string', default: '1' },
    rules: { type: 'string', default: '{}' },
  },
});
const quarters = ['January', 'April', 'July', 'October'];
const file = positionals[0] ?? process.env.FORECAST_TABLE;
// Read first: what is not understood is said before minutes have gone by.
const rules = rulesOf(values.rules);
const results: Record<string, unknown> = {};

if (file === undefined)
  process.stderr.write('bench: no table of real projects was named, so there is no back-test (give its path)\n');
else {
  process.stderr.write('bench: back-test\n');
  const { input, faults } = await readForecastTable(file, '2100-01');
  if (faults.length > 0) throw new Error(`the table is not understood in line ${faults[0]?.row}`);
  const years = { from: Number(values.from), until: Number(values.until) };
  results.backTest = backTest(trialsOf(input, years));
  results.pseudoCities = pseudoCities(input, years, quarters);
}
process.stderr.write('bench: made-up cities\n');
results.madeUpCities = madeUp(Number(values.first), Number(values.cities), rules);
process.stderr.write('bench: speed\n');
results.speed = speedOf();
process.stdout.write(`${JSON.stringify({ node: process.version, cpus: cpus().length, results }, null, 2)}\n`);

/** Groups and city by origin; the two last years apart, because a table that is still filling up flatters every model. */
function backTest(trials: readonly Trial[]): object {
  const until = Math.max(...trials.map(({ year }) => year));
  const part = (isTaken: (trial: Trial) => boolean) =>
    Object.fromEntries(
      quarters.map((name, quarter) => [
        name,
        scoresOf(trials.filter((trial) => trial.quarter === quarter && isTaken(trial))),
      ]),
    );
  return {
    aims: { maeRatio: { January: 0.9, April: 0.88, July: 0.82, October: 0.9 }, coverage80: [0.74, 0.86] },
    groups: part(({ group }) => group !== ''),
    groupsLastTwoYears: part(({ group, year }) => group !== '' && year > until - 2),
    city: part(({ group }) => group === ''),
    reliability: reliabilityOf(trials.filter(({ group }) => group !== '')),
  };
}

/** What is to hold in every made-up city; what it does not name differs from city to city. */
function rulesOf(text: string): Partial<CityRules> {
  const names = z.enum(['counties', 'ideas', 'monthsToBuild', 'monthly', 'cityYear', 'countyYear']);
  return z.partialRecord(names, z.number().min(0)).parse(JSON.parse(text));
}

function madeUp(first: number, cities: number, rules: Partial<CityRules>): object {
  const claims: Claim[] = [];
  for (let seed = first; seed < first + cities; seed++)
    for (let quarter = 0; quarter < 4; quarter++)
      claims.push(...claimsOf(seed, quarter, { replays: 300, draws: 2000, rules }));
  const part = (isTaken: (claim: Claim) => boolean) =>
    Object.fromEntries(
      quarters.map((name, quarter) => [
        name,
        claimScores(claims.filter((claim) => claim.quarter === quarter && isTaken(claim))),
      ]),
    );
  return {
    cities,
    aims: { meanDifference: 0.03, covered80: [0.74, 0.86] },
    all: claimScores(claims),
    counties: part(({ group }) => group !== ''),
    city: part(({ group }) => group === ''),
  };
}
