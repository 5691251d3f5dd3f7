import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  MinusCircleOutlined,
  PauseCircleOutlined,
  StopOutlined,
  ToolOutlined,
} from '@ant-design/icons';
import { Tag } from 'antd';
import { useWords } from '#ui/words.ts';
import type { Project } from '../contract.ts';
import { words } from './words.ts';

type Stage = NonNullable<Project['stage']>;

const prepared = { color: 'default', icon: <ClockCircleOutlined /> } as const;
const done = { color: 'success', icon: <CheckCircleOutlined /> } as const;
const looks = {
  idea: prepared,
  proposal: prepared,
  feasibility: prepared,
  design: prepared,
  permits: prepared,
  tender: prepared,
  building: { color: 'blue', icon: <ToolOutlined /> },
  finished: done,
  accepted: done,
  suspended: { color: 'warning', icon: <PauseCircleOutlined /> },
  cancelled: { color: 'default', icon: <StopOutlined /> },
} as const satisfies Record<Stage, object>;

/** How far a project is, as colour, icon and word. */
export function StageTag({ stage }: { readonly stage: Stage | null }) {
  const t = useWords(words);
  if (stage === null) return <Tag icon={<MinusCircleOutlined />}>{t('unknown')}</Tag>;
  return <Tag {...looks[stage]}>{t(stage)}</Tag>;
}
