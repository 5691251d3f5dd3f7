import type { Tx } from '#platform/database.ts';
import {
  type EcoLedShare,
  ecoLedOfUnits,
  growthOfUnits,
  type ProjectOfUnit,
  projectsOfUnits,
  publishedRates,
} from '../../growth/public.ts';
import { mostRows, percentOf } from '../rules/reading.ts';
import { sources as knownSources, type SourceName } from '../rules/sources.ts';
import type { Reading, SourceRow } from '../shapes.ts';
import type { AssessedUnit, UnitReadings } from '../store/results.ts';

type Asked = {
  readonly year: number;
  readonly units: readonly AssessedUnit[];
  readonly sources: readonly SourceName[];
  /** Day until which a figure of the bureau must have been published. */
  readonly until: string;
  /** The instant as of which the transaction reads; left out for now. */
  readonly asOf: string | undefined;
};

/**
 * Inputs that speak of what the statistics count, for counties and zones only. A published rate is taken as it was
 * published and never worked out; what is under embargo is not read. Source: domain catalogue 2.8; 统计法实施条例 Art. 28.
 */
export async function statisticalReadings(
  tx: Tx,
  city: string,
  { year, units, sources, until, asOf }: Asked,
): Promise<Map<SourceName, UnitReadings>> {
  const found = new Map<SourceName, UnitReadings>();
  const month = `${year}-12`;
  const told = (reading: (unit: AssessedUnit) => Reading | null): UnitReadings =>
    new Map(units.flatMap((unit) => entryOf(unit.code, reading(unit))));
  if (sources.includes('publishedGrowth')) {
    const rates = new Map((await publishedRates(tx, city, { year, until })).map((rate) => [rate.unitCode, rate]));
    found.set(
      'publishedGrowth',
      told(({ code }) => publishedReading(rates.get(code))),
    );
  }
  const wantsRows = sources.some((name) => name !== 'publishedGrowth' && knownSources[name].isStatistical);
  if (!wantsRows) return found;
  const projects = Map.groupBy(
    await projectsOfUnits(tx, city, { month, most: mostRows, asOf }),
    ({ unitCode }) => unitCode,
  );
  if (sources.includes('dispatchGrowth')) {
    const growth = new Map((await growthOfUnits(tx, city, { month, asOf })).map((unit) => [unit.unitCode, unit]));
    found.set(
      'dispatchGrowth',
      told(({ code }) => {
        const own = growth.get(code);
        if (!own) return null;
        const { investedYuan: over, baseYuan: under, growthPercent: value } = own;
        return { ...rowsOfProjects(projects.get(code) ?? [], growthRow), value, over, under, remark: null };
      }),
    );
  }
  const shares = new Map((await ecoLedOfUnits(tx, city, { month, asOf })).map((unit) => [unit.unitCode, unit]));
  for (const name of ['ecoLedProjects', 'ecoLedInvestment'] as const)
    if (sources.includes(name))
      found.set(
        name,
        told(({ code }) => ecoLedReading(shares.get(code), projects.get(code) ?? [], name)),
      );
  return found;
}

function entryOf(code: string, reading: Reading | null): [string, Reading][] {
  return reading === null ? [] : [[code, reading]];
}

function publishedReading(rate: Awaited<ReturnType<typeof publishedRates>>[number] | undefined): Reading | null {
  if (!rate) return null;
  const { rateTenths, month, source } = rate;
  return { value: rateTenths / 10, over: null, under: null, remark: `${month} ${source}`, rows: [], rowsInAll: 0 };
}

function ecoLedReading(
  share: EcoLedShare | undefined,
  projects: readonly ProjectOfUnit[],
  name: 'ecoLedProjects' | 'ecoLedInvestment',
): Reading | null {
  if (!share) return null;
  const isCount = name === 'ecoLedProjects';
  const [over, under] = isCount ? [share.ecoLedProjects, share.projects] : [share.ecoLedYuan, share.investedYuan];
  const row = (project: ProjectOfUnit): SourceRow => {
    const amount = isCount ? 1 : project.investedYuan;
    const about = { name: project.name, projectId: project.projectId, month: null };
    const { isEcoLed } = project;
    return { ...about, note: isEcoLed ? 'ecoLed' : 'other', over: isEcoLed ? amount : 0, under: amount };
  };
  return { ...rowsOfProjects(projects, row), value: percentOf(over, under), over, under, remark: null };
}

function growthRow({ name, projectId, investedYuan, baseYuan }: ProjectOfUnit): SourceRow {
  return { name, projectId, note: 'counted', month: null, over: investedYuan, under: baseYuan };
}

function rowsOfProjects(projects: readonly ProjectOfUnit[], row: (project: ProjectOfUnit) => SourceRow) {
  return { rows: projects.map(row), rowsInAll: projects[0]?.inAll ?? 0 };
}
