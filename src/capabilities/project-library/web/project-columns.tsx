import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import type { ProjectRow, ProjectSort } from '../contract.ts';
import type { TableColumn } from '../rules/table-columns.ts';
import { projectCell, type TableSpeech } from './project-cells.tsx';
import type { ProjectSearch } from './project-search.ts';
import type { words } from './words.ts';

/** Columns by which the list can be sorted, with the order and the direction in which it runs by itself. */
const sortable: Partial<Record<TableColumn, { readonly sort: ProjectSort; readonly falls: boolean }>> = {
  name: { sort: 'name', falls: false },
  unitCode: { sort: 'county', falls: false },
  plannedTotalYuan: { sort: 'plannedTotal', falls: true },
  fundYuan: { sort: 'fund', falls: true },
  enteredIn: { sort: 'entered', falls: true },
  stage: { sort: 'stage', falls: false },
  recordedAt: { sort: 'recent', falls: true },
};

const shortTitles: Partial<Record<TableColumn, keyof typeof words>> = {
  name: 'column',
  unitCode: 'countyShort',
  ownerName: 'ownerShort',
  industryCode: 'industryShort',
  fundYuan: 'funded',
  enteredIn: 'enteredShort',
  stage: 'stageShort',
  caliber: 'caliberShort',
  isEcoLed: 'ecoLed',
};

/** The heading of a column, with its unit beneath. */
export function columnTitle(column: TableColumn, t: TableSpeech['t']): ReactNode {
  const name = t(shortTitles[column] ?? column);
  return (
    <span style={{ display: 'inline-block', lineHeight: 1.35, whiteSpace: 'nowrap' }}>
      {name}
      {column.endsWith('Yuan') && (
        <>
          <br />
          {t('inWan')}
        </>
      )}
    </span>
  );
}

/** Columns of the list of projects as the address names them. */
export function projectColumns(
  columns: readonly TableColumn[],
  state: Pick<ProjectSearch, 'sort' | 'reverse'>,
  speech: TableSpeech,
): TableColumnsType<ProjectRow> {
  return columns.map((column) => ({
    ...headOf(column, state, speech.t),
    render: (_: unknown, row: ProjectRow) => projectCell(column, row, speech),
  }));
}

/** Title, place and order of a column; the same for every row that the table may hold. */
export function headOf(
  column: TableColumn,
  { sort, reverse }: Pick<ProjectSearch, 'sort' | 'reverse'>,
  t: TableSpeech['t'],
) {
  const order = sortable[column];
  const isSorted = order?.sort === (sort ?? 'plannedTotal');
  const falls = order?.falls !== (reverse === 'yes');
  return {
    title: columnTitle(column, t),
    key: column,
    ...(column === 'name' && { fixed: 'left' as const }),
    ...(column.endsWith('Yuan') && { align: 'right' as const }),
    ...(order && {
      sorter: true,
      sortDirections: order.falls
        ? (['descend', 'ascend', 'descend'] as const).slice()
        : (['ascend', 'descend', 'ascend'] as const).slice(),
      sortOrder: isSorted ? (falls ? ('descend' as const) : ('ascend' as const)) : null,
    }),
  };
}

/** What the address says when the head of a column was clicked. */
export function orderClicked(column: string, direction: 'ascend' | 'descend' | null) {
  const order = sortable[column as TableColumn];
  if (!order || direction === null) return { sort: undefined, reverse: undefined };
  const isOwn = (direction === 'descend') === order.falls;
  return { sort: order.sort === 'plannedTotal' ? undefined : order.sort, reverse: isOwn ? undefined : 'yes' };
}
