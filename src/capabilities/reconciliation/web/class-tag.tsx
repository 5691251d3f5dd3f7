import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CopyOutlined,
  DisconnectOutlined,
  EnvironmentOutlined,
  NumberOutlined,
  PercentageOutlined,
  QuestionCircleOutlined,
  RollbackOutlined,
  SwapOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { Tag } from 'antd';
import { useWords } from '#ui/words.ts';
import type { DifferenceClass } from '../rules/classes.ts';
import { classWord, words } from './words.ts';

const icons = {
  equal: <CheckCircleOutlined aria-hidden />,
  notEntered: <DisconnectOutlined aria-hidden />,
  otherCode: <NumberOutlined aria-hidden />,
  otherCounty: <EnvironmentOutlined aria-hidden />,
  timing: <ClockCircleOutlined aria-hidden />,
  unit: <SwapOutlined aria-hidden />,
  amount: <WarningOutlined aria-hidden />,
  caliber: <PercentageOutlined aria-hidden />,
  withdrawn: <RollbackOutlined aria-hidden />,
  duplicate: <CopyOutlined aria-hidden />,
  unknown: <QuestionCircleOutlined aria-hidden />,
} as const;

/** The class of a row, as icon, colour and word. */
export function ClassTag({ name }: { readonly name: DifferenceClass }) {
  const t = useWords(words);
  const color = name === 'equal' ? 'success' : name === 'unknown' ? 'default' : 'warning';
  return (
    <Tag color={color} icon={icons[name]}>
      {t(classWord(name))}
    </Tag>
  );
}
