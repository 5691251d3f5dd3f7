import type { Language } from '#kernel/terms.ts';
import { sentence } from '#kernel/terms.ts';
import type { RowToWrite, SheetToWrite } from '#platform/spreadsheet/sheet-to-write.ts';
import type { FundMovement, FundSource, ProjectMoney } from '../shapes.ts';
import { type Term, terms } from '../terms.ts';
import { sheetTerms } from './sheet-terms.ts';

/** What the sheets need to say things: the reader's language, names of units, and who asks. */
export type SheetVoice = {
  readonly language: Language;
  readonly unitName: (code: string) => string;
  readonly personName: (signInName: string) => string;
  readonly place: string;
  readonly day: string;
};

type Rows<Row> = AsyncIterable<Row>;
const wan = { width: 15, format: '#,##0.00', align: 'right' } as const;
const day = { width: 12, format: 'yyyy-mm-dd', align: 'center' } as const;
const words = (width: number) => ({ width });

function speaker({ language }: SheetVoice) {
  return {
    t: (key: keyof typeof sheetTerms, facts = {}) => sentence(sheetTerms, key, language, facts),
    word: (key: Term) => sentence(terms, key, language),
  };
}

/** 资金来源表: a document a row, with what came of its money; a total row at the end. */
export function sourcesSheet(rows: Rows<FundSource>, voice: SheetVoice): SheetToWrite {
  const { t, word } = speaker(voice);
  const columns = [words(8), words(26), words(40), words(10), words(16), day, wan, wan, wan, wan, wan, wan];
  return {
    ...framed(t('sources'), voice),
    columns,
    frozenColumns: 2,
    head: [
      [
        { text: word('level'), down: 2 },
        { text: t('document'), across: 2 },
        { text: word('purpose'), down: 2 },
        { text: t('unit'), down: 2 },
        { text: t('issued'), across: 2 },
        { text: word('arrivedYuan'), down: 2 },
        { text: t('use'), across: 2 },
        { text: t('waiting'), across: 2 },
      ],
      [
        { text: word('documentNo') },
        { text: word('title') },
        { text: t('date') },
        { text: word('amountYuan') },
        { text: word('allocation') },
        { text: word('payment') },
        { text: t('unallocated') },
        { text: t('idle') },
      ],
    ],
    rows: summed(rows, {
      label: t('total'),
      lead: 6,
      cells: (row) => [
        word(row.level),
        row.documentNo,
        row.title,
        word(row.purpose),
        voice.unitName(row.unitCode),
        { date: row.issuedOn },
      ],
      amounts: (row) => [
        row.issuedYuan,
        row.arrivedYuan,
        row.allocatedYuan,
        row.paidYuan,
        row.unallocatedYuan,
        row.idleYuan,
      ],
      tail: () => [],
    }),
  };
}

/** 项目资金表: a project a row, planned, allocated, arrived, paid; a total row at the end. */
export function projectsSheet(rows: Rows<ProjectMoney>, voice: SheetVoice): SheetToWrite {
  const { t } = speaker(voice);
  return {
    ...framed(t('projects'), voice),
    columns: [words(44), words(28), words(16), wan, wan, wan, wan, wan],
    frozenColumns: 1,
    head: [
      [
        { text: t('project'), across: 2 },
        { text: t('unit'), down: 2 },
        { text: t('planned'), down: 2 },
        { text: t('allocated'), across: 2 },
        { text: t('paidHead'), across: 2 },
      ],
      [
        { text: t('projectName') },
        { text: t('projectCode') },
        { text: t('allocatedSum') },
        { text: t('arrivedShare') },
        { text: t('paidSum') },
        { text: t('unpaid') },
      ],
    ],
    rows: summed(rows, {
      label: t('total'),
      lead: 3,
      cells: (row) => [row.name, row.code, voice.unitName(row.unitCode)],
      amounts: (row) => [
        row.plannedYuan,
        row.allocatedYuan,
        row.arrivedYuan,
        row.paidYuan,
        row.allocatedYuan - row.paidYuan,
      ],
      tail: () => [],
    }),
  };
}

/** 资金流水: a row of the ledger a row; a counter-entry stands with its minus. */
export function ledgerSheet(rows: Rows<FundMovement>, voice: SheetVoice): SheetToWrite {
  const { t, word } = speaker(voice);
  return {
    ...framed(t('ledger'), voice),
    columns: [
      words(8),
      day,
      words(10),
      words(26),
      words(8),
      words(40),
      wan,
      wan,
      wan,
      wan,
      ...Array(4).fill(words(22)),
    ],
    frozenColumns: 3,
    head: [
      [
        { text: t('number'), down: 2 },
        { text: t('date'), down: 2 },
        { text: t('kind'), down: 2 },
        { text: t('document'), across: 2 },
        { text: t('project'), down: 2 },
        { text: t('moved'), across: 4 },
        { text: t('paper'), across: 2 },
        { text: word('reason'), down: 2 },
        { text: t('recordedBy'), down: 2 },
      ],
      [
        { text: word('documentNo') },
        { text: word('level') },
        { text: word('issue') },
        { text: word('arrival') },
        { text: word('allocation') },
        { text: word('payment') },
        { text: word('payee') },
        { text: word('voucherNo') },
      ],
    ],
    rows: summed(rows, {
      label: t('total'),
      lead: 6,
      cells: (row) => [
        row.number,
        { date: row.movedOn },
        word(row.kind),
        row.documentNo,
        word(row.level),
        row.projectName,
      ],
      amounts: (row) => [row.issuedYuan, row.arrivedYuan, row.allocatedYuan, row.paidYuan],
      tail: (row) => [row.payee, row.voucherNo, reasonOf(row, t), voice.personName(row.recordedBy)],
    }),
  };
}

function reasonOf({ reason, reversesNumber }: FundMovement, t: ReturnType<typeof speaker>['t']): string | null {
  return reversesNumber === null ? reason : `${t('reverses', { number: reversesNumber })}${reason ?? ''}`;
}

function framed(title: string, voice: SheetVoice): Pick<SheetToWrite, 'name' | 'title' | 'unitLine' | 'foot'> {
  const { t } = speaker(voice);
  const left = t('madeBy', { place: voice.place, day: voice.day });
  return { name: title, title, unitLine: { left, right: t('inWan') }, foot: [t('foot')] };
}

type Summing<Row> = {
  readonly label: string;
  /** Columns before the amounts. */
  readonly lead: number;
  readonly cells: (row: Row) => (string | number | null | { readonly date: string })[];
  readonly amounts: (row: Row) => readonly number[];
  readonly tail: (row: Row) => (string | null)[];
};

/** Rows in 万元 as they come, and a last row with their sums; nothing is held but the sums. */
async function* summed<Row>(rows: Rows<Row>, how: Summing<Row>): AsyncGenerator<RowToWrite> {
  let sums: number[] = [];
  let tail = 0;
  for await (const row of rows) {
    const amounts = how.amounts(row);
    const rest = how.tail(row);
    sums = amounts.map((yuan, i) => (sums[i] ?? 0) + yuan);
    tail = rest.length;
    yield [...how.cells(row), ...amounts.map(inWan), ...rest];
  }
  const blank = Array<null>(how.lead - 1).fill(null);
  yield { cells: [how.label, ...blank, ...sums.map(inWan), ...Array<null>(tail).fill(null)], emphasis: true };
}

/** Whole yuan in 万元; a workbook holds numbers, and 100 yuan are one hundredth. */
function inWan(yuan: number): number {
  return yuan / 10_000;
}
