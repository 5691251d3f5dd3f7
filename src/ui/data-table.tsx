import { Button, Flex, Table, type TableColumnsType, Typography } from 'antd';
import type { SorterResult } from 'antd/es/table/interface';
import { type ReactNode, useEffect, useRef } from 'react';
import { pageTerms } from './page-terms.ts';
import { useIsPrinting } from './use-is-printing.ts';
import { useWords } from './words.ts';

/** Where a table stands in a list that is read page by page. */
export type Paging = {
  /** Number of the page, from 1. */
  readonly page: number;
  /** Null on the first page and on the last. */
  readonly back: (() => void) | null;
  readonly forward: (() => void) | null;
};

type Wish<Row> = {
  /** What the table shows, for those who cannot see it. */
  readonly caption: string;
  readonly columns: TableColumnsType<Row>;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly open?: (row: Row) => void;
  /** Address of a row, for those who want it on a tab of its own: Ctrl+click or the middle button. */
  readonly addressOf?: (row: Row) => string;
  /** Called with the key of a column whose head was clicked to sort by; the columns say how they are sorted now. */
  readonly sortBy?: (column: string, direction: 'ascend' | 'descend' | null) => void;
  /** More room between the rows. */
  readonly isLoose?: boolean;
  readonly paging?: Paging;
  readonly totals?: ReactNode;
  readonly empty?: ReactNode;
  readonly loading?: boolean;
  /** Rows to choose, by their keys; chosen ones of other pages stay chosen. */
  readonly selection?: Selection;
};

/** Which rows are chosen. */
export type Selection = { readonly keys: readonly string[]; readonly select: (keys: readonly string[]) => void };

/** A compact table whose head stays in view, or stands on each sheet of paper; a click or Enter opens a row. */
export function DataTable<Row extends object>(wish: Wish<Row>) {
  const { caption, columns, rows, rowKey, open, paging, totals, empty, loading = false } = wish;
  const { addressOf, sortBy, selection, isLoose = false } = wish;
  const t = useWords(pageTerms);
  const isPrinting = useIsPrinting();
  const place = useScrollByKeyboard();
  return (
    <div className="data-table" ref={place}>
      <Table<Row>
        aria-label={caption}
        size={isLoose ? 'middle' : 'small'}
        sticky={!isPrinting}
        pagination={false}
        loading={loading}
        columns={columns}
        dataSource={[...rows]}
        rowKey={rowKey}
        {...(selection && { rowSelection: rowSelection(selection, rows.map(rowKey)) })}
        {...(!isPrinting && { scroll: { x: 'max-content' } })}
        locale={{ emptyText: <Typography.Text>{empty ?? t('nothing')}</Typography.Text> }}
        {...(open && { onRow: (row: Row) => rowActs(() => open(row), addressOf?.(row)) })}
        {...(sortBy && { onChange: (_page, _filters, sorted) => tellOrder(sorted, sortBy) })}
      />
      {(totals || paging?.back || paging?.forward) && (
        <Flex justify="space-between" align="center" className="table-foot">
          <Typography.Text>{totals}</Typography.Text>
          {paging && <Pages {...paging} />}
        </Flex>
      )}
    </div>
  );
}

function rowSelection({ keys, select }: Selection, shown: readonly string[]) {
  return {
    selectedRowKeys: [...keys],
    columnWidth: 36,
    onChange: (chosen: readonly React.Key[]) =>
      select([
        ...keys.filter((key) => !shown.includes(key)),
        ...chosen.map(String).filter((key) => shown.includes(key)),
      ]),
  };
}

/** A table wider than its place can be reached by Tab and moved with the arrow keys. */
function useScrollByKeyboard() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const body of place.current?.querySelectorAll<HTMLElement>('.ant-table-body, .ant-table-content') ?? []) {
      if (body.scrollWidth > body.clientWidth) body.tabIndex = 0;
      else body.removeAttribute('tabindex');
    }
    // The row by which the table measures its columns repeats what stands in the head; nobody should come upon it.
    for (const box of place.current?.querySelectorAll<HTMLElement>('.ant-table-measure-row :is(input, button)') ?? [])
      box.tabIndex = -1;
  });
  return place;
}

function rowActs(open: () => void, address: string | undefined) {
  const elsewhere = () => address !== undefined && window.open(address, '_blank', 'noopener');
  return {
    tabIndex: 0,
    className: 'row-opens',
    onClick: (event: React.MouseEvent) => (event.ctrlKey || event.metaKey ? elsewhere() : open()),
    onAuxClick: (event: React.MouseEvent) => event.button === 1 && elsewhere(),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.ctrlKey ? elsewhere() : open();
    },
  };
}

function tellOrder<Row>(
  sorted: SorterResult<Row> | SorterResult<Row>[],
  tell: NonNullable<Wish<object>['sortBy']>,
): void {
  const [one] = [sorted].flat();
  if (one?.columnKey !== undefined) tell(String(one.columnKey), one.order ?? null);
}

function Pages({ page, back, forward }: Paging) {
  const t = useWords(pageTerms);
  if (!back && !forward) return null;
  return (
    <Flex gap="small" align="center">
      <Button size="small" disabled={!back} onClick={() => back?.()}>
        {t('previous')}
      </Button>
      <Typography.Text type="secondary">{t('page', { page })}</Typography.Text>
      <Button size="small" disabled={!forward} onClick={() => forward?.()}>
        {t('next')}
      </Button>
    </Flex>
  );
}
