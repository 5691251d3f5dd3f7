import { CloseCircleOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import { useWords } from '#ui/words.ts';
import type { ProjectDoubt } from '../contract.ts';
import { words } from './words.ts';

const looks = {
  error: { icon: <CloseCircleOutlined />, type: 'danger' },
  warn: { icon: <WarningOutlined />, type: 'warning' },
  note: { icon: <InfoCircleOutlined />, type: 'secondary' },
} as const;

/** What is doubtful about a field, below its value: severity as icon and word, the sentence, and the rule. */
export function FieldDoubts({ doubts }: { readonly doubts: readonly ProjectDoubt[] }) {
  const t = useWords(words);
  return doubts.map(({ code, severity, text, rule }) => (
    <div key={code} style={{ whiteSpace: 'normal', maxWidth: 280 }}>
      <Typography.Text type={looks[severity].type}>
        {looks[severity].icon} {t(`doubt.${severity}`)}：{text}（{rule}）
      </Typography.Text>
    </div>
  ));
}
