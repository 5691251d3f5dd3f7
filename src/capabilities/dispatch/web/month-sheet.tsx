import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { PanelPart } from '#ui/entry-grid/grid.ts';
import { type SelectionStore, useSelection } from '#ui/entry-grid/use-selection.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { useBoundUnits } from '../../publication/web/resting-papers.tsx';
import type { SheetRow } from '../contract-sheet.ts';
import type { SheetField } from '../rules/sheet-fields.ts';
import { MonthBar } from './month-bar.tsx';
import { monthSource, type Speak } from './sheet-columns.ts';
import { SheetExplain } from './sheet-explain.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import { SheetPanel } from './sheet-panel.tsx';
import { sheetWords } from './sheet-words.ts';
import { SheetWorkbook } from './sheet-workbook.tsx';
import { useGridActs } from './use-grid-acts.ts';
import { monthCells, useConflicts } from './use-sheet.ts';
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
  const live = useSheetModel({
    account,
    mayType,
    fields,
    sumsBefore: (id) => rowOf.get(id)?.before ?? null,
    isOpen: (place) => place.month === month && rowOf.get(place.projectId)?.lock === null,
  });
  const { model } = live;
  useEffect(() => model.load(monthCells(month, rows, fields)), [model, month, rows, fields]);
  const conflicts = useConflicts(model, mayType, (one) => one.month === month);
  const own = useMemo(() => conflicts.filter((one) => one.month === month), [conflicts, month]);
  const isBound = useBoundUnits(month);
  const sheet = useMemo(
    () => monthSource({ month, rows, fields, model, mayType, isBound, unitName: shortNameOf, speak }),
    // The names of regions do not change, but their function is new at each drawing.
    [month, rows, fields, model, mayType, isBound, speak],
  );
  const [panel, setPanel] = useState<{ readonly part: PanelPart | null } | null>(null);
  const grid = useGridActs({
    source: sheet.source,
    placeAt: sheet.placeAt,
    ruleAt: (column) => fields[column - (sheet.source.columns.length - fields.length)] ?? null,
    model,
    begin: sheet.source.columns.length - fields.length,
    openPanel: (part) => setPanel({ part: part ?? null }),
  });
  const workbook = useMemo(
    () => mayType && <SheetWorkbook month={month} unit={unit} fields={fields} speak={speak} taken={again} />,
    [mayType, month, unit, fields, speak, again],
  );
  return (
    <>
      <SheetFrame
        label={t('gridLabel', { month })}
        name="month"
        source={sheet.source}
        grid={grid}
        live={live}
        conflicts={conflicts}
        barLines={rows.some(({ givenBack }) => givenBack !== null) ? 2 : 1}
        fields={fields}
        mayType={mayType}
        speak={speak}
        filters={filters}
        subtitle={dueOn && t('dueOn', { day: dueOn })}
        extra={workbook}
        bar={
          mayType && (
            <MonthBar
              month={month}
              rows={rows}
              fields={fields}
              sheet={sheet}
              model={model}
              conflicts={own}
              selected={grid.selected}
              speak={speak}
              again={again}
            />
          )
        }
        empty={t('noRows', { month })}
      />
      {panel && (
        <ActivePanel
          sheet={sheet}
          rows={rows}
          fields={fields}
          selected={grid.selected}
          mayType={mayType}
          speak={speak}
          part={panel.part}
          close={() => setPanel(null)}
        />
      )}
    </>
  );
}

type Beside = Pick<Wish, 'rows' | 'fields' | 'mayType' | 'speak'> & {
  readonly sheet: ReturnType<typeof monthSource>;
  readonly selected: SelectionStore;
  readonly part: PanelPart | null;
  readonly close: () => void;
};

/** What is known of the active cell, beside the sheet. */
function ActivePanel({ sheet, rows, fields, selected, mayType, speak, part, close }: Beside) {
  useSyncExternalStore(sheet.source.listen, sheet.source.version);
  const { row, column } = useSelection(selected, sheet.source).active;
  const place = sheet.placeAt(row, column);
  const active = rows[row];
  const field = place && fields.find(({ key }) => key === place.field);
  if (!place || !active || !field) return null;
  return (
    <SheetPanel
      place={place}
      row={active}
      field={field}
      note={sheet.source.cell(row, column).note}
      speak={speak}
      part={part}
      close={close}
    >
      <SheetExplain
        key={`${place.projectId} ${place.field}`}
        mayExplain={mayType}
        place={place}
        doubts={sheet.facts(row).doubts.filter((doubt) => doubt.field === place.field)}
        explained={active.explained}
        speak={speak}
      />
    </SheetPanel>
  );
}
