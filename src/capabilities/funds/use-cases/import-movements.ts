import type { Region } from '#kernel/region.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import type { Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { type ImportedFile, type ImportFile, type ImportWish, importFile } from '#platform/records/import-file.ts';
import type { UnderstoodRow } from '#platform/records/import-run.ts';
import { type Meant, meantBy, nameKey, projectsPointedAt } from '../../project-library/public.ts';
import { documentKey } from '../rules/document-key.ts';
import type { FundedProject } from '../rules/fund.ts';
import {
  accountKey,
  judgePayments,
  type PaymentBook,
  type PaymentWrite,
  paymentBook,
  putPayment,
  putSource,
} from '../rules/judge-payments.ts';
import {
  type PaymentRow,
  paymentChecksumKeys,
  paymentFields,
  paymentReading,
  understoodPayment,
} from '../rules/payment-row.ts';
import { paymentsOf, rowsNumbered } from '../store/ledger.ts';
import { sourcesByDocument } from '../store/sources.ts';
import { accountsOf, fundedProject, type PlacedProject, placedProjects, standingOf } from '../store/standing.ts';
import { addMovements } from '../store/writes.ts';
import { type LedgerBook, ledgerImport } from './ledger-import.ts';
import { ledgerRow, type RowStamp, wishFacts } from './ledger-row.ts';

/**
 * Takes in a 项目资金分配拨付表, or says what it would add; documents and projects must be there. What stands is never
 * changed; the same file again adds nothing. Throws the refusals of `openWorkbook` and `runImport`.
 */
export function importMovements(
  desk: Desk,
  caller: Caller,
  { file, wish }: { readonly file: ImportFile; readonly wish: ImportWish },
): Promise<ImportedFile<PaymentRow>> {
  return importFile(desk, caller, { file, plan: ledgerImport(caller, bookOf(caller)), wish });
}

type Held = { readonly book: PaymentBook; readonly projects: Map<string, PlacedProject> };

function bookOf({ cityCode }: Caller): LedgerBook<PaymentRow, PaymentWrite> {
  return {
    act: 'funds.import-movements',
    fields: paymentFields,
    options: paymentReading,
    checksum: paymentChecksumKeys,
    understood: understoodPayment,
    open: (tx, { regions, now }) => {
      const book = paymentBook();
      const held: Held = { book, projects: new Map() };
      const seen = new Map<string, number>();
      return {
        judge: async (rows) => {
          const projectFor = await readInto(tx, cityCode, { held, rows, regions });
          return judgePayments(rows, { book, seen, projectFor, planned: plannedOf(held), today: dayOf(now) });
        },
        write: (writes, stamp) => write(tx, writes, { held, stamp }),
      };
    },
    sourceOf: ({ source }) => source.id,
  };
}

function plannedOf({ projects }: Held) {
  return (project: FundedProject, source: { readonly level: Parameters<typeof fundedProject>[1] }): FundedProject => {
    const placed = projects.get(project.id);
    return placed ? fundedProject(placed, source.level) : project;
  };
}

type Asked = {
  readonly held: Held;
  readonly rows: readonly UnderstoodRow<PaymentRow>[];
  readonly regions: readonly Region[];
};

/** What stands of the projects and documents that some rows name, unless it is held already. */
async function readInto(
  tx: Tx,
  city: string,
  { held, rows, regions }: Asked,
): Promise<(facts: PaymentRow) => Meant<FundedProject>> {
  const { book, projects } = held;
  const pointed = await projectsPointedAt(tx, city, {
    codes: rows.flatMap(({ facts }) => facts.key.code ?? []),
    nameKeys: rows.flatMap(({ facts }) => (facts.key.name === null ? [] : nameKey(facts.key.name))),
  });
  const newIds = pointed.map(({ id }) => id).filter((id) => !projects.has(id));
  for (const project of await placedProjects(tx, city, newIds)) projects.set(project.id, project);
  const accounts = await accountsOf(tx, city, newIds);
  for (const account of accounts) book.accounts.set(accountKey(account.projectId, account.sourceId), account);
  for (const payment of await paymentsOf(tx, city, newIds)) putPayment(book, payment);
  const numbers = rows.flatMap(({ facts }) => facts.ledger?.number ?? []);
  for (const row of await rowsNumbered(tx, city, numbers)) book.rows.set(row.number, row);
  const keys = new Set(rows.map(({ facts }) => documentKey(facts.documentNo)));
  const own = await sourcesByDocument(tx, city, [...keys]);
  const isHeld = new Set(own.map(({ id }) => id));
  const used = accounts.filter(({ documentNo }) => keys.has(documentKey(documentNo))).map(({ sourceId }) => sourceId);
  const ids = [...new Set([...isHeld, ...used])].filter((id) => !book.sources.has(id));
  for (const [id, standing] of await standingOf(tx, city, ids)) putSource(book, { standing, isHeld: isHeld.has(id) });
  // Its money is looked up where the project stands: one that the caller sees without it is not there for the ledger.
  const find = meantBy(
    pointed.filter(({ id }) => projects.has(id)),
    regions,
  );
  return ({ key }) => {
    const meant = find(key);
    if ('missed' in meant) return meant;
    const placed = projects.get(meant.project.id);
    if (!placed) throw new Error(`project ${meant.project.id} is pointed at and not there`);
    return { project: { ...placed, plannedYuan: null } };
  };
}

async function write(
  tx: Tx,
  writes: readonly PaymentWrite[],
  { held, stamp }: { readonly held: Held; readonly stamp: RowStamp },
): Promise<void> {
  const rows = writes.flatMap(({ source, projectId, wishes }) => {
    const project = held.projects.get(projectId);
    if (!project) throw new Error(`project ${projectId} was judged and is not there`);
    const { path, ownerCode, unitCode } = project;
    return wishes.map(({ wish, moved }) => {
      return ledgerRow(source, { projectId, path, ownerCode, unitCode, facts: wishFacts(wish), moved }, stamp);
    });
  });
  await addMovements(tx, stamp.caller.cityCode, rows);
}
