import type { FundLevel, FundPurpose } from '../src/capabilities/funds/rules/fund.ts';
import { levelWords, purposeWords } from './funds-documents.ts';
import type { DemoFunds, DemoMovement, DemoSource } from './funds-ledger.ts';

const cityCode = '331000';

/** Whose it is, level, purpose, what was given in 万元, what of it has come, and the day of the document. */
type Fresh = readonly [unit: string, level: FundLevel, purpose: FundPurpose, wan: number, comeWan: number, on: string];

/** What 2020 has brought so far: early batches and the city's own budget, for the city and for counties. */
const given: readonly Fresh[] = [
  [cityCode, 'national', 'water', 1_860, 1_860, '2020-02-21'],
  [cityCode, 'national', 'soil', 640, 400, '2020-02-21'],
  [cityCode, 'national', 'rural', 920, 920, '2020-02-28'],
  [cityCode, 'provincial', 'water', 1_240, 620, '2020-03-05'],
  [cityCode, 'provincial', 'air', 780, 780, '2020-03-05'],
  [cityCode, 'provincial', 'solidWaste', 460, 0, '2020-03-12'],
  [cityCode, 'city', 'capacity', 320, 320, '2020-03-10'],
  [cityCode, 'city', 'ecology', 380, 380, '2020-03-10'],
  [cityCode, 'city', 'general', 600, 300, '2020-03-10'],
  ['331023', 'provincial', 'water', 260, 260, '2020-03-05'],
  ['331023', 'county', 'general', 150, 100, '2020-03-16'],
  ['331082', 'provincial', 'air', 310, 310, '2020-03-05'],
  ['331082', 'county', 'general', 220, 220, '2020-03-16'],
  ['331003', 'provincial', 'soil', 280, 140, '2020-03-05'],
  ['331081', 'county', 'general', 180, 180, '2020-03-18'],
];

/** Money of 2020 that nobody has shared out yet, so that there is something to allocate; `first` is its first place. */
export function moneyOfThisYear(first: number): DemoFunds {
  const sources = given.map(
    ([unitCode, level, purpose, , , issuedOn], place): DemoSource => ({
      ...{ unitCode, level, purpose, issuedOn, documentNo: `台财建发〔2020〕${11 + place * 2}号（演示）` },
      title: `关于下达2020年${levelWords[level]}${purposeWords[purpose]}资金的通知（演示）`,
    }),
  );
  const movements = given.flatMap(([, , , wan, comeWan, on], place): DemoMovement[] => {
    const plain = { source: first + place, projectIndex: null, payee: null, voucherNo: null, reason: null };
    const issue: DemoMovement = { ...plain, reverses: null, kind: 'issue', on, amountYuan: wan * 10_000 };
    const arrival: DemoMovement = { ...issue, kind: 'arrival', on: '2020-03-27', amountYuan: comeWan * 10_000 };
    return comeWan === 0 ? [issue] : [issue, arrival];
  });
  return { sources, movements };
}
