import { CheckCircleOutlined, CloseCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useWords } from '#ui/words.ts';
import type { CaliberVerdict } from '../contract.ts';
import { words } from './words.ts';

const looks = {
  in: { color: 'success', icon: <CheckCircleOutlined /> },
  out: { color: 'error', icon: <CloseCircleOutlined /> },
  ask: { color: 'warning', icon: <QuestionCircleOutlined /> },
} as const;

/** The caliber verdict as colour, icon and word. */
export function CaliberTag({ verdict }: { readonly verdict: CaliberVerdict }) {
  const t = useWords(words);
  return (
    <Tag className="caliber-tag" {...looks[verdict]}>
      {t(verdict)}
    </Tag>
  );
}
