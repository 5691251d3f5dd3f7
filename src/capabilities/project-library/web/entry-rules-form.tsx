import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Drawer, Flex, Form, Input, InputNumber, Select } from 'antd';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { type EntryRules, saveEntryRules } from '../contract-entry.ts';
import { entryProjectTypes, holders, materialKinds } from '../rules/entry-rules.ts';
import { entryWords } from './entry-words.ts';
import './project.css';

type Filled = Omit<EntryRules, 'id' | 'version' | 'bandFromYuan' | 'bandBelowYuan' | 'recordedAt' | 'recordedBy'> & {
  readonly bandFromWan: number;
  readonly bandBelowWan: number | null;
};

/** Writes a rule set; each saving is a further version. */
export function EntryRulesForm({ set, close }: { readonly set: EntryRules | null; readonly close: () => void }) {
  const t = useWords(entryWords);
  const me = useMe().data;
  const client = useQueryClient();
  const [form] = Form.useForm<Filled>();
  const save = useMutation({
    mutationFn: ({ bandFromWan, bandBelowWan, ...filled }: Filled) => {
      const empty = (text: string | null | undefined) => (text ? text : null);
      const body = {
        ...filled,
        materials: filled.materials ?? [],
        validTo: empty(filled.validTo),
        notes: empty(filled.notes),
        source: empty(filled.source),
        bandFromYuan: Math.round(bandFromWan * 10_000),
        bandBelowYuan: bandBelowWan === null || bandBelowWan === undefined ? null : Math.round(bandBelowWan * 10_000),
        version: set?.version ?? 0,
      };
      return call(saveEntryRules, { params: { id: set?.id ?? crypto.randomUUID() }, body });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['project-library'] });
      close();
    },
  });
  const initial: Partial<Filled> = set
    ? {
        ...set,
        bandFromWan: set.bandFromYuan / 10_000,
        bandBelowWan: set.bandBelowYuan === null ? null : set.bandBelowYuan / 10_000,
      }
    : { ...blank, ...(me && { regionCode: me.regionCode }) };
  return (
    <Drawer
      open
      size={760}
      title={t(set ? 'edit' : 'addRules')}
      onClose={close}
      footer={
        <Flex gap="small">
          <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
            {t('save')}
          </Button>
          <Button onClick={close}>{t('cancel')}</Button>
        </Flex>
      }
    >
      <Form<Filled> form={form} layout="vertical" initialValues={initial} onFinish={(filled) => save.mutate(filled)}>
        <Reach />
        <Materials />
        <Form.Item name="source" label={t('source')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="notes" label={t('notes')}>
          <Input.TextArea maxLength={500} rows={2} />
        </Form.Item>
        <Flex gap="large">
          <Form.Item name="isExample" valuePropName="checked">
            <Checkbox>{t('isExample')}</Checkbox>
          </Form.Item>
          <Form.Item name="isWithdrawn" valuePropName="checked">
            <Checkbox>{t('isWithdrawn')}</Checkbox>
          </Form.Item>
        </Flex>
        {save.isError && <Failed error={save.error} />}
      </Form>
    </Drawer>
  );
}

const blank: Partial<Filled> = {
  projectType: 'construction',
  bandFromWan: 500,
  materials: [],
  windowFromDay: 1,
  windowToDay: 8,
  isExample: false,
  isWithdrawn: false,
};

/** Where, for what, from when, and on which days. */
function Reach() {
  const t = useWords(entryWords);
  const me = useMe().data;
  const { cityAndUnits } = useRegions();
  const isCity = me?.regionCode === me?.cityCode;
  const regions = cityAndUnits.filter(({ code }) => isCity || code === me?.regionCode);
  const needed = [{ required: true, message: t('need') }];
  return (
    <div className="form-grid">
      <Form.Item name="regionCode" label={t('region')} rules={needed}>
        <Select options={regions.map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <Form.Item name="projectType" label={t('type')} rules={needed}>
        <Select options={entryProjectTypes.map((value) => ({ value, label: t(`type.${value}`) }))} />
      </Form.Item>
      <Form.Item name="bandFromWan" label={t('bandFrom')} rules={needed}>
        <InputNumber min={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="bandBelowWan" label={t('bandBelow')}>
        <InputNumber min={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="validFrom" label={t('validFrom')} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="validTo" label={t('validTo')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="windowFromDay" label={t('windowFrom')} rules={needed}>
        <InputNumber min={1} max={31} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="windowToDay" label={t('windowTo')} rules={needed}>
        <InputNumber min={1} max={31} precision={0} style={{ width: '100%' }} />
      </Form.Item>
    </div>
  );
}

/** The papers, one a line. */
function Materials() {
  const t = useWords(entryWords);
  const needed = [{ required: true, message: t('need') }];
  return (
    <Form.Item label={t('materials')}>
      <Form.List name="materials">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Flex key={key} gap="small" align="baseline">
                <Form.Item name={[name, 'name']} rules={needed} style={{ flex: 1, marginBottom: 8 }}>
                  <Input maxLength={60} aria-label={t('paper')} placeholder={t('paper')} />
                </Form.Item>
                <Form.Item name={[name, 'kind']} rules={needed} style={{ marginBottom: 8 }}>
                  <Select
                    aria-label={t('proof')}
                    placeholder={t('proof')}
                    style={{ width: 190 }}
                    options={materialKinds.map((value) => ({ value, label: t(`material.${value}`) }))}
                  />
                </Form.Item>
                <Form.Item name={[name, 'holder']} rules={needed} style={{ marginBottom: 8 }}>
                  <Select
                    aria-label={t('holderHead')}
                    placeholder={t('holderHead')}
                    style={{ width: 120 }}
                    options={holders.map((value) => ({ value, label: t(`holder.${value}`) }))}
                  />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('removeMaterial')}
                  onClick={() => remove(name)}
                />
              </Flex>
            ))}
            <Button size="small" icon={<PlusOutlined />} onClick={() => add({ holder: 'owner' })}>
              {t('addMaterial')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
