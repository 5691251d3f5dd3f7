import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Flex, Form, Input, InputNumber, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { wanFieldText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { yuanFromWan } from '../../dispatch/web/wan-input.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { ProjectsPicker } from '../../project-library/web/project-picker.tsx';
import { addKeyProject, type KeyProject, type LongPlan, saveKeyProject } from '../contract-long-plan.ts';
import { useLeaveQuestion } from './leave-question.tsx';
import { words } from './words.ts';

type Typed = Pick<KeyProject, 'position' | 'name' | 'fromYear' | 'toYear' | 'unitCode'> & {
  readonly content?: string;
  readonly responsible?: string;
  readonly totalWan?: string;
  readonly projectIds?: readonly string[];
};

type Wish = {
  readonly plan: LongPlan;
  /** Null adds one. */
  readonly item: KeyProject | null;
  readonly nextPosition: number;
  readonly close: () => void;
};

/** Adds an item to the list of key projects, changes it, or takes it out. */
export function KeyProjectForm({ plan, item: standing, nextPosition, close }: Wish) {
  const t = useWords(words);
  useFocusBack();
  const [form] = Form.useForm<Typed>();
  const { city, cityAndUnits } = useRegions();
  // What was seen when the form was opened: a newer version must not wipe out what is being typed.
  const [item] = useState(standing);
  const unit = Form.useWatch('unitCode', form) ?? item?.unitCode;
  const [isTouched, setTouched] = useState(false);
  const { question, release } = useLeaveQuestion(isTouched, { name: 'item', value: item?.id ?? 'new' });
  const { save, remove } = useSaving(plan, item, () => {
    release();
    close();
  });
  const start = item
    ? { ...item, totalWan: wanFieldText(item.totalYuan) }
    : { position: nextPosition, fromYear: plan.fromYear, toYear: plan.toYear, unitCode: city?.code };
  const required = [{ required: true, message: t('required') }];
  const footer = (
    <Flex gap="small" justify="end">
      {item && (
        <Popconfirm title={t('removeSure')} onConfirm={() => remove.mutate()}>
          <Button danger loading={remove.isPending} style={{ marginInlineEnd: 'auto' }}>
            {t('removeKey')}
          </Button>
        </Popconfirm>
      )}
      <Button onClick={close}>{t('cancel')}</Button>
      <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
        {t('save')}
      </Button>
    </Flex>
  );
  const trouble = save.error ?? remove.error;
  return (
    <Drawer
      open
      size={640}
      title={t(item ? 'editKey' : 'addKey')}
      onClose={close}
      mask={{ closable: false }}
      footer={footer}
    >
      <Form<Typed>
        form={form}
        layout="vertical"
        initialValues={start}
        onValuesChange={() => setTouched(true)}
        onFinish={(typed) => save.mutate(typed)}
        scrollToFirstError
      >
        {trouble && (
          <Form.Item>
            <Failed error={trouble} />
          </Form.Item>
        )}
        <Flex gap="middle">
          <Form.Item name="position" label={t('position')} rules={required}>
            <InputNumber min={1} max={9999} precision={0} style={{ width: 80 }} />
          </Form.Item>
          <Form.Item name="name" label={t('keyNameOnly')} rules={required} style={{ flex: 1 }}>
            <Input maxLength={200} />
          </Form.Item>
        </Flex>
        <Form.Item name="content" label={t('keyContent')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
        <Flex gap="middle">
          <Form.Item
            name="totalWan"
            label={`${t('keyTotal')}${t('inWan')}`}
            rules={[{ validator: soundWan(t('notANumber')) }]}
          >
            <Input inputMode="decimal" styles={{ input: { textAlign: 'right' } }} />
          </Form.Item>
          <Form.Item name="fromYear" label={t('from')} rules={required}>
            <InputNumber min={1990} max={2100} precision={0} />
          </Form.Item>
          <Form.Item name="toYear" label={t('to')} rules={required}>
            <InputNumber min={1990} max={2100} precision={0} />
          </Form.Item>
        </Flex>
        <Flex gap="middle">
          <Form.Item name="unitCode" label={t('region')} rules={required} style={{ width: 200 }}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={cityAndUnits.map(({ code, name }) => ({ value: code, label: name }))}
            />
          </Form.Item>
          <Form.Item name="responsible" label={t('responsible')} style={{ flex: 1 }}>
            <Input maxLength={200} />
          </Form.Item>
        </Flex>
        <Form.Item name="projectIds" label={t('linked')} extra={t('linkedHelp')}>
          <ProjectsPicker
            unit={unit === undefined || unit === city?.code ? null : unit}
            known={item?.projects ?? []}
            label={t('linked')}
            placeholder={t('search')}
            most={20}
          />
        </Form.Item>
      </Form>
      {question}
    </Drawer>
  );
}

function soundWan(message: string) {
  return async (_: unknown, typed: string | undefined) => {
    const input = yuanFromWan(typed ?? '');
    if ('fault' in input || (input.yuan ?? 0) < 0) throw new Error(message);
  };
}

function useSaving(plan: LongPlan, item: KeyProject | null, close: () => void) {
  const queries = useQueryClient();
  const onSuccess = () => {
    close();
    return queries.invalidateQueries({ queryKey: ['plan'] });
  };
  const save = useMutation({
    mutationFn: (typed: Typed) => {
      const body = bodyOf(typed);
      if (!item) return call(addKeyProject, { params: { id: plan.id }, body });
      const params = { id: plan.id, itemId: item.id };
      return call(saveKeyProject, { params, body: { ...body, isRemoved: false, version: item.version } });
    },
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: async () => {
      if (!item) return;
      const { position, name, content, totalYuan, fromYear, toYear, unitCode, responsible, projectIds, version } = item;
      const body = { position, name, content, totalYuan, fromYear, toYear, unitCode, responsible, projectIds };
      await call(saveKeyProject, {
        params: { id: plan.id, itemId: item.id },
        body: { ...body, isRemoved: true, version },
      });
    },
    onSuccess,
  });
  return { save, remove };
}

function bodyOf({ totalWan, projectIds = [], content = '', responsible = '', ...typed }: Typed) {
  const input = yuanFromWan(totalWan ?? '');
  const { position, name, fromYear, toYear, unitCode } = typed;
  return {
    ...{ position, name, fromYear, toYear, unitCode, content, responsible },
    ...{ totalYuan: 'yuan' in input ? input.yuan : null, projectIds: [...projectIds] },
  };
}
