import type { EvidenceFacts } from '../../project-library/public.ts';
import { detected } from './detect.ts';
import type { Recorder } from './filled-in-by-other.ts';
import type { MonthFacts, ProjectHistory } from './history.ts';

/** Test support: months from their own amounts in 万元, beginning with `from`; a text may stand beside the amount. */
export function sampleMonths(from: string, wan: readonly (number | readonly [number, string])[]): MonthFacts[] {
  let [year, number] = from.split('-').map(Number) as [number, number];
  let [cumulativeYuan, totalYuan] = [0, 0];
  return wan.map((given) => {
    const [amount, progress] = typeof given === 'number' ? [given, '土建施工'] : given;
    if (number === 1) number = 2;
    if (number === 2) cumulativeYuan = 0;
    const month = `${year}-${String(number).padStart(2, '0')}`;
    const monthYuan = Math.round(amount * 10_000);
    cumulativeYuan += monthYuan;
    totalYuan += monthYuan;
    number++;
    if (number > 12) [year, number] = [year + 1, 2];
    return { month, monthYuan, cumulativeYuan, totalYuan, progress, problems: null, recordedBy: 'desk', source: 'f' };
  });
}

/** Test support: a history about which nothing is odd, changed as given. */
export function sampleHistory(change: Partial<ProjectHistory> = {}): ProjectHistory {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    path: '331000/331023',
    name: '天台县始丰溪水污染治理工程',
    code: 'A-1',
    ownerName: '天台县水务集团有限公司',
    ownerCode: 'O-1',
    unitCode: '331023',
    townshipCode: '331023101',
    industryCode: '7721',
    content: '河道生态护岸和水生植物恢复',
    nature: 'new',
    stage: 'building',
    plannedTotalYuan: 50_000_000,
    plannedStart: '2019-03',
    plannedFinish: '2020-12',
    approvedOn: null,
    approvedTotalYuan: null,
    startedIn: '2019-03',
    enteredIn: '2019-03',
    suspendedSince: null,
    months: sampleMonths('2019-03', [123, 256, 301, 287, 342, 268, 311, 295, 240, 263]),
    evidence: [],
    site: { latitude: 29.14, longitude: 121.03 },
    ...change,
  };
}

/** Test support: one piece of evidence. */
export function samplePiece(kind: EvidenceFacts['kind'], change: Partial<EvidenceFacts> = {}): EvidenceFacts {
  const blank = { datedOn: null, provesStage: null, provesMonth: null, party: null, amountYuan: null };
  return { id: 'e', kind, sha256: kind, ...blank, takenAt: null, latitude: null, longitude: null, ...change };
}

/** Test support: what is asked about, as `pattern severity`. */
export function askedAbout(histories: readonly ProjectHistory[], recorders: readonly Recorder[] = []): string[] {
  return detected(histories, recorders).map(({ pattern, severity }) => `${pattern} ${severity}`);
}
