import { randomUUID } from 'node:crypto';
import { figureHint } from '#kernel/figure-hint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { unitPath } from '#kernel/region.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { BundleWish } from '../contract.ts';
import type { ProposalMember } from '../contract-proposals.ts';
import { isForbidden } from '../rules/lawful/lawful.ts';
import type { Finding } from '../rules/lawful/small-item.ts';
import { standingStates } from '../rules/proposal-steps.ts';
import { windowOf } from '../rules/windows.ts';
import { inBundlingOrder, type StoredItem } from '../store/items.ts';
import { hasNamesake, writeProposal } from '../store/proposals.ts';
import { findingTerms } from '../terms-findings.ts';
import { judged } from './read-bundling.ts';

/**
 * Proposes some items as one project; the members stand in no other proposal from then on. Refuses `notFound`,
 * `bundleForbidden` with the first reason, `proposalNameTaken`, `textHintsAtFigure`.
 */
export function makeProposal(
  desk: Desk,
  caller: Caller,
  { name, language, ...wish }: BundleWish & { readonly name: string; readonly language: Language },
): Promise<{ id: string }> {
  const now = desk.clock();
  const { cityCode: city } = caller;
  return inRemit(desk.db, caller, async (tx) => {
    await inBundlingOrder(tx, city);
    const { items, findings } = await judged(tx, city, { wish, besides: null });
    refuseForbidden(findings, language);
    if (figureHint(name) !== null) throw new Refusal('textHintsAtFigure');
    const [first] = items;
    const unitCode = first?.unitCode ?? '';
    if (await hasNamesake(tx, city, { unitCode, name, states: standingStates })) throw new Refusal('proposalNameTaken');
    const id = randomUUID();
    const path = unitPath(first?.path ?? caller.remit);
    const members = items.map((item) => memberOf(item, dayOf(now).slice(0, 7)));
    await writeProposal(tx, city, {
      ...{ id, version: 1, path, unitCode, name, members, findings, state: 'draft', leadId: null },
      ownerName: wish.investor?.name ?? first?.ownerName ?? '',
      ...{ investorName: wish.investor?.name ?? null, investorProof: wish.investor?.proof ?? null },
      ...{ opinion: wish.opinion ?? '', note: null, code: null, documentNumber: null, decidedOn: null },
      totalYuan: members.reduce((sum, { amountYuan }) => sum + amountYuan, 0),
      ...{ recordedAt: now.toISOString(), recordedBy: caller.name },
    });
    const after = { name, items: items.map((item) => item.id) };
    await audit(tx, caller, { act: 'bundling.propose', path, entityId: id, before: null, after, at: now });
    return { id };
  });
}

/** Refuses `bundleForbidden` with the sentence of the first thing that forbids. */
export function refuseForbidden(findings: readonly Finding[], language: Language): void {
  const [first] = findings;
  if (first === undefined || !isForbidden(findings)) return;
  throw new Refusal('bundleForbidden', { reason: sentence(findingTerms, first.code, language, first.facts) });
}

function memberOf(item: StoredItem, thisMonth: string): ProposalMember {
  return {
    ...{ projectId: item.id, name: item.name, content: item.content ?? '', townshipCode: item.townshipCode },
    ...{ ownerName: item.ownerName ?? item.owner ?? '', industryCode: item.industryCode },
    amountYuan: item.amountYuan ?? 0,
    ...windowOf(item, thisMonth),
  };
}
