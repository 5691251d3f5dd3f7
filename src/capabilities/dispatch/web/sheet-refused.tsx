import { useQueries } from '@tanstack/react-query';
import { Button, Drawer, Flex, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import type { Outgoing } from '#ui/outbox.ts';
import { useWords } from '#ui/words.ts';
import { readProject } from '../../project-library/contract.ts';
import type { SheetField } from '../rules/sheet-fields.ts';
import { shownCell } from '../rules/typed-cell.ts';
import type { RefusedCell } from './refused-cells.ts';
import { fieldName, type Speak } from './sheet-columns.ts';
import type { Sender } from './sheet-sender.ts';
import { sheetWords } from './sheet-words.ts';

type Wish = {
  readonly refused: readonly Outgoing<RefusedCell>[];
  readonly sender: Sender;
  readonly fields: readonly SheetField[];
  readonly speak: Speak;
};

/** Cells that were not taken, of whatever month: how many, and behind it which, why, and the way to each. */
export function SheetRefused(wish: Wish) {
  const t = useWords(sheetWords);
  const [isOpen, setOpen] = useState(false);
  const count = wish.refused.length;
  return (
    <span role="alert">
      {count > 0 && (
        <Button danger onClick={() => setOpen(true)}>
          {t('notTaken', { count })}
        </Button>
      )}
      {isOpen && count > 0 && <RefusedDrawer {...wish} close={() => setOpen(false)} />}
    </span>
  );
}

function RefusedDrawer({ refused, sender, fields, speak, close }: Wish & { readonly close: () => void }) {
  const t = useWords(sheetWords);
  const nameOf = useProjectNames(refused.map(({ content }) => content.edit.projectId));
  const fieldOf = ({ content }: Outgoing<RefusedCell>) => fields.find(({ key }) => key === content.edit.field);
  return (
    <Drawer open size={900} title={t('notTakenTitle')} onClose={close}>
      <Flex vertical gap="small">
        <Typography.Text type="secondary">{t('notTakenHelp')}</Typography.Text>
        <DataTable<Outgoing<RefusedCell>>
          caption={t('notTakenTitle')}
          rows={refused}
          rowKey={({ id }) => String(id)}
          columns={[
            { title: t('monthOfCell'), key: 'month', width: 84, render: (_, { content }) => content.edit.month },
            {
              title: t('project'),
              key: 'project',
              render: (_, { content }) => (
                <div style={{ maxWidth: 170, whiteSpace: 'normal' }}>{nameOf(content.edit.projectId)}</div>
              ),
            },
            {
              title: t('fieldName'),
              key: 'field',
              render: (_, one) => {
                const field = fieldOf(one);
                return field ? fieldName(field, speak) : one.content.edit.field;
              },
            },
            {
              title: t('mine'),
              key: 'mine',
              align: 'right',
              render: (_, one) => {
                const [field, value] = [fieldOf(one), one.content.edit.value];
                const text = one.content.text ?? ((field ? shownCell(value, field) : value) || t('empty'));
                return <div style={{ maxWidth: 150, whiteSpace: 'normal' }}>{text}</div>;
              },
            },
            {
              title: t('why'),
              key: 'why',
              width: 250,
              render: (_, { content }) => (
                <div style={{ maxWidth: 250, whiteSpace: 'normal' }}>{speak(content.code, content.facts)}</div>
              ),
            },
            {
              title: '',
              key: 'act',
              width: 150,
              render: (_, { id, content }) => (
                <Flex gap="small" align="center">
                  <Link to={`/sheet?month=${content.edit.month}`} onClick={close}>
                    {t('openMonth')}
                  </Link>
                  <Button size="small" onClick={() => void sender.putAside(id)}>
                    {t('putAside')}
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

/** Names of projects that may lie in no sheet that is shown; — for what is out of reach by now. */
function useProjectNames(ids: readonly string[]): (id: string) => string {
  const unique = [...new Set(ids)];
  const found = useQueries({
    queries: unique.map((id) => ({
      queryKey: ['project-library', 'project', id, 'name'],
      queryFn: () => call(readProject, { params: { id } }),
      retry: false,
    })),
  });
  const names = new Map(unique.map((id, i) => [id, found[i]?.data?.project.name]));
  return (id) => names.get(id) ?? '—';
}
