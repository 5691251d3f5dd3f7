import { type ReactNode, useEffect, useMemo } from 'react';
import { isReportingMonth } from '#kernel/period.ts';
import type { CellView, GridSource } from '#ui/entry-grid/grid.ts';
import { Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import type { YearRow } from '../contract-sheet.ts';
import { amountOf } from '../rules/bound-cells.ts';
import type { SheetField } from '../rules/sheet-fields.ts';
import { plainCell, shownCell } from '../rules/typed-cell.ts';
import type { SheetPlace } from './sheet-cells.ts';
import { fateNote, fieldName, type Speak } from './sheet-columns.ts';
import { SheetFrame } from './sheet-frame.tsx';
import type { SheetModel } from './sheet-model.ts';
import { sheetWords } from './sheet-words.ts';
import { useGridActs } from './use-grid-acts.ts';
import { type SheetFilter, useConflicts, useYearSheet, yearCells } from './use-sheet.ts';
import { useSheetModel } from './use-sheet-model.ts';

type Wish = {
  readonly account: string;
  readonly year: number;
  readonly months: readonly string[];
  readonly field: SheetField;
  readonly filter: SheetFilter;
  readonly mayType: boolean;
  readonly speak: Speak;
  readonly filters: ReactNode;
};

/** One field of the projects over the months of a year. */
export function YearSheet(wish: Wish) {
  const { year, field, filter } = wish;
  const query = useYearSheet(year, { ...filter, field: field.key });
  return <Loaded query={query}>{({ rows }) => <YearGrid {...wish} rows={rows} />}</Loaded>;
}

function YearGrid({ rows, ...wish }: Wish & { readonly rows: readonly YearRow[] }) {
  const { account, year, field, mayType, speak, filters } = wish;
  const t = useWords(sheetWords);
  const fields = useMemo(() => [field], [field]);
  // Sums follow in the sheet of the month, where the last report is known.
  const isOpen = (place: SheetPlace) => {
    const row = place.field === field.key ? rows.find(({ projectId }) => projectId === place.projectId) : undefined;
    return row?.months.find(({ month }) => month === place.month)?.lock === null;
  };
  const live = useSheetModel({ account, mayType, fields, sumsBefore: () => null, isOpen });
  const { model } = live;
  useEffect(() => model.load(yearCells(rows, field.key)), [model, rows, field]);
  const conflicts = useConflicts(model, mayType, (one) => one.field === field.key);
  const months = useMemo(() => wish.months.filter(isReportingMonth), [wish.months]);
  const source = useMemo(
    () => yearSource({ rows, months, field, model, mayType, speak }),
    [rows, months, field, model, mayType, speak],
  );
  const placeAt = (row: number, column: number) => {
    const [one, month] = [rows[row], months[column - 1]];
    return one && month ? { projectId: one.projectId, month, field: field.key } : null;
  };
  const grid = useGridActs({
    source,
    placeAt,
    ruleAt: (column) => (column > 0 ? field : null),
    model,
    begin: 1,
    openPanel: null,
  });
  return (
    <SheetFrame
      name="year"
      label={t('yearLabel', { year, field: fieldName(field, speak) })}
      source={source}
      grid={grid}
      live={live}
      conflicts={conflicts}
      fields={fields}
      mayType={mayType}
      speak={speak}
      filters={filters}
      subtitle={null}
      empty={t('noRows', { month: String(year) })}
    />
  );
}

type Sourced = {
  readonly rows: readonly YearRow[];
  readonly months: readonly string[];
  readonly field: SheetField;
  readonly model: SheetModel;
  readonly mayType: boolean;
  readonly speak: Speak;
};

function yearSource({ rows, months, field, model, mayType, speak }: Sourced): GridSource {
  const isMoney = field.kind === 'money';
  const columns = [
    { key: 'projectName', title: speak('project'), width: 240 },
    ...months.map((month) => ({ key: month, title: month, width: 86, ...(isMoney && { align: 'right' as const }) })),
  ];
  const knownAt = (row: number, column: number) =>
    rows[row]?.months.find((known) => known.month === months[column - 1]);
  const isOpen = (row: number, column: number) => mayType && knownAt(row, column)?.lock === null;
  const cell = (row: number, column: number): CellView => {
    const one = rows[row];
    const month = months[column - 1];
    if (!one || month === undefined)
      return {
        text: one?.name ?? '',
        plain: one?.name ?? '',
        marks: [],
        isOpen: false,
        note: one?.name ?? null,
        figure: null,
      };
    const place = { projectId: one.projectId, month, field: field.key };
    const kept = knownAt(row, column);
    const [value, fate] = [model.valueOf(place), model.fateOf(place)];
    const lock = kept?.lock ?? null;
    const isInvalid = fate?.state === 'invalid';
    const note =
      [fateNote(fate, field, speak), lock && speak(lock.code, lock.facts)].filter(Boolean).join('；') || null;
    return {
      text: isInvalid ? fate.text : shownCell(value, field),
      plain: isInvalid ? fate.text : plainCell(value, field),
      marks: [...(fate ? [fate.state] : []), ...(lock || !kept ? ['locked' as const] : [])],
      isOpen: isOpen(row, column),
      note,
      figure: isMoney ? amountOf(value) : null,
    };
  };
  return {
    columns,
    frozen: 1,
    rowCount: rows.length,
    nameOf: (row) => rows[row]?.name ?? '',
    stampOf: (row) => model.stampOf(rows[row]?.projectId ?? ''),
    cell,
    isOpen,
    listen: model.listen,
    version: model.version,
  };
}
