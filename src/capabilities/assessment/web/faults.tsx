import { Alert } from 'antd';
import { useWords } from '#ui/words.ts';
import { schemeWords } from './scheme-words.ts';

/** What must be mended before a draft can be published. */
export function Faults({ faults }: { readonly faults: readonly { readonly message: string }[] }) {
  const t = useWords(schemeWords);
  const list = (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {faults.map(({ message }) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
  return <Alert type="warning" showIcon title={t('faults')} description={list} />;
}
