import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { readProposal as contract, Proposal } from '../contract-proposals.ts';
import { proposalOf, type StoredProposal, stepsOf } from '../store/proposals.ts';
import { shownFinding } from './read-bundling.ts';

/** One proposal with its steps, newest first. Refuses `notFound`. */
export function readProposal(
  desk: Desk,
  caller: Caller,
  { id, language }: { readonly id: string; readonly language: Language },
): Promise<Reply<typeof contract>> {
  return readInRemit(desk.db, caller, async (tx) => {
    const stored = await proposalOf(tx, caller.cityCode, id);
    if (!stored) throw new Refusal('notFound');
    return { proposal: shown(stored, language), steps: await stepsOf(tx, caller.cityCode, id) };
  });
}

function shown({ path: _, investorName, investorProof, ...rest }: StoredProposal, language: Language): Proposal {
  return {
    ...rest,
    members: [...rest.members],
    investor: investorName === null ? null : { name: investorName, proof: investorProof ?? '' },
    findings: rest.findings.map((finding) => shownFinding(finding, language)),
  };
}
