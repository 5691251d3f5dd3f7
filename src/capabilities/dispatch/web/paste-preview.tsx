import { Flex, Modal, Table, Tag, Typography } from 'antd';
import { useWords } from '#ui/words.ts';
import type { PastedCell, PastedState } from '../rules/pasted-cells.ts';
import type { Speak } from './sheet-columns.ts';
import { sheetWords } from './sheet-words.ts';

/** A block that waits to be taken. */
export type Pasted = { readonly cells: readonly PastedCell[]; readonly totals: number };

type Wish = {
  readonly pasted: Pasted;
  readonly rowName: (row: number) => string;
  readonly columnName: (column: number) => string;
  readonly before: (row: number, column: number) => string;
  readonly speak: Speak;
  readonly take: () => void;
  readonly leave: () => void;
};

const order: readonly PastedState[] = ['unrecognised', 'changed', 'new', 'locked', 'outside', 'same'];
const looks = {
  new: { color: 'green', word: 'pasteNew' },
  changed: { color: 'gold', word: 'pasteChanged' },
  same: { color: 'default', word: 'pasteSame' },
  unrecognised: { color: 'red', word: 'pasteUnrecognised' },
  locked: { color: 'default', word: 'pasteLocked' },
  outside: { color: 'red', word: 'pasteOutside' },
} as const satisfies Record<PastedState, { color: string; word: keyof typeof sheetWords }>;
const shown = 200;

/** What a block from the clipboard would do, before it is taken: new, changed, not understood, and where. */
export function PastePreview({ pasted, rowName, columnName, before, speak, take, leave }: Wish) {
  const t = useWords(sheetWords);
  const { cells, totals } = pasted;
  const count = (state: PastedState) => cells.filter((cell) => cell.state === state).length;
  const taken = count('new') + count('changed');
  const listed = order.flatMap((state) => cells.filter((cell) => cell.state === state)).slice(0, shown);
  return (
    <Modal
      open
      width={760}
      title={t('pasteTitle')}
      okText={t('pasteTake', { count: taken })}
      okButtonProps={{ disabled: taken === 0, autoFocus: true }}
      cancelText={t('cancel')}
      onOk={take}
      onCancel={leave}
    >
      <Flex gap="small" wrap style={{ marginBottom: 8 }}>
        {order
          .filter((state) => count(state) > 0)
          .map((state) => (
            <Tag key={state} color={looks[state].color}>
              {t(looks[state].word)} {count(state)}
            </Tag>
          ))}
        {totals > 0 && <Tag>{t('pasteTotals', { count: totals })}</Tag>}
      </Flex>
      <Typography.Paragraph type="secondary">{t('pasteBlank')}</Typography.Paragraph>
      <Table<PastedCell>
        size="small"
        aria-label={t('pasteTitle')}
        pagination={false}
        scroll={{ y: 320 }}
        rowKey={({ row, column, text }) => `${row} ${column} ${text}`}
        dataSource={listed}
        columns={[
          { title: t('project'), key: 'row', ellipsis: true, render: (_, { row }) => rowName(row) },
          { title: t('fieldName'), key: 'column', width: 130, render: (_, { column }) => columnName(column) },
          {
            title: t('cellBefore'),
            key: 'before',
            width: 120,
            align: 'right',
            render: (_, cell) => before(cell.row, cell.column) || '—',
          },
          { title: t('cellAfter'), dataIndex: 'text', width: 120, align: 'right', ellipsis: true },
          {
            title: t('result'),
            key: 'state',
            width: 190,
            render: (_, { state, reason }) => (
              <>
                <Tag color={looks[state].color}>{t(looks[state].word)}</Tag>
                {reason && <Typography.Text type="secondary">{speak(reason.code, reason.facts)}</Typography.Text>}
              </>
            ),
          },
        ]}
      />
      {cells.length > listed.length && (
        <Typography.Text type="secondary">{t('pasteMore', { count: shown })}</Typography.Text>
      )}
    </Modal>
  );
}
