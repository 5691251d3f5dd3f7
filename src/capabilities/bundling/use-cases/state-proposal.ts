import { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/terms.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { takeLead } from '../../project-library/public.ts';
import { checkStep, type ProposalStep } from '../rules/proposal-steps.ts';
import { sharedMonths } from '../rules/windows.ts';
import { inBundlingOrder } from '../store/items.ts';
import { proposalOf, type StoredProposal, writeProposal } from '../store/proposals.ts';
import { refuseForbidden } from './make-proposal.ts';
import { judged } from './read-bundling.ts';

type Asked = ProposalStep & { readonly id: string; readonly version: number; readonly language: Language };

/**
 * States the next step of a proposal. When it is handed over, the tests are made again and a lead of the library is made
 * of it. Refuses `notFound`, `proposalChanged`, what `checkStep` and `takeLead` refuse, and `bundleForbidden`.
 */
export function stateProposal(
  desk: Desk,
  caller: Caller,
  { id, version, language, ...step }: Asked,
): Promise<{ version: number }> {
  const now = desk.clock();
  const { cityCode: city } = caller;
  return inRemit(desk.db, caller, async (tx) => {
    await inBundlingOrder(tx, city);
    const before = await proposalOf(tx, city, id);
    if (!before) throw new Refusal('notFound');
    if (before.version !== version) throw new Refusal('proposalChanged');
    checkStep(before.state, step, dayOf(now));
    const isHandedOver = step.state === 'handed';
    if (isHandedOver) await judgeAgain(tx, city, { proposal: before, language });
    const leadId = isHandedOver ? await leadOf(tx, caller, { proposal: before, now }) : before.leadId;
    const kept = { code: step.code ?? before.code, documentNumber: step.documentNumber ?? before.documentNumber };
    const stamp = { recordedAt: now.toISOString(), recordedBy: caller.name };
    await writeProposal(tx, city, { ...before, ...step, ...kept, ...stamp, leadId, version: version + 1 });
    const about = { act: 'bundling.state', path: before.path, entityId: id };
    await audit(tx, caller, { ...about, before: { state: before.state }, after: { ...step }, at: now });
    return { version: version + 1 };
  });
}

/** Between the draft and the handing over an item may have begun, or got a code of its own. */
async function judgeAgain(
  tx: Tx,
  city: string,
  { proposal, language }: { readonly proposal: StoredProposal; readonly language: Language },
): Promise<void> {
  const { id, members, opinion, investorName, investorProof } = proposal;
  const investor = investorName === null ? null : { name: investorName, proof: investorProof ?? '' };
  const wish = { projectIds: members.map(({ projectId }) => projectId), opinion, investor };
  const { findings } = await judged(tx, city, { wish, besides: id });
  refuseForbidden(findings, language);
}

async function leadOf(
  tx: Tx,
  caller: Caller,
  { proposal, now }: { readonly proposal: StoredProposal; readonly now: Date },
): Promise<string> {
  const { name, unitCode, ownerName, members, totalYuan } = proposal;
  const content = members.map((member, place) => `${place + 1}.${member.name}：${member.content}`).join('；');
  const lead = await takeLead(tx, caller, {
    lead: {
      ...{ name, unitCode, townshipCode: null, ownerName, content: content.slice(0, 2000), totalYuan },
      ...{ stage: 'proposal', department: 'developmentReform', contactName: caller.name.slice(0, 60) },
      ...{ contactTelephone: '', expectedStart: sharedMonths(members).from },
    },
    now,
  });
  return lead.id;
}
