import { Button, Drawer, Flex, Form, Input, InputNumber, Radio, Select, Typography } from 'antd';
import type { Sent } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { addEntry, type UnitRead } from '../contract-units.ts';
import { type EntryKind, entryKinds } from '../rules/entry.ts';
import { FilesField } from './files-field.tsx';
import { useChange } from './use-assessment.ts';
import { words } from './words.ts';

type Body = Sent<typeof addEntry>['body'];
type Typed = Pick<Body, 'kind' | 'indicator' | 'reason' | 'count' | 'points'> & {
  readonly files?: string[];
  readonly paper?: {
    readonly name?: string;
    readonly number?: string;
    readonly issuer?: string;
    readonly datedOn?: string;
  };
};
type Wish = {
  readonly read: UnitRead;
  readonly start: { readonly kind: EntryKind; readonly indicator?: string; readonly appealId?: string };
  readonly close: () => void;
};

/** Enters an item, or proposes a veto or an adjustment, with the paper on which it rests. */
export function EntryForm({ read, start, close }: Wish) {
  const t = useWords(words);
  useFocusBack();
  const [form] = Form.useForm<Typed>();
  const choicesOf: Readonly<Record<EntryKind, readonly { readonly key: string; readonly name: string }[]>> = {
    item: read.indicators.filter(({ source }) => source === 'items'),
    veto: read.vetoes,
    adjustment: read.indicators,
  };
  const kinds = entryKinds.filter((one) => choicesOf[one].length > 0);
  const first = kinds.includes(start.kind) ? start.kind : 'adjustment';
  const kind = Form.useWatch('kind', form) ?? first;
  const params = { id: read.run.id, unitCode: read.unit.code };
  const save = useChange((typed: Typed) => {
    const { files = [], paper = {}, count, points, ...facts } = typed;
    const amounts = {
      count: kind === 'item' ? (count ?? null) : null,
      points: kind === 'adjustment' ? (points ?? null) : null,
    };
    const body = { ...facts, ...amounts, files, paper: paperOf(paper), appealId: start.appealId ?? null };
    return call(addEntry, { params, body });
  }, close);
  const needed = (field: string) => [{ required: true, message: t('required', { field }) }];
  const footer = (
    <Flex gap="small" justify="end">
      <Button onClick={close}>{t('cancel')}</Button>
      <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
        {t('addEntry')}
      </Button>
    </Flex>
  );
  return (
    <Drawer open size={560} title={`${read.unit.name} · ${t('addEntry')}`} onClose={close} footer={footer}>
      {save.isError && <Failed error={save.error} />}
      <Form<Typed>
        form={form}
        layout="vertical"
        initialValues={{ kind: first, indicator: start.indicator, count: 1, files: [] }}
        onValuesChange={(changed) => 'kind' in changed && form.setFieldValue('indicator', undefined)}
        onFinish={(typed) => save.mutate(typed)}
      >
        <Form.Item name="kind" label={t('entries')}>
          <Radio.Group
            optionType="button"
            disabled={start.appealId !== undefined}
            options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        </Form.Item>
        {kind !== 'item' && <Typography.Paragraph type="secondary">{t('secondHelp')}</Typography.Paragraph>}
        <Form.Item name="indicator" label={t(kind === 'veto' ? 'veto' : 'indicator')} rules={needed(t('indicator'))}>
          <Select
            disabled={start.appealId !== undefined && start.indicator !== undefined}
            options={choicesOf[kind].map(({ key, name }) => ({ value: key, label: name }))}
          />
        </Form.Item>
        {kind === 'item' && (
          <Form.Item name="count" label={t('count')} rules={needed(t('count'))}>
            <InputNumber min={1} max={999} precision={0} />
          </Form.Item>
        )}
        {kind === 'adjustment' && (
          <Form.Item name="points" label={t('movedPoints')} rules={needed(t('movedPoints'))}>
            <InputNumber min={-1000} max={1000} precision={2} step={0.5} />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t('reason')} rules={needed(t('reason'))}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <PaperFields isNeeded={kind !== 'adjustment'} isWhole={kind === 'veto'} />
        <Form.Item name="files" label={t('files')}>
          <FilesField read={read} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}

function paperOf({
  name = '',
  number = '',
  issuer = '',
  datedOn = '',
}: NonNullable<Typed['paper']>): NonNullable<Body['paper']> | null {
  if (name.trim() === '') return null;
  return { name, number: number.trim() || null, issuer: issuer.trim() || null, datedOn: datedOn || null };
}

function PaperFields({ isNeeded, isWhole }: { readonly isNeeded: boolean; readonly isWhole: boolean }) {
  const t = useWords(words);
  const rules = (field: string, required: boolean) =>
    required ? [{ required, message: t('required', { field }) }] : [];
  return (
    <>
      <Form.Item
        name={['paper', 'name']}
        label={`${t('paper')} · ${t('paperName')}`}
        rules={rules(t('paperName'), isNeeded)}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Flex gap="small">
        <Form.Item
          name={['paper', 'number']}
          label={t('paperNumber')}
          rules={rules(t('paperNumber'), isWhole)}
          style={{ flex: 1 }}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name={['paper', 'issuer']}
          label={t('paperIssuer')}
          rules={rules(t('paperIssuer'), isWhole)}
          style={{ flex: 1 }}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name={['paper', 'datedOn']} label={t('paperDay')} rules={rules(t('paperDay'), isWhole)}>
          <Input type="date" />
        </Form.Item>
      </Flex>
    </>
  );
}
