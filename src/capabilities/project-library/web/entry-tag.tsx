import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  DatabaseOutlined,
  ExclamationCircleOutlined,
  RollbackOutlined,
} from '@ant-design/icons';
import { Tag } from 'antd';
import { useWords } from '#ui/words.ts';
import type { EntryRow } from '../contract-entry.ts';
import { entryWords } from './entry-words.ts';

const looks = {
  notInCaliber: { color: 'default', icon: <CloseCircleOutlined /> },
  notReady: { color: 'warning', icon: <ExclamationCircleOutlined /> },
  ripe: { color: 'success', icon: <CheckCircleOutlined /> },
  reporting: { color: 'blue', icon: <ClockCircleOutlined /> },
  entered: { color: 'success', icon: <DatabaseOutlined /> },
  returned: { color: 'error', icon: <RollbackOutlined /> },
} as const satisfies Record<EntryRow['state'], object>;

/** Where a project stands on its way into the statistics library, as colour, icon and word. */
export function EntryTag({ state }: Pick<EntryRow, 'state'>) {
  const t = useWords(entryWords);
  return <Tag {...looks[state]}>{t(`entry.${state}`)}</Tag>;
}

/** One thing that is missing: the paper by its name, or the fact. */
export function MissingText({ missing: { code, material } }: { readonly missing: EntryRow['missing'][number] }) {
  const t = useWords(entryWords);
  return <>{material ? material.name : t(`missing.${code}`)}</>;
}
