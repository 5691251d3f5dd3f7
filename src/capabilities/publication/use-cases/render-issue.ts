import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { keptFile } from '#platform/files.ts';
import type { Download } from '#platform/http.ts';
import { renderBriefing } from '../documents/render-briefing.ts';
import { checkedPaper } from './checked-paper.ts';
import { issueFileName } from './issue-file-name.ts';
import { readIssue } from './read-issue.ts';

/**
 * The file of an issue: of an issued one the bytes that were kept, of a draft its text as it was saved last, made anew.
 * Refuses `notFound`.
 */
export async function renderIssue(
  desk: Desk,
  caller: Caller,
  { id, form }: { readonly id: string; readonly form: 'docx' | 'pdf' },
): Promise<Download> {
  const issue = await readIssue(desk, caller, id);
  const fileName = issueFileName(issue, form);
  const sha256 = issue[form];
  if (sha256 === null) {
    const now = desk.clock();
    const texts = [{ name: '', text: issue.text }];
    const { paper } = await checkedPaper(desk, caller, { ...issue, texts, now });
    const files = await renderBriefing(paper, { fontDirectory: desk.fontFolder, madeOn: dayOf(now) });
    return { fileName, content: Buffer.from(files[form]) };
  }
  const file = await inRemit(desk.db, caller, (tx) => keptFile(tx, caller.cityCode, sha256));
  if (!file) throw new Refusal('notFound');
  return { fileName, content: file.content };
}
