import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import {
  type AccountStanding,
  addedBalances,
  type Balances,
  type FundedProject,
  type MovementKind,
  noBalances,
  type SourceStanding,
} from './fund.ts';
import { postedMovement } from './post-movement.ts';
import { isSound, reversalOf } from './reversal.ts';

/** Any sequence of wishes, sound or not, leaves a ledger that balances: kept totals equal the recount, nothing is overdrawn. */
type Row = {
  source: number;
  project: number | null;
  kind: MovementKind;
  on: string;
  moved: Balances;
  reversed: boolean;
};

const wish = fc.record({
  kind: fc.constantFrom(
    'issue',
    'arrival',
    'allocation',
    'payment',
    'return',
    'recall',
    'reversal',
  ) as fc.Arbitrary<MovementKind>,
  source: fc.nat(2),
  project: fc.nat(3),
  amountYuan: fc.integer({ min: 1, max: 1000 }),
  day: fc.integer({ min: 1, max: 28 }),
  which: fc.nat(1000),
});

/** Each source begins with some money, as every source does; without it nearly everything would be refused. */
const opening = [0, 1, 2].map((source) => ({
  kind: 'issue' as MovementKind,
  source,
  project: 0,
  amountYuan: 5000,
  day: 1,
  which: 0,
}));

const sourceOf = (balances: Balances, place: number): SourceStanding => ({
  ...balances,
  id: String(place),
  unitCode: '331000',
  level: 'provincial',
  purpose: 'general',
  documentNo: `第${place}号`,
  issuedOn: '2019-01-01',
});
const projectOf = (place: number): FundedProject => ({
  id: String(place),
  name: `项目${place}`,
  unitCode: place % 2 ? '331023' : '331024',
  industryCode: '7721',
  action: null,
  stage: 'building',
  plannedYuan: null,
});
const noAccount: AccountStanding = { allocatedYuan: 0, paidYuan: 0, allocatedOn: null };
const sum = (rows: readonly Row[]) => rows.reduce((total, { moved }) => addedBalances(total, moved), noBalances);

test('Σ issued, arrived, allocated and paid balance per source, per project and per unit', () => {
  let added = 0;
  fc.assert(
    fc.property(fc.array(wish, { minLength: 20, maxLength: 80 }), (random) => {
      const wishes = [...opening, ...random];
      const ledger: Row[] = [];
      const sources = [0, 1, 2].map((place) => sourceOf(noBalances, place));
      const accounts = new Map<string, AccountStanding>();
      for (const { kind, source: s, project: p, amountYuan, day, which } of wishes) {
        const on = `2019-02-${String(day).padStart(2, '0')}`;
        const isProjects = kind === 'allocation' || kind === 'payment' || kind === 'return';
        const reversed = kind === 'reversal' ? ledger[which % Math.max(ledger.length, 1)] : undefined;
        if (kind === 'reversal' && !reversed) continue;
        const place = reversed ? reversed.source : s;
        const project = reversed ? reversed.project : isProjects ? p : null;
        const source = sources[place] ?? sourceOf(noBalances, place);
        const key = `${project} ${place}`;
        const account = accounts.get(key) ?? noAccount;
        try {
          const context = {
            source,
            account,
            today: '2019-12-31',
            project: project === null ? null : projectOf(project),
          };
          const moved = reversed
            ? reversalOf(
                { ...reversed, movedOn: reversed.on, isReversed: reversed.reversed },
                {
                  source,
                  account: project === null ? null : account,
                  on,
                  today: '2019-12-31',
                },
              )
            : postedMovement(
                { kind: kind as 'issue', amountYuan, on, payee: '某', voucherNo: null, reason: '因' },
                context,
              ).moved;
          if (reversed) reversed.reversed = true;
          ledger.push({ source: place, project, kind, on, moved, reversed: false });
          sources[place] = { ...source, ...addedBalances(source, moved) };
          if (project !== null)
            accounts.set(key, {
              allocatedYuan: account.allocatedYuan + moved.allocatedYuan,
              paidYuan: account.paidYuan + moved.paidYuan,
              allocatedOn: account.allocatedOn ?? on,
            });
          added += 1;
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }
      for (const [place, kept] of sources.entries()) {
        expect(sum(ledger.filter(({ source }) => source === place))).toEqual(balancesOf(kept));
        expect(isSound(kept)).toBe(true);
      }
      for (const [key, kept] of accounts) {
        const own = sum(ledger.filter(({ source, project }) => `${project} ${source}` === key));
        expect([own.allocatedYuan, own.paidYuan]).toEqual([kept.allocatedYuan, kept.paidYuan]);
        expect(kept.paidYuan >= 0 && kept.paidYuan <= kept.allocatedYuan).toBe(true);
      }
      const projects = sum(ledger.filter(({ project }) => project !== null));
      const all = sources.reduce<Balances>(addedBalances, noBalances);
      expect([projects.allocatedYuan, projects.paidYuan]).toEqual([all.allocatedYuan, all.paidYuan]);
      const units = [0, 1].map((odd) => sum(ledger.filter(({ project }) => project !== null && project % 2 === odd)));
      expect(units.reduce((total, unit) => total + unit.allocatedYuan, 0)).toBe(all.allocatedYuan);
      for (const row of ledger.filter(({ reversed }) => reversed))
        expect(
          ledger.filter(({ kind, moved }) => kind === 'reversal' && moved.paidYuan === -row.moved.paidYuan).length,
        ).toBeGreaterThan(0);
    }),
  );
  // The property would say nothing if every wish were refused.
  expect(added).toBeGreaterThan(500);
});

function balancesOf({ issuedYuan, arrivedYuan, allocatedYuan, paidYuan }: Balances): Balances {
  return { issuedYuan, arrivedYuan, allocatedYuan, paidYuan };
}
