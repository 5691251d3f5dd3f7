import type { Tx } from '#platform/database.ts';
import { documentKey } from '../src/capabilities/funds/rules/document-key.ts';
import {
  type AccountStanding,
  addedBalances,
  type Balances,
  type FundedProject,
  noBalances,
  type SourceStanding,
} from '../src/capabilities/funds/rules/fund.ts';
import { postedMovement } from '../src/capabilities/funds/rules/post-movement.ts';
import { reversalOf } from '../src/capabilities/funds/rules/reversal.ts';
import {
  addMovements,
  addSources,
  keepBalances,
  type MovementToWrite,
} from '../src/capabilities/funds/store/writes.ts';
import type { PlacedRegion } from '../src/capabilities/organisation/public.ts';
import { demoId } from './demo-id.ts';
import type { DemoCity } from './demo-types.ts';
import { type DemoMovement, type DemoSource, demoFunds } from './funds-ledger.ts';
import { recorder } from './recorder.ts';

type Places = {
  readonly cityCode: string;
  readonly ids: readonly string[];
  readonly regions: ReadonlyMap<string, PlacedRegion>;
};

/** Loads the ledger of the demo city; every row has passed the rules by which a person's would be judged. */
export async function loadFunds(tx: Tx, city: DemoCity, places: Places): Promise<void> {
  const { sources, movements } = demoFunds(city);
  await addSources(
    tx,
    sources.map((source, place) => sourceRow(source, place, places)),
  );
  const ledger = judgedLedger(city, sources, places);
  const rows = movements.map(ledger);
  await addMovements(tx, places.cityCode, rows);
  await keepBalances(
    tx,
    places.cityCode,
    rows.map(({ source_id }) => source_id),
  );
}

const stamp = (on: string) => ({ recorded_at: `${on}T10:00:00+08:00`, recorded_by: recorder, origin: null });

function sourceRow(source: DemoSource, place: number, { cityCode, regions }: Places) {
  return {
    city_code: cityCode,
    id: demoId(`source ${place}`),
    path: regions.get(source.unitCode)?.path ?? cityCode,
    unit_code: source.unitCode,
    level: source.level,
    document_no: source.documentNo,
    document_key: documentKey(source.documentNo),
    title: source.title,
    purpose: source.purpose,
    issued_on: source.issuedOn,
    ...stamp(source.issuedOn),
  };
}

/** Judges rows in their order, as the product does, and turns each into a row of its table. */
function judgedLedger(city: DemoCity, sources: readonly DemoSource[], places: Places) {
  const standing = sources.map(
    (source, place): SourceStanding => ({ ...source, ...noBalances, id: demoId(`source ${place}`) }),
  );
  const accounts = new Map<string, AccountStanding>();
  const written = new Map<DemoMovement, { id: string; moved: Balances }>();
  return (row: DemoMovement, number: number): MovementToWrite => {
    const source = standing[row.source];
    if (!source) throw new Error(`row ${number} has no source`);
    const key = `${row.projectIndex} ${row.source}`;
    const account = accounts.get(key) ?? null;
    const project = row.projectIndex === null ? null : projectOf(city, row.projectIndex, places);
    const moved = movedBy(row, { source, account, project, written });
    const id = demoId(`movement ${number}`);
    written.set(row, { id, moved });
    standing[row.source] = { ...source, ...addedBalances(source, moved) };
    if (project) accounts.set(key, accountAfter(account, moved, row.on));
    return {
      ...tableRow(row, { source, project, places }),
      id,
      reverses: row.reverses ? (written.get(row.reverses)?.id ?? null) : null,
      issued_yuan: moved.issuedYuan,
      arrived_yuan: moved.arrivedYuan,
      allocated_yuan: moved.allocatedYuan,
      paid_yuan: moved.paidYuan,
    };
  };
}

type Judging = {
  readonly source: SourceStanding;
  readonly account: AccountStanding | null;
  readonly project: PlacedDemo | null;
  readonly written: ReadonlyMap<DemoMovement, { readonly moved: Balances }>;
};

function movedBy(row: DemoMovement, { source, account, project, written }: Judging): Balances {
  const today = '2020-04-01';
  const { kind, reverses } = row;
  if (kind !== 'reversal') return postedMovement({ ...row, kind }, { source, account, project, today }).moved;
  const reversed = reverses && written.get(reverses);
  if (!reversed) throw new Error('a reversal stands before its row');
  const about = { kind: reverses.kind, movedOn: reverses.on, moved: reversed.moved, isReversed: false };
  return reversalOf(about, { source, account, on: row.on, today });
}

function accountAfter(account: AccountStanding | null, moved: Balances, on: string): AccountStanding {
  return {
    allocatedYuan: (account?.allocatedYuan ?? 0) + moved.allocatedYuan,
    paidYuan: (account?.paidYuan ?? 0) + moved.paidYuan,
    allocatedOn: account?.allocatedOn ?? (moved.allocatedYuan > 0 ? on : null),
  };
}

type PlacedDemo = FundedProject & { readonly path: string; readonly ownerCode: string | null };

function projectOf(city: DemoCity, index: number, { ids, regions, cityCode }: Places): PlacedDemo {
  const facts = city.projects[index]?.facts;
  if (!facts) throw new Error(`there is no project ${index}`);
  const { name, unitCode, industryCode, action, stage, ownerCode } = facts;
  const path = regions.get(facts.townshipCode ?? unitCode)?.path ?? `${cityCode}/${unitCode}`;
  return { id: ids[index] ?? '', name, unitCode, industryCode, action, stage, plannedYuan: null, path, ownerCode };
}

type Placing = { readonly source: SourceStanding; readonly project: PlacedDemo | null; readonly places: Places };

function tableRow(row: DemoMovement, { source, project, places: { cityCode, regions } }: Placing) {
  return {
    city_code: cityCode,
    source_id: source.id,
    project_id: project?.id ?? null,
    path: project?.path ?? regions.get(source.unitCode)?.path ?? cityCode,
    owner_code: project?.ownerCode ?? null,
    unit_code: project?.unitCode ?? source.unitCode,
    level: source.level,
    purpose: source.purpose,
    document_no: source.documentNo,
    kind: row.kind,
    moved_on: row.on,
    amount_yuan: row.amountYuan,
    payee: row.payee,
    voucher_no: row.voucherNo,
    reason: row.reason,
    ...stamp(row.on),
  };
}
