import { randomUUID } from 'node:crypto';
import type { Parsed } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { isInRemit } from '#kernel/region.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { recordSource as contract } from '../contract.ts';
import { documentKey } from '../rules/document-key.ts';
import { noBalances } from '../rules/fund.ts';
import { postedMovement } from '../rules/post-movement.ts';
import { mayRecordLevel } from '../rules/who-records.ts';
import type { FundSource } from '../shapes.ts';
import { sourceById, sourcesByDocument } from '../store/sources.ts';
import { addMovements, addSources, inLedgerOrder, keepBalances } from '../store/writes.ts';
import { ledgerRow } from './ledger-row.ts';

type Asked = Parsed<typeof contract>['body'];

/**
 * Records what a document gives a unit for a purpose; its amount is the first row of its ledger.
 * Refuses `documentThere`, `dateAhead`, `amountNotPositive`, `unitUnknown`, `levelNotYours`.
 */
export function recordSource(desk: Desk, caller: Caller, asked: Asked): Promise<FundSource> {
  const now = desk.clock();
  const { amountYuan, ...given } = asked;
  mayRecordLevel(given.level, { isCity: caller.remit === caller.cityCode });
  return inRemit(desk.db, caller, async (tx) => {
    await inLedgerOrder(tx, caller.cityCode);
    const path = await unitPath(tx, caller, given.unitCode);
    const key = documentKey(given.documentNo);
    const known = await sourcesByDocument(tx, caller.cityCode, [key]);
    if (known.some(({ unitCode, purpose }) => unitCode === given.unitCode && purpose === given.purpose))
      throw new Refusal('documentThere', { document: given.documentNo });
    const source = { ...noBalances, ...given, id: randomUUID() };
    const wish = { kind: 'issue', amountYuan, on: given.issuedOn, payee: null, voucherNo: null, reason: null } as const;
    const { moved } = postedMovement(wish, { source, project: null, account: null, today: dayOf(now) });
    const stamp = { recorded_at: now.toISOString(), recorded_by: caller.name, origin: null };
    await addSources(tx, [
      {
        city_code: caller.cityCode,
        id: source.id,
        path,
        unit_code: given.unitCode,
        level: given.level,
        document_no: given.documentNo,
        document_key: key,
        title: given.title,
        purpose: given.purpose,
        issued_on: given.issuedOn,
        ...stamp,
      },
    ]);
    const place = { projectId: null, path, ownerCode: null, unitCode: given.unitCode };
    const facts = {
      kind: 'issue',
      on: given.issuedOn,
      amountYuan,
      payee: null,
      voucher_no: null,
      reason: null,
      reverses: null,
    } as const;
    await addMovements(tx, caller.cityCode, [
      ledgerRow(source, { ...place, facts, moved }, { caller, now, origin: null }),
    ]);
    await keepBalances(tx, caller.cityCode, [source.id]);
    const stored = await sourceById(tx, caller.cityCode, source.id);
    if (!stored) throw new Refusal('notFound');
    const note = { act: 'funds.record-source', path, entityId: source.id, before: null, after: asked, at: now };
    await audit(tx, caller, note);
    return stored;
  });
}

/** Path of the city itself or of a county or zone within the remit. */
async function unitPath(tx: Parameters<typeof regionsOf>[0], caller: Caller, unitCode: string): Promise<string> {
  const regions = await regionsOf(tx, caller.cityCode);
  const unit = regions.find(({ code, kind }) => code === unitCode && kind !== 'township');
  if (!unit || !isInRemit(unit.path, caller.remit)) throw new Refusal('unitUnknown');
  return unit.path;
}
