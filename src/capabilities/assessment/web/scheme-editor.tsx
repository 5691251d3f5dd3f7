import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Form, Input, InputNumber, Select, Typography } from 'antd';
import { useState } from 'react';
import { sentence } from '#kernel/terms.ts';
import { call } from '#ui/call.ts';
import { LeaveDialog } from '#ui/leave-dialog.tsx';
import { Failed } from '#ui/page.tsx';
import { useLeaveGuard } from '#ui/use-leave-guard.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { type SchemeRead, saveDraft } from '../contract-schemes.ts';
import { schemeFaults } from '../rules/scheme-faults.ts';
import { isBonus } from '../rules/scored.ts';
import type { Indicator, SchemeContent } from '../shapes.ts';
import { terms } from '../terms.ts';
import { Faults } from './faults.tsx';
import { IndicatorForm } from './indicator-form.tsx';
import { IndicatorTable } from './scheme-view.tsx';
import { schemeWords } from './scheme-words.ts';
import { useChange } from './use-assessment.ts';
import { VetoFields } from './veto-fields.tsx';

type Wish = { readonly read: SchemeRead; readonly done: () => void };

/** Writes a draft: indicators and weights as a table, each indicator as a form, checked as it is typed. */
export function SchemeEditor({ read, done }: Wish) {
  const t = useWords(schemeWords);
  const [language] = useLanguage();
  const { scheme } = read;
  const [name, setName] = useState(scheme.name);
  const [content, setContent] = useState(read.content);
  const [editing, edit] = useState<number | 'new' | null>(null);
  const [isTouched, setTouched] = useState(false);
  const { blocker, release } = useLeaveGuard(isTouched, (next) => next.search.includes('edit=1'));
  const change = (changes: Partial<SchemeContent>) => {
    setTouched(true);
    setContent({ ...content, ...changes });
  };
  const save = useChange(
    () => call(saveDraft, { params: { schemeId: scheme.id }, body: { name, content, edit: read.edit } }),
    () => {
      release();
      done();
    },
  );
  const faults = schemeFaults(content, scheme.level).map(({ code, facts }) => ({
    message: sentence(terms, code, language, facts),
  }));
  const taken = (indicator: Indicator) => {
    const all = [...content.indicators];
    if (editing === 'new') all.push(indicator);
    else if (editing !== null) all[editing] = indicator;
    change({ indicators: all });
    edit(null);
  };
  return (
    <Flex vertical gap="middle">
      <Head
        name={name}
        setName={(next) => {
          setTouched(true);
          setName(next);
        }}
        content={content}
        change={change}
      />
      <IndicatorTable
        indicators={content.indicators}
        actions={(one, place) => (
          <Flex gap={4}>
            <Button
              size="small"
              icon={<EditOutlined />}
              aria-label={`${t('edit')} ${one.name}`}
              onClick={() => edit(place)}
            />
            <Button
              size="small"
              icon={<DeleteOutlined />}
              disabled={content.indicators.length === 1}
              aria-label={t('removeNamed', { name: one.name })}
              onClick={() => change({ indicators: content.indicators.filter((_, other) => other !== place) })}
            />
          </Flex>
        )}
      />
      <Flex gap="middle" align="center">
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => edit('new')}>
          {t('addIndicator')}
        </Button>
        <Weights content={content} />
      </Flex>
      <VetoFields vetoes={content.vetoes} change={(vetoes) => change({ vetoes })} />
      {faults.length > 0 ? <Faults faults={faults} /> : <Alert type="success" showIcon title={t('sound')} />}
      {save.isError && <Failed error={save.error} />}
      <Flex gap="small">
        <Button type="primary" loading={save.isPending} onClick={() => save.mutate(undefined)}>
          {t('save')}
        </Button>
        <Button onClick={done}>{t('cancel')}</Button>
      </Flex>
      {editing !== null && (
        <IndicatorForm
          level={scheme.level}
          standing={editing === 'new' ? null : (content.indicators[editing] ?? null)}
          keys={content.indicators.map(({ key }) => key)}
          take={taken}
          close={() => edit(null)}
        />
      )}
      <LeaveDialog blocker={blocker} forget={release} />
    </Flex>
  );
}

function Weights({ content }: { readonly content: SchemeContent }) {
  const t = useWords(schemeWords);
  const plain = content.indicators.filter((one) => !isBonus(one));
  const sum = plain.reduce((all, { weight }) => all + Math.round(weight * 100), 0) / 100;
  return (
    <Typography.Text type={sum === content.total ? 'secondary' : 'danger'}>
      {t('weightsSum', { sum, total: content.total })}
    </Typography.Text>
  );
}

type HeadWish = {
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly content: SchemeContent;
  readonly change: (changes: Partial<SchemeContent>) => void;
};

function Head({ name, setName, content, change }: HeadWish) {
  const t = useWords(schemeWords);
  return (
    <Form layout="vertical">
      <Flex gap="middle" wrap>
        <Form.Item label={t('schemeName')} style={{ flex: 2, marginBottom: 8 }}>
          <Input
            aria-label={t('schemeName')}
            value={name}
            maxLength={60}
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('total')} style={{ marginBottom: 8 }}>
          <InputNumber
            aria-label={t('total')}
            min={1}
            max={1000}
            value={content.total}
            onChange={(total) => change({ total: total ?? 100 })}
          />
        </Form.Item>
        <Form.Item label={t('tieBreak')} style={{ flex: 2, marginBottom: 8 }}>
          <Select
            mode="multiple"
            aria-label={t('tieBreak')}
            value={[...content.tieBreak]}
            placeholder={t('tieBreakNone')}
            options={content.indicators.map((one) => ({ value: one.key, label: one.name }))}
            onChange={(tieBreak: string[]) => change({ tieBreak })}
          />
        </Form.Item>
      </Flex>
      <Form.Item label={t('note')} style={{ marginBottom: 8 }}>
        <Input.TextArea
          aria-label={t('note')}
          value={content.note}
          maxLength={1000}
          autoSize={{ minRows: 1, maxRows: 4 }}
          onChange={(event) => change({ note: event.target.value })}
        />
      </Form.Item>
    </Form>
  );
}
