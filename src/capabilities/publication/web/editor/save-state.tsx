import { CheckOutlined, CloudSyncOutlined, DisconnectOutlined, StopOutlined } from '@ant-design/icons';
import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../../organisation/web/person.tsx';
import type { SyncState } from './paper-sync.ts';
import type { Sync } from './use-sync.ts';
import { words } from './words.ts';

const looks: Readonly<
  Record<SyncState, { readonly icon: ReactNode; readonly type: 'secondary' | 'warning' | 'danger' }>
> = {
  saved: { icon: <CheckOutlined />, type: 'secondary' },
  saving: { icon: <CloudSyncOutlined />, type: 'secondary' },
  offline: { icon: <DisconnectOutlined />, type: 'warning' },
  signedOut: { icon: <DisconnectOutlined />, type: 'warning' },
  refused: { icon: <StopOutlined />, type: 'danger' },
};

/** Where what was written stands, and who else is here. */
export function SaveState({ sync }: { readonly sync: Sync }) {
  const t = useWords(words);
  const { icon, type } = looks[sync.state];
  const nameOf = usePersonNames();
  const { others } = sync.news;
  return (
    <Flex gap="small" align="center" wrap className="save-state">
      <span role="status" data-sync={sync.state}>
        <Typography.Text type={type}>
          {icon} {t(sync.state)}
        </Typography.Text>
      </span>
      {sync.state === 'signedOut' && (
        <a href="/sign-in" target="_blank" rel="noreferrer">
          {t('signIn')}
        </a>
      )}
      {others.length > 0 && (
        <Typography.Text type="secondary">{t('alsoHere', { names: others.map(nameOf).join('、') })}</Typography.Text>
      )}
      {!sync.hasRoom && <Typography.Text type="warning">{t('noRoom')}</Typography.Text>}
    </Flex>
  );
}
