import { Form, Input } from 'antd';
import { useWords } from '#ui/words.ts';
import { words } from './words.ts';

/** The instant as of which inputs are read; empty for now. */
export function KnownAtField() {
  const t = useWords(words);
  return (
    <Form.Item name="knownAt" label={t('knownAtWish')} extra={t('knownAtHelp')}>
      <Input type="datetime-local" style={{ width: 220 }} />
    </Form.Item>
  );
}

/** What was filled in, for the desk: times are those of the reader’s clock. */
export function knownAtOf(filled: string | undefined): { knownAt?: string } {
  return filled ? { knownAt: new Date(filled).toISOString() } : {};
}
