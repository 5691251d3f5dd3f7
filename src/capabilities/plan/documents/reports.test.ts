import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { type OfficialReport, reportDocx, reportPdf } from '#platform/official-report.ts';
import { pdfText } from '#platform/pdf/pdf-text.ts';
import type { YearProject } from '../contract.ts';
import type { KeyProject, LongPlan } from '../contract-long-plan.ts';
import type { WorkPlan } from '../contract-work-plan.ts';
import { type LongPlanPaper, longPlanReport } from './long-plan-report.ts';
import { type WorkPlanPaper, workPlanReport } from './work-plan-report.ts';

const names: Readonly<Record<string, string>> = { '331000': '台州市', '331023': '天台县', '331024': '仙居县' };
const nameOf = (code: string) => names[code] ?? code;
const options = { fontFolder: null, madeOn: '2020-02-18' };

const plan: WorkPlan = {
  ...{
    year: 2020,
    version: 2,
    state: 'draft',
    goal: '全市投资比上年增长10%。',
    safeguards: '（一）加强调度。每月一次。\n据实填报。',
  },
  ...{ note: null, recordedAt: '2020-02-18T08:00:00Z', recordedBy: 'li' },
  actions: [
    {
      ...{
        action: 'restoration',
        goal: '治理始丰溪。',
        measures: '一河一策。',
        responsible: '市生态环境局',
        dueOn: '2020-12-31',
      },
      targets: [
        { kind: 'projects', unitCode: '331000', amount: 20 },
        { kind: 'investment', unitCode: '331023', amount: 123_450_000 },
      ],
    },
    {
      ...{ action: 'capacity', goal: '建设监测站。', measures: '', responsible: '', dueOn: null },
      targets: [
        { kind: 'started', unitCode: '331000', amount: 3 },
        { kind: 'investment', unitCode: '331000', amount: 8_900_000 },
      ],
    },
  ],
};
const project = (index: number): YearProject => ({
  ...{
    projectId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name: `上垟乡治理工程${index}`,
    code: null,
  },
  ...{ unitCode: '331023', action: 'restoration', ownAction: 'restoration', stage: 'building', caliber: 'in' },
  ...{ isInPlan: true, membership: null, plannedTotalYuan: 20_000_000, totalYuan: null, plannedYuan: 5_000_000 },
  ...{ amountVersion: 1, doneYuan: null, donePercent: null },
});
const sums = { projects: 60, plannedYuan: 300_000_000, doneYuan: 0 };
const total = {
  ...{ ...sums, inCaliber: { projects: 59, plannedYuan: 295_000_000, doneYuan: 0 }, donePercent: 0, lagPoints: 0 },
  stages: { before: 0, building: 60, finished: 0, stopped: 0 },
};
const workPaper: WorkPlanPaper = {
  ...{ cityName: '台州市', plan, isPart: false, day: '2020-02-18', nameOf },
  progress: { year: 2020, month: '2020-01', elapsedPercent: 0, total, actions: [] },
  projects: Array.from({ length: 60 }, (_, i) => project(i + 1)),
};

const longPlan: LongPlan = {
  ...{ id: project(0).projectId, version: 1, name: '台州市生态保护和环境治理业投资规划', fromYear: 2019, toYear: 2022 },
  ...{
    state: 'adopted',
    present: '现状一段。',
    goals: '目标一段。',
    tasks: '（一）流域治理。以流域为单元。',
    safeguards: '保障一段。',
  },
  ...{ note: null, recordedAt: '2020-01-20T08:00:00Z', recordedBy: 'li' },
};
const item: KeyProject = {
  ...{
    id: project(1).projectId,
    version: 1,
    position: 1,
    name: '葭沚街道河道整治',
    content: '缓冲带30亩',
    totalYuan: 30_000_000,
  },
  ...{ fromYear: 2019, toYear: 2021, unitCode: '331023', responsible: '天台县政府', projectIds: [], projects: [] },
  ...{ state: 'building', investedYuan: 12_345_600 },
};
const longPaper: LongPlanPaper = {
  ...{ plan: longPlan, isPart: false, nameOf, totalYuan: 30_000_000 },
  years: [
    {
      year: 2019,
      month: '2019-12',
      projects: 86,
      plannedYuan: 100_000_000,
      doneYuan: 90_000_000,
      inCaliberYuan: 80_000_000,
    },
  ],
  items: [item, { ...item, position: 2, name: '海岸带修复', state: 'unlanded', investedYuan: null }],
};

