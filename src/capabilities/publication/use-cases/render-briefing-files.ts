import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import type { Desk } from '#platform/desk.ts';
import { type RenderedBriefing, renderBriefing } from '../documents/render-briefing.ts';
import type { IncompleteMonth } from '../rules/checks/check-issue.ts';
import type { Finding } from '../rules/finding.ts';
import { type NamedText, readArticles } from '../rules/read-articles.ts';
import { checkedPaper } from './checked-paper.ts';
import { boundToData, dataAt } from './data-figures.ts';
import { paperWithCharts } from './filled-charts.ts';
import { paperFileName } from './paper-file-name.ts';

/** An issue to make into files; the folder is made if it is missing. */
export type BriefingFilesWish = {
  readonly year: number;
  readonly number: number;
  readonly articles: readonly NamedText[];
  readonly outFolder: string;
  readonly language?: Language | undefined;
};

/** Absolute paths of the files, what to look at before they go out, and the fonts that stand in for official ones. */
export type BriefingFiles = {
  readonly docx: string;
  readonly pdf: string;
  readonly findings: readonly Finding[];
  readonly fonts: RenderedBriefing['fonts'];
};

/**
 * Makes the files of an issue without keeping anything in the database: figures are filled in as of now, a missing
 * masthead is completed. A number that went out already is the finding `numberRepeated`. Files of the same name are
 * replaced. Refuses `figureTokenUnclear`, `figureUnknown`, `outFolderUnusable`.
 */
export async function renderBriefingFiles(desk: Desk, caller: Caller, wish: BriefingFilesWish): Promise<BriefingFiles> {
  const now = desk.clock();
  const growth = dataAt(desk, caller);
  const texts: NamedText[] = [];
  const incomplete = new Map<string, IncompleteMonth>();
  for (const { name, text } of wish.articles) {
    const bound = await boundToData(text, growth);
    texts.push({ name, text: bound.text });
    for (const round of bound.incomplete) incomplete.set(round.month, round);
  }
  const { paper, findings } = await checkedPaper(desk, caller, {
    ...wish,
    ...{ id: null, path: caller.remit, kind: 'briefing', series: 'briefing', askedNumber: wish.number },
    read: await paperWithCharts(desk, caller, { paper: readArticles(texts), data: growth }),
    data: growth,
    bound: null,
    incomplete: [...incomplete.values()],
    now,
  });
  const made = await renderBriefing(paper, { fontDirectory: desk.fontFolder, madeOn: dayOf(now) });
  const folder = path.resolve(wish.outFolder);
  const named = {
    ...wish,
    kind: 'briefing',
    series: 'briefing',
    shownNumber: wish.number,
    edition: 1,
    state: 'issued',
    title: '',
  } as const;
  const place = (form: 'docx' | 'pdf') => path.join(folder, paperFileName(named, { form }));
  const [docx, pdf] = [place('docx'), place('pdf')];
  try {
    await mkdir(folder, { recursive: true });
    await replaceFile(docx, made.docx);
    await replaceFile(pdf, made.pdf);
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Refusal('outFolderUnusable', { folder, detail });
  }
  return { docx, pdf, findings, fonts: made.fonts };
}

/** Writes beside the file and then takes its place, so that a full disk leaves no half file under its name. */
async function replaceFile(place: string, content: Uint8Array): Promise<void> {
  const part = `${place}.part`;
  try {
    await writeFile(part, content);
    await rename(part, place);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
