import { Form, Input } from 'antd';
import { useWords } from '#ui/words.ts';
import { yuanFromWan } from '../../dispatch/web/wan-input.ts';
import { words } from './words.ts';

/** An amount that a person typed in 万元 as whole yuan; null where it cannot be taken. */
export function typedYuan(typed: string | undefined): number | null {
  const input = yuanFromWan(typed ?? '', 4);
  return 'yuan' in input ? input.yuan : null;
}

/** A field for an amount in 万元, down to one yuan; it says what is wrong with what was typed. Its name is `amount`. */
export function AmountItem() {
  const t = useWords(words);
  const check = (_: unknown, typed: string | undefined) => {
    const input = yuanFromWan(typed ?? '', 4);
    if ('fault' in input) return Promise.reject(new Error(t(input.fault)));
    if (input.yuan === null) return Promise.reject(new Error(t('required')));
    return input.yuan > 0 ? Promise.resolve() : Promise.reject(new Error(t('mustBeAboveZero')));
  };
  return (
    <Form.Item name="amount" label={t('amountWan')} required rules={[{ validator: check }]} style={{ flex: 1 }}>
      <Input inputMode="decimal" autoComplete="off" styles={{ input: { textAlign: 'right' } }} />
    </Form.Item>
  );
}

/** A field for a day. */
export function DayItem({ name, label }: { readonly name: string; readonly label: string }) {
  const t = useWords(words);
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('required') }]} style={{ flex: 1 }}>
      <Input type="date" />
    </Form.Item>
  );
}

/** A field for words that must, or may, be given. */
export function TextItem(wish: {
  readonly name: string;
  readonly label: string;
  readonly max: number;
  readonly isNeeded: boolean;
  readonly isLong?: boolean;
}) {
  const t = useWords(words);
  const { name, label, max, isNeeded, isLong = false } = wish;
  const rules = isNeeded ? [{ required: true, whitespace: true, message: t('required') }] : [];
  return (
    <Form.Item name={name} label={label} rules={rules} style={{ flex: 1 }}>
      {isLong ? <Input.TextArea maxLength={max} autoSize={{ minRows: 2, maxRows: 5 }} /> : <Input maxLength={max} />}
    </Form.Item>
  );
}

/** Words as they are sent: trimmed, null where nothing was typed. */
export function givenText(typed: string | undefined): string | null {
  return typed?.trim() || null;
}