async function docxXml(report: OfficialReport): Promise<string> {
  const zip = await JSZip.loadAsync(await reportDocx(report, options));
  return (await zip.file('word/document.xml')?.async('string')) ?? '';
}
const bare = (text: string) => text.replace(/<[^>]+>|\s/g, '');
const pagesOf = async (report: OfficialReport) => (await pdfText(await reportPdf(report, options))).map(bare);

/** Every word of a report: its title, its paragraphs, its cells. */
function wordsOf({ title, subtitle, blocks }: OfficialReport): string[] {
  const texts = blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flat().flatMap((cell) => (typeof cell === 'string' ? cell.split('\n') : []))
      : block.runs.map(({ text }) => text),
  );
  return [title, subtitle, ...texts].map(bare).filter((text) => text !== '');
}

describe.each([
  { name: 'the work plan', report: workPlanReport(workPaper) },
  { name: 'the plan of several years', report: longPlanReport(longPaper) },
])('$name', ({ report }) => {
  it('has every word in the DOCX and in the PDF', async () => {
    const words = wordsOf(report);
    expect(words.length).toBeGreaterThan(30);
    const docx = bare(await docxXml(report));
    // A page number may stand between two lines of one paragraph.
    const pdf = (await pagesOf(report)).join('').replace(/—\d+—/g, '');
    for (const word of words) {
      expect(docx).toContain(word);
      // A narrow cell breaks its words into lines of their own.
      for (const part of word.match(/.{1,2}/gu) ?? []) expect(pdf).toContain(part);
    }
  });

  it('has native tables whose head repeats and whose rows stay together', async () => {
    const xml = await docxXml(report);
    expect((xml.match(/<w:tbl>/g) ?? []).length).toBe(report.blocks.filter(({ kind }) => kind === 'table').length);
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('<w:cantSplit/>');
  });

  it('begins its annex on a page of its own', async () => {
    const pages = await pagesOf(report);
    expect(pages.filter((page) => page.startsWith('附件'))).toHaveLength(1);
    expect(await docxXml(report)).toContain('<w:pageBreakBefore/>');
  });

  it('is the same, byte for byte, when it is made again', async () => {
    expect(Buffer.from(await reportDocx(report, options)).equals(await reportDocx(report, options))).toBe(true);
  });
});

describe('what the work plan says', () => {
  const text = (change: Partial<WorkPlanPaper> = {}) => wordsOf(workPlanReport({ ...workPaper, ...change })).join('\n');

  it('sets the plan and the caliber beside each other', () => {
    expect(text()).toContain(
      '截至2020年2月18日，列入2020年工作方案的项目60个，年度计划投资3亿元。其中符合投资统计口径的项目59个，年度计划投资2.95亿元',
    );
  });

  it('says that it is a draft until it is adopted', () => {
    expect(text()).toContain('（草案）');
    expect(text({ plan: { ...plan, state: 'adopted' } })).not.toContain('（草案）');
  });

  it('sets targets of several regions in a table, those of one in a sentence', () => {
    expect(text()).toContain('台州市新开工3个，年度计划投资890万元。');
    expect(text()).toContain('12,345');
  });

  it('repeats the head of a long table on every page of the PDF', async () => {
    const pages = await pagesOf(workPlanReport(workPaper));
    expect(pages.filter((page) => page.includes('项目名称')).length).toBeGreaterThan(2);
  });

  it('says what is missing of a list that is cut, and whose projects a county’s copy holds', () => {
    expect(text({ projects: [project(1)] })).toContain('表中列出前1个项目，共60个。');
    expect(text({ isPart: true })).toContain('只包括本县');
  });
});

it('the plan of several years shows how far its key projects are', () => {
  const text = wordsOf(longPlanReport(longPaper)).join('\n');
  for (const said of ['在建', '累计完成1,234.56', '未落地', '2019—2021']) expect(text).toContain(said);
});
