import { memo, useDeferredValue } from 'react';
import { onCell, rangeOf, type Selection } from '#ui/entry-grid/grid-selection.ts';
import type { SelectionStore } from '#ui/entry-grid/use-selection.ts';
import { useLater } from '#ui/use-later.ts';
import type { CellConflict, SheetRow } from '../contract-sheet.ts';
import { type Missing, missingCells } from '../rules/missing-cells.ts';
import type { SheetField } from '../rules/sheet-fields.ts';
import { plainCell } from '../rules/typed-cell.ts';
import { type MissingPlace, SheetBar } from './sheet-bar.tsx';
import { givenBackNote, isChangedSince, type monthSource, type Speak } from './sheet-columns.ts';
import type { SheetModel } from './sheet-model.ts';
import { SheetSubmit } from './sheet-submit.tsx';

type Shared = {
  readonly month: string;
  readonly rows: readonly SheetRow[];
  readonly fields: readonly SheetField[];
  readonly sheet: ReturnType<typeof monthSource>;
  readonly model: SheetModel;
  readonly conflicts: readonly CellConflict[];
  readonly speak: Speak;
  readonly again: () => void;
};

type Wish = Shared & {
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
  /** Of the model: everything here depends on it. */
  readonly version: number;
};

/**
 * What is missing in rows that were begun, how many were not, what could be carried over, and the way to send it all.
 * What is counted here must not hold up the key that changed it.
 */
export function MonthBar({ selected, ...wish }: Shared & { readonly selected: SelectionStore }) {
  const version = useDeferredValue(useLater(wish.model.listen, wish.model.version));
  const selection = useDeferredValue(useLater(selected.listen, selected.standing));
  return <Counts {...wish} version={version} selection={selection} select={selected.select} />;
}

const Counts = memo(function Counts(wish: Wish) {
  const { month, rows, fields, sheet, model, selection, select, speak, again } = wish;
  const { missing, blank, suggestions, filled, changed } = counted(wish);
  const { row, column } = selection.active;
  const { top, bottom } = rangeOf(selection);
  const jump = () => {
    const after = missing.findIndex((one) => one.row > row || (one.row === row && sheet.columnOf(one.field) > column));
    const next = missing[Math.max(0, after)];
    if (next) select(onCell({ row: next.row, column: sheet.columnOf(next.field) }));
  };
  const takeSuggestions = () =>
    model.type(
      suggestions.map(({ projectId, field, value }) => {
        return { projectId, month, field: field.key, text: plainCell(value, field) };
      }),
    );
  return (
    <SheetBar
      missing={missing}
      isShut={rows.every(({ lock }) => lock !== null)}
      blank={blank.length}
      filled={filled.length}
      changed={changed}
      givenBack={givenBackOf(wish)}
      jump={jump}
      suggestions={suggestions.length}
      takeSuggestions={takeSuggestions}
    >
      <SheetSubmit
        month={month}
        filled={filled}
        blank={blank.filter((i) => i >= top && i <= bottom).flatMap((i) => rows[i]?.projectId ?? [])}
        again={rows.slice(top, bottom + 1).flatMap((one) => (isRightAsItStands(one) ? one.projectId : []))}
        unsettled={model.unsettled()}
        invalid={new Set([...model.invalid()].map(({ projectId }) => projectId))}
        fields={fields}
        speak={speak}
        sent={() => {
          model.forget();
          again();
        }}
      />
    </SheetBar>
  );
});

/** Whether a report was given back and nothing was changed in it since: it can be sent once more as it stands. */
function isRightAsItStands({ givenBack, lock, unsent }: SheetRow): boolean {
  return givenBack !== null && lock === null && unsent.length === 0;
}

type Suggestion = { readonly projectId: string; readonly field: SheetField; readonly value: string };
type Counted = {
  readonly stamp: number;
  readonly isBlank: boolean;
  /** Whether it was sent and has changed since. */
  readonly isChanged: boolean;
  readonly missing: readonly Missing[];
  readonly suggestions: readonly Suggestion[];
};

/** Of each row, until it changes. */
const kept = new WeakMap<SheetRow, Counted>();

/** The reports that were given back and not sent again: why the first was, and the way to it. */
function givenBackOf({ rows, speak, select }: Wish) {
  const back = rows.flatMap((row, i) => (row.givenBack === null ? [] : [{ row, i }]));
  const [first] = back;
  if (!first) return null;
  const text = `${first.row.name}　${givenBackNote(first.row, speak) ?? ''}`;
  return { count: back.length, text, jump: () => select(onCell({ row: first.i, column: 0 })) };
}

function counted({ month, rows, fields, sheet, model, conflicts }: Wish) {
  const missing: MissingPlace[] = [];
  const suggestions: Suggestion[] = [];
  const blank: number[] = [];
  const filled: string[] = [];
  let changed = 0;
  const contested = Map.groupBy(conflicts, ({ projectId }) => projectId);
  const invalid = Map.groupBy(model.invalid(), ({ projectId }) => projectId);
  for (const [i, row] of rows.entries()) {
    if (row.lock !== null) continue;
    const { projectId } = row;
    const stamp = model.valuesStampOf(projectId);
    const found = kept.get(row);
    const one = found?.stamp === stamp ? found : countedRow(row, { facts: sheet.facts(i), fields, stamp });
    if (one !== found) kept.set(row, one);
    suggestions.push(...one.suggestions);
    if (one.isChanged || (row.version === 0 && (row.unsent.length > 0 || model.hasBegun(projectId))))
      filled.push(projectId);
    if (one.isChanged) changed++;
    for (const { field } of contested.get(projectId) ?? []) missing.push({ field, why: 'contested', row: i });
    for (const { field, ...place } of invalid.get(projectId) ?? [])
      if (place.month === month) missing.push({ field, why: 'invalid', row: i });
    if (one.isBlank) blank.push(i);
    for (const place of one.missing) missing.push({ ...place, row: i });
  }
  return { missing, blank, suggestions, filled, changed };
}

type Looked = {
  readonly facts: ReturnType<ReturnType<typeof monthSource>['facts']>;
  readonly fields: readonly SheetField[];
  readonly stamp: number;
};

function countedRow(row: SheetRow, { facts: { values, doubts }, fields, stamp }: Looked): Counted {
  const suggestions = fields.flatMap((field): Suggestion[] => {
    const value = field.key in values ? undefined : row.suggested[field.key];
    return value === undefined ? [] : [{ projectId: row.projectId, field, value }];
  });
  const isBlank = Object.keys(values).length === 0;
  const missing = isBlank
    ? []
    : missingCells(fields, { values, doubts, explained: new Set(row.explained), isLagging: row.isLagging });
  const isChanged = fields.some(({ key }) => isChangedSince(row, key, values[key] ?? null));
  return { stamp, isBlank, isChanged, missing, suggestions };
}
