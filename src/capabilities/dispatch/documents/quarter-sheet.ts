import type { Reply } from '#kernel/endpoint.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import type { SheetToWrite } from '#platform/spreadsheet/sheet-to-write.ts';
import type { listCountyQuarters } from '../contract-quarters.ts';
import { type FormMarks, marksState, quarterTexts } from '../rules/form-fields.ts';
import { sheetTerms } from './sheet-terms.ts';

/** What the sheet is made of. */
export type QuarterSheet = {
  readonly quarter: string;
  readonly units: Reply<typeof listCountyQuarters>;
  readonly marks: FormMarks | null;
  readonly nameOf: (code: string) => string;
  readonly place: string;
  readonly today: string;
  readonly language: Language;
};

/** 季度调度表: a county a row with the sums of its projects and its own words, a total, and the form's legal marks. */
export function quarterSheet({ quarter, units, marks, nameOf, place, today, language }: QuarterSheet): SheetToWrite {
  const t = (key: keyof typeof sheetTerms, facts = {}) => sentence(sheetTerms, key, language, facts);
  const wan = { width: 16, format: '#,##0.00', align: 'right' } as const;
  const plain = (yuan: number) => yuan / 10_000;
  const heads = ['unit', 'state', 'projects', 'quarterYuan', 'cumulativeYuan', ...quarterTexts] as const;
  const sum = (pick: (unit: (typeof units)[number]) => number) => units.reduce((all, unit) => all + pick(unit), 0);
  const rows = units.map((unit) => [
    nameOf(unit.unitCode),
    t(unit.state),
    unit.projects,
    plain(unit.quarterYuan),
    plain(unit.cumulativeYuan),
    ...quarterTexts.map((key) => unit[key]),
  ]);
  const total = [
    ...[t('total'), null, sum(({ projects }) => projects)],
    ...[plain(sum(({ quarterYuan }) => quarterYuan)), plain(sum(({ cumulativeYuan }) => cumulativeYuan))],
    ...quarterTexts.map(() => null),
  ];
  const legal = marks !== null && marksState(marks, today) === 'valid' ? t('marks', { ...marks }) : t('internal');
  return {
    name: t('quarter').replaceAll('/', ''),
    title: t('quarterTitle', { place, year: quarter.slice(0, 4), number: quarter.slice(6) }),
    unitLine: { left: t('by'), right: t('wan') },
    notes: [legal, t('asOf', { day: today })],
    columns: [{ width: 16 }, { width: 10 }, { width: 8 }, wan, wan, ...quarterTexts.map(() => ({ width: 40 }))],
    head: [heads.map((key) => ({ text: t(key) }))],
    frozenColumns: 1,
    rows: [...rows, { cells: total, emphasis: true }],
  };
}
