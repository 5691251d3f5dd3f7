import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '#ui/call.ts';
import { sentElsewhere } from '#ui/outbox.ts';
import {
  type CellConflict,
  listConflicts,
  readCell,
  readSheet,
  readYearSheet,
  type SheetRow,
  type YearRow,
} from '../contract-sheet.ts';
import type { SheetPlace } from './sheet-cells.ts';
import type { SheetModel } from './sheet-model.ts';

/** Which rows a sheet is to show. */
export type SheetFilter = { readonly unit?: string | undefined; readonly q?: string | undefined };

/** The sheet of a month, at most 1,000 projects. */
export function useMonthSheet(month: string | undefined, filter: SheetFilter) {
  return useQuery({
    queryKey: ['dispatch', 'sheet', month, filter],
    queryFn: ({ signal }) =>
      readFresh(() => call(readSheet, { params: { month: month ?? '' }, query: filter }, { signal })),
    enabled: month !== undefined,
  });
}

/** One field of the year of a month, at most 1,000 projects. */
export function useYearSheet(year: number, filter: SheetFilter & { readonly field: string }) {
  return useQuery({
    queryKey: ['dispatch', 'sheet', 'year', year, filter],
    queryFn: ({ signal }) => readFresh(() => call(readYearSheet, { params: { year }, query: filter }, { signal })),
  });
}

/** Reads again, once, where another window of this browser sent cells while the answer was on its way. */
async function readFresh<Answer>(read: () => Promise<Answer>): Promise<Answer> {
  const before = sentElsewhere();
  const answer = await read();
  return sentElsewhere() === before ? answer : read();
}

const none: readonly CellConflict[] = [];

/** What I typed that does not stand; the sheet marks those of its cells that `isShown` names. */
export function useConflicts(model: SheetModel, enabled: boolean, isShown: (conflict: CellConflict) => boolean) {
  const { data = none } = useQuery({
    queryKey: ['dispatch', 'sheet', 'conflicts'],
    queryFn: ({ signal }) => call(listConflicts, {}, { signal }),
    enabled,
  });
  useEffect(() => model.contest(data.filter(isShown).map(contestedCell)), [model, data]);
  return data;
}

function contestedCell({ projectId, month, field, mine, nowBy: by }: CellConflict) {
  return { projectId, month, field, mine, by };
}

/** Everything about one cell. */
export function useCell(place: SheetPlace | null) {
  return useQuery({
    queryKey: ['dispatch', 'sheet', 'cell', place],
    queryFn: ({ signal }) => call(readCell, { params: place ?? { projectId: '', month: '', field: '' } }, { signal }),
    enabled: place !== null,
  });
}

/** Cells of the rows of a month, empty ones too. */
export function* monthCells(month: string, rows: readonly SheetRow[], fields: readonly { readonly key: string }[]) {
  for (const { projectId, values } of rows)
    for (const { key } of fields) yield { projectId, month, field: key, value: values[key] ?? null };
}

/** Cells of the rows of a year. */
export function* yearCells(rows: readonly YearRow[], field: string) {
  for (const { projectId, months } of rows)
    for (const { month, value } of months) yield { projectId, month, field, value };
}
