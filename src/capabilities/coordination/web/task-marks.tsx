import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  HourglassOutlined,
  StopOutlined,
  UpCircleOutlined,
} from '@ant-design/icons';
import { Flex, Tag } from 'antd';
import { useWords } from '#ui/words.ts';
import type { Task } from '../contract.ts';
import { words } from './words.ts';

const looks = {
  open: { color: 'blue', icon: <ClockCircleOutlined /> },
  asked: { color: 'warning', icon: <HourglassOutlined /> },
  closed: { color: 'success', icon: <CheckCircleOutlined /> },
  withdrawn: { color: 'default', icon: <StopOutlined /> },
} as const;

/** How a task stands: its state, by how much it is overdue, and to whom it was brought. */
export function TaskMarks({ task: { state, overdueDays, level } }: { readonly task: Task }) {
  const t = useWords(words);
  return (
    <Flex gap={4} wrap>
      <Tag color={looks[state].color} icon={looks[state].icon}>
        {t(`state.${state}`)}
      </Tag>
      {overdueDays > 0 && (
        <Tag color="error" icon={<ExclamationCircleOutlined />}>
          {t('overdue', { days: overdueDays })}
        </Tag>
      )}
      {level && state === 'open' && (
        <Tag color="error" icon={<UpCircleOutlined />}>
          {t(`level.${level}`)}
        </Tag>
      )}
    </Flex>
  );
}
