import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Refusal } from '#kernel/refusal.ts';
import { regionNames } from '#kernel/region.ts';
import { type Caller, momentOf } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Download } from '#platform/http.ts';
import { reportDocx } from '#platform/official-report.ts';
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts';
import { regionsOf } from '../../organisation/public.ts';
import { type ProposalPaper, proposalReport, proposalSheet } from '../documents/proposal-paper.ts';
import { proposalOf } from '../store/proposals.ts';

type Asked = { readonly id: string };

/** The proposal as an official paper. Refuses `notFound`. */
export async function renderDocx(desk: Desk, caller: Caller, { id }: Asked): Promise<Download> {
  const paper = await paperOf(desk, caller, id);
  const report = proposalReport(paper);
  const content = await reportDocx(report, { fontFolder: desk.fontFolder, madeOn: paper.on });
  return { fileName: `${report.title}.docx`, content: Buffer.from(content) };
}

/** Its full list as a workbook. Refuses `notFound`. */
export async function renderXlsx(desk: Desk, caller: Caller, { id }: Asked): Promise<Download> {
  const sheet = proposalSheet(await paperOf(desk, caller, id));
  const stream = new PassThrough();
  const [content] = await Promise.all([buffer(stream), writeWorkbook(stream, [sheet])]);
  return { fileName: `${sheet.title ?? sheet.name}.xlsx`, content };
}

function paperOf(desk: Desk, caller: Caller, id: string): Promise<ProposalPaper> {
  const on = dayOf(momentOf(desk, caller));
  return readInRemit(desk.db, caller, async (tx) => {
    const proposal = await proposalOf(tx, caller.cityCode, id);
    if (!proposal) throw new Refusal('notFound');
    return { proposal, nameOf: regionNames(await regionsOf(tx, caller.cityCode)), on };
  });
}
