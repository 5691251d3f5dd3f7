import { CloseCircleOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { sentence } from '#kernel/terms.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import type { Report } from '../contract.ts';
import { words } from './words.ts';

type Doubt = Report['doubts'][number];

const looks = {
  error: { icon: <CloseCircleOutlined />, color: '#cf1322' },
  warn: { icon: <WarningOutlined />, color: '#874d00' },
  note: { icon: <InfoCircleOutlined />, color: '#0958d9' },
} as const;

/** The sentence of each doubt, with its severity as icon and word. */
export function DoubtList({ doubts }: { readonly doubts: readonly Doubt[] }) {
  const t = useWords(words);
  const [language] = useLanguage();
  if (doubts.length === 0) return <>—</>;
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none', whiteSpace: 'normal' }}>
      {doubts.map(({ severity, field, code, facts }) => (
        <li key={`${field}/${code}`}>
          <span style={{ color: looks[severity].color, whiteSpace: 'nowrap' }}>
            {looks[severity].icon} {t(severity)}
          </span>{' '}
          {t('doubtAt', { field: sentence(words, field, language), text: sentence(words, code, language, facts) })}
        </li>
      ))}
    </ul>
  );
}

/** The mark at a doubted cell; its sentence shows on hover and focus. */
export function DoubtMark({ doubts }: { readonly doubts: readonly Doubt[] }) {
  const t = useWords(words);
  const [language] = useLanguage();
  const worst =
    doubts.find(({ severity }) => severity === 'error') ??
    doubts.find(({ severity }) => severity === 'warn') ??
    doubts[0];
  if (!worst) return null;
  const text = doubts
    .map(({ severity, code, facts }) => `${t(severity)}：${sentence(words, code, language, facts)}`)
    .join('\n');
  return (
    <Tooltip title={<span style={{ whiteSpace: 'pre-line' }}>{text}</span>}>
      <Button
        type="text"
        size="small"
        aria-label={text}
        icon={<span style={{ color: looks[worst.severity].color }}>{looks[worst.severity].icon}</span>}
      />
    </Tooltip>
  );
}
