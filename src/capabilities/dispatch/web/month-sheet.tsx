import { message, Typography } from 'antd';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { onCell, rangeOf } from '#ui/entry-grid/grid-selection.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { SheetRow } from '../contract-sheet.ts';
import { missingCells } from '../rules/missing-cells.ts';
import type { SheetField } from '../rules/sheet-fields.ts';
import { plainCell } from '../rules/typed-cell.ts';
import { type MissingPlace, SheetBar } from './sheet-bar.tsx';
import { monthSource, type Speak } from './sheet-columns.ts';
import { SheetExplain } from './sheet-explain.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import type { SheetModel } from './sheet-model.ts';
import { SheetPanel } from './sheet-panel.tsx';
import { SheetSubmit } from './sheet-submit.tsx';
import { sheetWords } from './sheet-words.ts';
import { SheetWorkbook } from './sheet-workbook.tsx';
import { useGridActs } from './use-grid-acts.ts';
import { monthCells } from './use-sheet.ts';
import { useSheetModel } from './use-sheet-model.ts';

type Wish = {
  readonly account: string;
  readonly month: string;
  readonly rows: readonly SheetRow[];
  readonly dueOn: string | null;
  readonly fields: readonly SheetField[];
  readonly unit: string | null;
  readonly mayType: boolean;
  readonly speak: Speak;
  readonly filters: ReactNode;
  readonly again: () => void;
};

/** The sheet of a month: a row for each project, a column for each field. */
export function MonthSheet({ account, month, rows, dueOn, fields, unit, mayType, speak, filters, again }: Wish) {
  const t = useWords(sheetWords);
  const { shortNameOf } = useRegions();
  const rowOf = useMemo(() => new Map(rows.map((row) => [row.projectId, row])), [rows]);
  const live = useSheetModel({ account, fields, sumsBefore: (id) => rowOf.get(id)?.before ?? null });
  const { model } = live;
  useEffect(() => model.load(monthCells(month, rows, fields)), [model, month, rows, fields]);
  const sheet = useMemo(
    () => monthSource({ month, rows, fields, model, mayType, unitName: shortNameOf, speak }),
    // The names of regions do not change, but their function is new at each drawing.
    [month, rows, fields, model, mayType, speak],
  );
  const [isOpen, setOpen] = useState(false);
  const grid = useGridActs({
    source: sheet.source,
    placeAt: sheet.placeAt,
    ruleAt: (column) => fields[column - (sheet.source.columns.length - fields.length)] ?? null,
    model,
    begin: sheet.source.columns.length - fields.length,
    openPanel: () => setOpen(true),
    saved: () => void message.info(t('savedAlready')),
  });
  const version = model.version();
  const { missing, blank, suggestions } = useMemo(
    () => summed({ rows, fields, sheet, mayType, version }),
    [rows, fields, sheet, mayType, version],
  );
  const { row, column } = grid.selection.active;
  const place = sheet.placeAt(row, column);
  const jump = () => {
    const after = missing.findIndex((one) => one.row > row || (one.row === row && sheet.columnOf(one.field) > column));
    const next = missing[Math.max(0, after)];
    if (next) grid.select(onCell({ row: next.row, column: sheet.columnOf(next.field) }));
  };
  const takeSuggestions = () =>
    model.type(
      suggestions.map(({ projectId, field, value }) => ({
        projectId,
        month,
        field: field.key,
        text: plainCell(value, field),
      })),
    );
  const { top, bottom } = rangeOf(grid.selection);
  const open = (one: SheetRow) => mayType && one.lock === null;
  const filled = rows
    .filter((one) => open(one) && isBegun(one, { month, fields, model }))
    .map(({ projectId }) => projectId);
  const blankSelected = rows
    .filter((one, i) => i >= top && i <= bottom && open(one) && one.version === 0 && !filled.includes(one.projectId))
    .map(({ projectId }) => projectId);
  const active = rows[row];
  const activeField = place && fields.find(({ key }) => key === place.field);
  return (
    <>
      <SheetFrame
        label={t('gridLabel', { month })}
        source={sheet.source}
        grid={grid}
        live={live}
        fields={fields}
        mayType={mayType}
        speak={speak}
        filters={filters}
        subtitle={dueOn && <Typography.Text type="secondary">{t('dueOn', { day: dueOn })}</Typography.Text>}
        extra={mayType && <SheetWorkbook month={month} unit={unit} fields={fields} speak={speak} taken={again} />}
        bar={
          mayType && (
            <SheetBar
              missing={missing}
              blank={blank}
              jump={jump}
              suggestions={suggestions.length}
              takeSuggestions={takeSuggestions}
            >
              <SheetSubmit
                month={month}
                filled={filled}
                blank={blankSelected}
                unsettled={model.unsettled().length}
                speak={speak}
                sent={() => {
                  model.forget();
                  again();
                }}
              />
            </SheetBar>
          )
        }
        empty={t('noRows', { month })}
      />
      {isOpen && place && active && activeField && (
        <SheetPanel
          place={place}
          row={active}
          field={activeField}
          note={sheet.source.cell(row, column).note}
          speak={speak}
          close={() => setOpen(false)}
        >
          <SheetExplain
            key={`${place.projectId} ${place.field}`}
            place={place}
            doubts={sheet.facts(row).doubts.filter(({ field }) => field === place.field)}
            explained={active.explained}
            speak={speak}
          />
        </SheetPanel>
      )}
    </>
  );
}

/** Whether cells of the row wait to be sent: from before, or just now. */
function isBegun(
  row: SheetRow,
  {
    month,
    fields,
    model,
  }: { readonly month: string; readonly fields: readonly SheetField[]; readonly model: SheetModel },
): boolean {
  if (row.unsent.length > 0) return true;
  return fields.some(({ key }) => model.fateOf({ projectId: row.projectId, month, field: key })?.state === 'saved');
}

type Counted = {
  readonly rows: readonly SheetRow[];
  readonly fields: readonly SheetField[];
  readonly sheet: ReturnType<typeof monthSource>;
  readonly mayType: boolean;
  /** Of the model: what is counted depends on it. */
  readonly version: number;
};

type Suggestion = { readonly projectId: string; readonly field: SheetField; readonly value: string };

/** What is missing in rows that were begun, how many were not, and what could be carried over into open cells. */
function summed({ rows, fields, sheet, mayType }: Counted) {
  const missing: MissingPlace[] = [];
  const suggestions: Suggestion[] = [];
  let blank = 0;
  for (const [i, row] of rows.entries()) {
    if (!mayType || row.lock !== null) continue;
    const { values, doubts } = sheet.facts(i);
    for (const field of fields) {
      const value = field.key in values ? undefined : row.suggested[field.key];
      if (value !== undefined) suggestions.push({ projectId: row.projectId, field, value });
    }
    if (Object.keys(values).length === 0) blank++;
    else
      for (const one of missingCells(fields, { values, doubts, explained: row.explained }))
        missing.push({ ...one, row: i });
  }
  return { missing, blank, suggestions };
}
