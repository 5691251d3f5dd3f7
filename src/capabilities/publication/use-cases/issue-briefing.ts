import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { keepFile } from '#platform/files.ts';
import { downloadDocx, downloadPdf, type Issue } from '../contract.ts';
import { type RenderedBriefing, renderBriefing } from '../documents/render-briefing.ts';
import type { Finding } from '../rules/finding.ts';
import { lockedDraft, updateIssued } from '../store/writes.ts';
import { type DraftContent, draftContent } from './draft-content.ts';
import { issueFileName } from './issue-file-name.ts';
import { draftFor, issueFor } from './read-issue.ts';
import { keptDraft } from './save-draft.ts';

/**
 * Issues a draft: figures are taken once more, the paper is checked again, the files are made and kept, and nothing of
 * it changes any more. A draft whose findings have changed keeps the new ones, so that they can be looked at.
 * Refuses `notFound`, `alreadyIssued`, `findingsUnseen`, `errorsLeft`, `figureTokenUnclear`, `figureUnknown`, and
 * `tryAgain` where somebody saved the draft in the meantime.
 */
export async function issueBriefing(
  desk: Desk,
  caller: Caller,
  { id, findingsSeen }: { readonly id: string; readonly findingsSeen: readonly string[] },
): Promise<Issue> {
  const now = desk.clock();
  const draft = await draftFor(desk, caller, id);
  const content = await draftContent(desk, caller, { ...draft, now });
  const refusal = whyNotIssued(content.findings, findingsSeen);
  if (refusal) {
    if (!isSameCheck(draft, content))
      await keptDraft(desk, caller, { act: 'publication.check-draft', id, content, now });
    throw refusal;
  }
  const files = await renderBriefing(content.paper, { fontDirectory: desk.fontFolder, madeOn: dayOf(now) });
  return inRemit(desk.db, caller, async (tx) => {
    const locked = await lockedDraft(tx, { city: caller.cityCode, id });
    if (!locked) throw new Refusal('alreadyIssued');
    if (locked.source !== draft.source) throw new Refusal('tryAgain');
    return writtenIssue(tx, caller, { draft, content, files, now });
  });
}

/** Why a paper may not go out: a finding whose code nobody looked at, or an error; null if it may. */
export function whyNotIssued(findings: readonly Finding[], seen: readonly string[]): Refusal | null {
  const unseen = findings.filter(({ code }) => !seen.includes(code)).length;
  if (unseen > 0) return new Refusal('findingsUnseen', { count: unseen });
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return errors > 0 ? new Refusal('errorsLeft', { count: errors }) : null;
}

type ToIssue = {
  readonly draft: Issue;
  readonly content: DraftContent;
  readonly files: RenderedBriefing;
  readonly now: Date;
};

async function writtenIssue(tx: Tx, caller: Caller, { draft, content, files, now }: ToIssue): Promise<Issue> {
  const { id, year, number } = draft;
  const { cityCode: city, name: by } = caller;
  const place = { cityCode: city, path: city, audience: 'below', recordedAt: now } as const;
  const keep = (form: 'docx' | 'pdf', contentType: string) =>
    keepFile(tx, Buffer.from(files[form]), { ...place, name: issueFileName({ year, number }, form), contentType });
  const docx = await keep('docx', downloadDocx.download);
  const pdf = await keep('pdf', downloadPdf.download);
  await updateIssued(tx, { city, id }, { ...content, docx, pdf, by, at: now.toISOString() });
  const issue = await issueFor(tx, caller, id);
  const { titles, asOf } = content;
  const findings = [...new Set(content.findings.map(({ code }) => code))];
  await audit(tx, caller, {
    act: 'publication.issue-briefing',
    path: city,
    entityId: id,
    before: { state: 'draft' },
    after: { state: 'issued', year, number, titles, asOf, findings, docx, pdf },
    at: now,
  });
  return issue;
}

function isSameCheck(draft: Issue, content: DraftContent): boolean {
  const places = (findings: Issue['findings']) => findings.map(({ code, start }) => `${code} ${start}`).join('\n');
  return content.text === draft.text && places([...content.findings]) === places(draft.findings);
}
