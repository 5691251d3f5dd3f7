import {
  AuditOutlined,
  CheckCircleOutlined,
  EditOutlined,
  FormOutlined,
  SendOutlined,
  StopOutlined,
} from '@ant-design/icons';
import { Tag } from 'antd';
import { useWords } from '#ui/words.ts';
import type { PaperRow } from '../contract.ts';
import { words } from './words.ts';

const looks = {
  draft: { color: 'blue', icon: <EditOutlined /> },
  submitted: { color: 'geekblue', icon: <SendOutlined /> },
  reviewed: { color: 'cyan', icon: <AuditOutlined /> },
  signed: { color: 'purple', icon: <FormOutlined /> },
  issued: { color: 'success', icon: <CheckCircleOutlined /> },
  withdrawn: { color: 'default', icon: <StopOutlined /> },
} as const;

/** Where a paper stands, as colour, icon and word. */
export function StateTag({ state }: Pick<PaperRow, 'state'>) {
  const t = useWords(words);
  const { color, icon } = looks[state];
  return (
    <Tag color={color} icon={icon}>
      {t(state)}
    </Tag>
  );
}
