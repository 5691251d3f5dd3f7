import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Flex, Typography } from 'antd';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Failed, instantText } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { type CellConflict, resolveConflict } from '../contract-sheet.ts';
import type { SheetField } from '../rules/sheet-fields.ts';
import { shownCell } from '../rules/typed-cell.ts';
import { fieldName, type Speak } from './sheet-columns.ts';
import { sheetWords } from './sheet-words.ts';
import { useWriterNames } from './writer-names.ts';

type Wish = {
  readonly conflicts: readonly CellConflict[];
  readonly fields: readonly SheetField[];
  readonly speak: Speak;
  readonly close: () => void;
};

/** Cells into which two typed different values: both are shown, and a person chooses. */
export function SheetConflicts({ conflicts, fields, speak, close }: Wish) {
  const t = useWords(sheetWords);
  const queries = useQueryClient();
  const nameOf = useWriterNames();
  const written = (by: string | null, at: string | null) => `${nameOf(by)} ${at === null ? '' : instantText(at)}`;
  const choose = useMutation({
    mutationFn: ({ conflict, choice }: { conflict: CellConflict; choice: 'mine' | 'theirs' }) =>
      call(resolveConflict, { params: { id: conflict.id }, body: { choice, seen: conflict.now } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['dispatch', 'sheet'] }),
  });
  const fieldOf = (conflict: CellConflict) => fields.find(({ key }) => key === conflict.field);
  const text = (conflict: CellConflict, value: string | null) => {
    const field = fieldOf(conflict);
    return (field ? shownCell(value, field) : value) || t('empty');
  };
  return (
    <Drawer open size={980} title={t('conflictsTitle')} onClose={close}>
      <Flex vertical gap="small">
        <Typography.Text type="secondary">{t('conflictsHelp')}</Typography.Text>
        {choose.isError && <Failed error={choose.error} />}
        <DataTable<CellConflict>
          caption={t('conflictsTitle')}
          rows={conflicts}
          rowKey={({ id }) => id}
          columns={[
            {
              title: t('project'),
              key: 'project',
              width: 240,
              render: (_, { projectName, month }) => `${projectName}（${month}）`,
            },
            {
              title: t('fieldName'),
              key: 'field',
              render: (_, conflict) => {
                const field = fieldOf(conflict);
                return field ? fieldName(field, speak) : conflict.field;
              },
            },
            {
              title: t('mine'),
              key: 'mine',
              align: 'right',
              render: (_, one) => (
                <>
                  <div>{text(one, one.mine)}</div>
                  <Typography.Text type="secondary">{instantText(one.at)}</Typography.Text>
                </>
              ),
            },
            {
              title: t('standing'),
              key: 'now',
              align: 'right',
              render: (_, one) => (
                <>
                  <div>{text(one, one.now)}</div>
                  <Typography.Text type="secondary">{written(one.nowBy, one.nowAt)}</Typography.Text>
                </>
              ),
            },
            {
              title: '',
              key: 'act',
              fixed: 'right',
              render: (_, conflict) => (
                <Flex gap="small">
                  <Button
                    size="small"
                    disabled={choose.isPending}
                    onClick={() => choose.mutate({ conflict, choice: 'mine' })}
                  >
                    {t('takeMine')}
                  </Button>
                  <Button
                    size="small"
                    disabled={choose.isPending}
                    onClick={() => choose.mutate({ conflict, choice: 'theirs' })}
                  >
                    {t('keepTheirs')}
                  </Button>
                </Flex>
              ),
            },
          ]}
        />
      </Flex>
    </Drawer>
  );
}
