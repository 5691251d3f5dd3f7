import { Form, Input } from 'antd';
import { wanFieldText, wanText } from '#kernel/money.ts';
import { useWords } from '#ui/words.ts';
import type { ReportAmount } from './report-form.ts';
import type { WanInput } from './wan-input.ts';
import { words } from './words.ts';

type Wish = {
  readonly field: ReportAmount;
  /** Undefined where nobody touched the field. */
  readonly typed: string | undefined;
  readonly input: WanInput;
  /** What stands there now, in yuan. */
  readonly kept: number | null;
  readonly type: (text: string) => void;
};

/** A field for an amount in 万元; it says what is wrong with what was typed, or what stood there before. */
export function AmountField({ field, typed, input, kept, type }: Wish) {
  const t = useWords(words);
  const id = `report-${field}`;
  const fault = 'fault' in input ? t(input.fault) : null;
  const help = fault ?? (kept !== null && typed !== undefined ? t('kept', { amount: wanText(kept) }) : null);
  return (
    <Form.Item
      label={t(field)}
      htmlFor={id}
      help={help}
      {...(fault && { validateStatus: 'error' })}
      style={{ marginBottom: 12 }}
    >
      <Input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        suffix={t('wan')}
        value={typed ?? wanFieldText(kept)}
        aria-invalid={fault !== null}
        onChange={(event) => type(event.target.value)}
        style={{ fontVariantNumeric: 'tabular-nums' }}
        styles={{ input: { textAlign: 'right' } }}
      />
    </Form.Item>
  );
}
