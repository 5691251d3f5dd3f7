import { CloseCircleOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { pageTerms } from './page-terms.ts';
import { useWords } from './words.ts';

const looks = {
  error: { icon: <CloseCircleOutlined aria-hidden />, color: '#cf1322' },
  warn: { icon: <WarningOutlined aria-hidden />, color: '#874d00' },
  note: { icon: <InfoCircleOutlined aria-hidden />, color: '#0958d9' },
} as const;

/** How grave a question is, as icon and word and never by colour alone. */
export function SeverityMark({ severity }: { readonly severity: keyof typeof looks }) {
  const t = useWords(pageTerms);
  return (
    <span style={{ color: looks[severity].color, whiteSpace: 'nowrap' }}>
      {looks[severity].icon} {t(severity)}
    </span>
  );
}
