import { sentence } from '#kernel/terms.ts';
import { dayOf } from '#platform/clock.ts';
import type { CellToWrite, ColumnToWrite, RowToWrite, SheetToWrite } from '#platform/spreadsheet/sheet-to-write.ts';
import { ruleSentence } from '../rules/rule-sentence.ts';
import { terms } from '../terms.ts';
import { sourceTerms } from '../terms-sources.ts';
import type { Assessment } from '../use-cases/assessment-of.ts';
import { sheetTerms } from './sheet-terms.ts';

const word = (key: keyof typeof sheetTerms, facts = {}) => sentence(sheetTerms, key, 'zh', facts);
const two: ColumnToWrite = { width: 13, format: '0.00', align: 'right' };
/** Wide enough that a head does not break between a name and its marks. */
const wideFor = (name: string): ColumnToWrite => ({ ...two, width: Math.max(13, name.length * 2 + 8) });
const text: ColumnToWrite = { width: 16, align: 'left' };

type Wish = { readonly assessment: Assessment; readonly assessor: string };

/** 得分表, the inputs behind it, and what was entered: three sheets in the form in which authorities exchange tables. */
export function assessmentSheets(wish: Wish): SheetToWrite[] {
  return [scoresSheet(wish), inputsSheet(wish), entriesSheet(wish)];
}

/** Title of the sheets and of the file. */
export function assessmentTitle({ assessment: { run }, assessor }: Wish): string {
  const title = word('title', { assessor, year: run.year, scheme: run.schemeName });
  return run.isExample ? `${title}${word('example')}` : title;
}

function head(wish: Wish): Pick<SheetToWrite, 'title' | 'notes'> {
  const { run } = wish.assessment;
  const known = word('known', { day: dayOf(new Date(run.knownAt)), scheme: run.schemeName, version: run.version });
  return {
    title: assessmentTitle(wish),
    notes: [`${known}${word('state', { state: sentence(terms, `state.${run.state}`, 'zh') })}`],
  };
}

function scoresSheet(wish: Wish): SheetToWrite {
  const { indicators, units, total } = wish.assessment;
  const rulings = (['adjustment', 'veto'] as const).filter((rule) =>
    units.some(({ lines }) => lines.some((line) => line.rule === rule)),
  );
  const rows: RowToWrite[] = units.map(({ name, rank, score, lines }) => [
    ...[rank, name],
    ...indicators.map(({ key }) => pointsOf(lines.filter((line) => line.indicator === key && !isRuling(line.rule)))),
    ...rulings.map((rule) => pointsOf(lines.filter((line) => line.rule === rule))),
    score,
  ]);
  const ruled = rulings.map((rule) => ({ text: word(rule === 'veto' ? 'vetoed' : 'adjusted'), down: 2 }));
  return {
    name: word('scoresSheet'),
    ...head(wish),
    unitLine: { left: word('by', { assessor: wish.assessor }), right: word('points') },
    columns: [
      { width: 8, align: 'right' },
      text,
      ...indicators.map(({ name }) => wideFor(name)),
      ...rulings.map(() => two),
      two,
    ],
    head: [
      [
        ...[
          { text: word('rank'), down: 2 },
          { text: word('unit'), down: 2 },
        ],
        { text: word('indicators'), across: indicators.length },
        ...ruled,
        { text: word('full', { name: word('score'), weight: total }), down: 2 },
      ],
      indicators.map(({ name, weight }) => ({ text: word('full', { name, weight }) })),
    ],
    frozenColumns: 2,
    rows,
    foot: [word('foot'), ...indicators.map(saysOf)],
  };
}

function saysOf(indicator: Assessment['indicators'][number]): string {
  const facts = { name: indicator.name, rule: ruleSentence(indicator, 'zh') };
  if (indicator.source === 'items') return word('saysItems', facts);
  return word('says', { ...facts, missing: sentence(sourceTerms, `missing.${indicator.missing}`, 'zh') });
}

function isRuling(rule: string): boolean {
  return rule === 'adjustment' || rule === 'veto';
}

/** Points of some lines together, in hundredths so that no fraction creeps in. */
function pointsOf(lines: readonly { readonly points: number }[]): CellToWrite {
  if (lines.length === 0) return null;
  return lines.reduce((all, { points }) => all + Math.round(points * 100), 0) / 100;
}

function inputsSheet(wish: Wish): SheetToWrite {
  const { indicators, units } = wish.assessment;
  const sorted = units.toSorted((one, other) => (one.code < other.code ? -1 : 1));
  const means = indicators.map(({ key }) => {
    const known = sorted.flatMap(({ inputs }) => inputs[key] ?? []);
    return known.length === 0
      ? null
      : Math.round((known.reduce((all, one) => all + one, 0) * 100) / known.length) / 100;
  });
  return {
    name: word('inputsSheet'),
    ...head(wish),
    unitLine: { left: word('by', { assessor: wish.assessor }), right: word('mixed') },
    columns: [text, ...indicators.map(({ name }) => wideFor(name))],
    head: [
      [
        { text: word('unit'), down: 2 },
        { text: word('values'), across: indicators.length },
      ],
      indicators.map(({ name }) => ({ text: name })),
    ],
    frozenColumns: 1,
    rows: [
      ...sorted.map(({ name, inputs }): RowToWrite => [name, ...indicators.map(({ key }) => inputs[key] ?? null)]),
      { cells: [word('mean'), ...means], emphasis: true },
    ],
    foot: indicators.map(({ name, source }) => `${name}：${sentence(sourceTerms, `means.${source}`, 'zh')}`),
  };
}

function entriesSheet(wish: Wish): SheetToWrite {
  const { entries, units, indicators, vetoes } = wish.assessment;
  const names = new Map([...indicators, ...vetoes].map(({ key, name }) => [key, name]));
  const unitNames = new Map(units.map(({ code, name }) => [code, name]));
  const columns = [
    { ...text, head: word('unit') },
    { width: 12, head: word('kind') },
    { width: 18, head: word('indicator') },
    { width: 8, align: 'right' as const, head: word('count') },
    { ...two, head: word('moved') },
    { width: 44, head: word('reason') },
    { width: 44, head: word('paper') },
    { width: 24, head: word('entered') },
    { width: 24, head: word('confirmed') },
  ];
  return {
    name: word('entriesSheet'),
    ...head(wish),
    unitLine: { left: word('by', { assessor: wish.assessor }), right: word('points') },
    columns: columns.map(({ head: _, ...column }) => column),
    head: [columns.map((column) => ({ text: column.head }))],
    rows: entries.map((entry) => [
      unitNames.get(entry.unitCode) ?? entry.unitCode,
      word(`kind.${entry.kind}`),
      names.get(entry.indicator) ?? entry.indicator,
      entry.count,
      entry.pointsHundredths === null ? null : entry.pointsHundredths / 100,
      entry.reason,
      entry.paper && [entry.paper.name, entry.paper.number, entry.paper.issuer].filter(Boolean).join(' '),
      `${entry.proposedBy} ${dayOf(new Date(entry.proposedAt))}`,
      entry.decidedBy && entry.decidedAt && `${entry.decidedBy} ${dayOf(new Date(entry.decidedAt))}`,
    ]),
  };
}
