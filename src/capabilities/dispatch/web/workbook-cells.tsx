import { Table, Tag, Typography } from 'antd';
import { instantText } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import type { WorkbookAnswer } from '../contract-workbook.ts';
import type { SheetField } from '../rules/sheet-fields.ts';
import { shownCell } from '../rules/typed-cell.ts';
import { fieldName, type Speak } from './sheet-columns.ts';
import { sheetWords } from './sheet-words.ts';
import { useWriterNames } from './writer-names.ts';

type Wish = {
  readonly answer: WorkbookAnswer;
  readonly isTaken: boolean;
  readonly fields: readonly SheetField[];
  readonly speak: Speak;
};
type Cell = WorkbookAnswer['cells'][number];

const states = {
  saved: { color: 'success', word: 'stateSaved' },
  unchanged: { color: 'default', word: 'stateUnchanged' },
  conflict: { color: 'warning', word: 'stateConflict' },
  refused: { color: 'red', word: 'stateRefused' },
} as const;

/** The cells of a workbook that came back: what stands, what it brings, and what becomes of it; sums that only follow are named as such. */
export function WorkbookCells({ answer, isTaken, fields, speak }: Wish) {
  const t = useWords(sheetWords);
  const fieldOf = ({ field }: Cell) => fields.find(({ key }) => key === field);
  const shown = (cell: Cell, value: string | null) => {
    const field = fieldOf(cell);
    return field ? shownCell(value, field) : (value ?? '');
  };
  return (
    <Table<Cell>
      size="small"
      aria-label={t('workbookTitle')}
      pagination={false}
      scroll={{ y: 340 }}
      rowKey={({ address, field, projectName }) => `${address} ${field} ${projectName}`}
      dataSource={answer.cells}
      columns={[
        {
          title: t('address'),
          key: 'address',
          width: 90,
          render: (_, { address, isFollowing }) =>
            isFollowing ? <Typography.Text type="secondary">{t('follows', { address })}</Typography.Text> : address,
        },
        { title: t('project'), dataIndex: 'projectName', ellipsis: true },
        {
          title: t('fieldName'),
          key: 'field',
          width: 150,
          render: (_, cell) => {
            const field = fieldOf(cell);
            return field ? fieldName(field, speak) : speak(cell.field);
          },
        },
        {
          title: t(isTaken ? 'cellBefore' : 'cellNow'),
          key: 'now',
          width: 110,
          align: 'right',
          render: (_, cell) => shown(cell, cell.result.theirs ? cell.result.theirs.value : cell.now) || '—',
        },
        {
          title: t('written'),
          key: 'written',
          width: 120,
          align: 'right',
          ellipsis: true,
          render: (_, cell) => shown(cell, cell.read) || cell.written || t('cleared'),
        },
        { title: t('result'), key: 'result', width: 250, render: (_, cell) => <Result {...{ cell, shown, speak }} /> },
      ]}
    />
  );
}

type Told = Pick<Wish, 'speak'> & {
  readonly cell: Cell;
  readonly shown: (cell: Cell, value: string | null) => string;
};

function Result({ cell, shown, speak }: Told) {
  const t = useWords(sheetWords);
  const nameOf = useWriterNames();
  const { result, base, isFollowing } = cell;
  const { color, word } = states[result.state];
  if (isFollowing) return <Tag>{t(result.state === 'saved' ? 'stateFollows' : 'stateStays')}</Tag>;
  const { theirs } = result;
  const since = theirs && {
    by: nameOf(theirs.by),
    at: theirs.at === null ? '—' : instantText(theirs.at),
    base: shown(cell, base) || t('empty'),
  };
  return (
    <>
      <Tag color={color}>{t(word)}</Tag>
      {result.code && <Typography.Text type="secondary">{speak(result.code, result.facts)}</Typography.Text>}
      {since && <Typography.Text type="secondary">{t('changedSince', since)}</Typography.Text>}
    </>
  );
}
