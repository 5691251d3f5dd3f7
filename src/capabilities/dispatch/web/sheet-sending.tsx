import {
  CheckCircleOutlined,
  CloudOutlined,
  DisconnectOutlined,
  SyncOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { Button, Flex, Popover, Table, Typography } from 'antd';
import { memo, type ReactNode } from 'react';
import { instantText } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import type { Sender, SenderState, Sending } from './sheet-sender.ts';
import { sheetWords } from './sheet-words.ts';

type Look = { icon: ReactNode; color: string; word: keyof typeof sheetWords };

const looks: Readonly<Record<Sending, Look>> = {
  sent: { icon: <CheckCircleOutlined />, color: '#237804', word: 'allSent' },
  sending: { icon: <SyncOutlined />, color: '#0958d9', word: 'sending' },
  offline: { icon: <DisconnectOutlined />, color: '#874d00', word: 'offline' },
  signedOut: { icon: <WarningOutlined />, color: '#874d00', word: 'signedOut' },
  refused: { icon: <WarningOutlined />, color: '#a8071a', word: 'refusedWhole' },
};
const lacking: Look = { icon: <WarningOutlined />, color: '#a8071a', word: 'notAllSaved' };

type Wish = {
  readonly state: SenderState;
  readonly sender: Sender;
  /** Cells whose text is not understood or was not taken: they are never on their way. */
  readonly invalid: number;
};

/** Whether all is saved, on its way or kept here; the list of what waits is one click away. */
export const SheetSending = memo(function SheetSending(wish: Wish) {
  const { state, sender, invalid } = wish;
  const t = useWords(sheetWords);
  const isLacking = state.sending === 'sent' && invalid > 0;
  const { icon, color, word } = isLacking ? lacking : looks[state.sending];
  const count = isLacking ? invalid : state.waiting.reduce((sum, { content }) => sum + content.length, 0);
  return (
    <Flex gap="small" align="center" role="status">
      <Popover trigger="click" title={t('waitingList')} content={<Waiting state={state} sender={sender} />}>
        <Button type="text" size="small" style={{ padding: 0 }}>
          <span style={{ color }}>
            {icon} {t(word, { count })}
          </span>
        </Button>
      </Popover>
      {state.sending === 'signedOut' && (
        <a href="/sign-in" target="_blank" rel="noreferrer">
          {t('signInAgain')}
        </a>
      )}
    </Flex>
  );
});

function Waiting({ state, sender }: { readonly state: SenderState; readonly sender: Sender }) {
  const t = useWords(sheetWords);
  if (state.waiting.length === 0) return <Typography.Text type="secondary">{t('waitingNone')}</Typography.Text>;
  return (
    <Flex vertical gap="small" style={{ width: 360 }}>
      <Table
        size="small"
        aria-label={t('waitingList')}
        pagination={false}
        rowKey="id"
        dataSource={[...state.waiting]}
        columns={[
          { title: t('at'), dataIndex: 'at', render: instantText },
          { title: t('cells'), key: 'cells', align: 'right', render: (_, { content }) => content.length },
          {
            title: '',
            key: 'act',
            render: (_, { id }) =>
              state.sending === 'refused' && (
                <Button size="small" onClick={() => sender.forget(id)}>
                  {t('giveUp')}
                </Button>
              ),
          },
        ]}
      />
      <Button icon={<CloudOutlined />} onClick={() => saveAsFile(JSON.stringify(state.waiting, null, 1))}>
        {t('exportWaiting')}
      </Button>
    </Flex>
  );
}

/** What waits as a file on this machine, for a help desk or a disk. */
function saveAsFile(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'qingzhang-outbox.json';
  link.click();
  URL.revokeObjectURL(address);
}
