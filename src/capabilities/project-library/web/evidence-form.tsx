import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { yuanFromWan } from '../../dispatch/web/wan-input.ts';
import { type ArrivedEvidence, attachEvidence, type Evidence } from '../contract-evidence.ts';
import { type EvidenceKind, evidenceKinds, likelyKind } from '../rules/evidence.ts';
import { fieldsOfKind } from '../rules/evidence-statement.ts';
import { type ProjectStage, projectStages } from '../rules/project.ts';
import { evidenceWords, kindWord } from './evidence-words.ts';

type Wish = {
  readonly projectId: string;
  readonly arrived: ArrivedEvidence;
  readonly close: () => void;
  readonly stage?: ProjectStage | undefined;
  readonly attached?: ((one: Evidence) => void) | undefined;
};
type Filled = {
  readonly datedOn?: string;
  readonly provesStage?: ProjectStage;
  readonly provesMonth?: string;
  readonly party?: string;
  readonly documentNumber?: string;
  readonly amount?: string;
};

/** What a file is and proves. Only the kind must be said; the fields are those that the kind has. */
export function EvidenceForm({ projectId, arrived, close, stage, attached }: Wish) {
  const t = useWords(evidenceWords);
  const client = useQueryClient();
  const isPhoto = arrived.mediaType.startsWith('image/');
  const [kind, setKind] = useState<EvidenceKind>(() => likelyKind(isPhoto, stage));
  const { hasParty, hasAmount, hasNumber } = fieldsOfKind(kind);
  const save = useMutation({
    mutationFn: (filled: Filled) => call(attachEvidence, { params: { id: projectId }, body: bodyOf(filled) }),
    onSuccess: (one) => {
      attached?.(one);
      void client.invalidateQueries({ queryKey: ['project-library', 'evidence'] });
      void client.invalidateQueries({ queryKey: ['project-library', 'entry'] });
      close();
    },
  });
  const bodyOf = (filled: Filled) => {
    const amount = yuanFromWan(filled.amount ?? '');
    return {
      uploadId: arrived.uploadId,
      fileName: arrived.fileName,
      kind,
      datedOn: filled.datedOn || null,
      provesStage: filled.provesStage ?? null,
      provesMonth: filled.provesMonth || null,
      party: (hasParty && filled.party?.trim()) || null,
      documentNumber: (hasNumber && filled.documentNumber?.trim()) || null,
      amountYuan: hasAmount && 'yuan' in amount ? amount.yuan : null,
    };
  };
  const text = (name: 'party' | 'documentNumber', most: number) => (
    <Form.Item name={name} label={t(name)}>
      <Input maxLength={most} placeholder={t('optional')} />
    </Form.Item>
  );
  return (
    <Form<Filled>
      layout="vertical"
      initialValues={{ datedOn: arrived.takenAt?.slice(0, 10), provesStage: stage }}
      onFinish={(filled) => save.mutate(filled)}
    >
      {save.isError && <Failed error={save.error} />}
      <Form.Item label={t('kind')} htmlFor="evidence-kind" required>
        <Select
          id="evidence-kind"
          value={kind}
          onChange={setKind}
          options={evidenceKinds.map((value) => ({ value, label: t(kindWord(value)) }))}
        />
      </Form.Item>
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 16 }}>
        <Form.Item name="datedOn" label={t('datedOn')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="provesStage" label={t('provesStage')}>
          <Select
            allowClear
            placeholder={t('optional')}
            options={projectStages.map((value) => ({ value, label: t(value) }))}
          />
        </Form.Item>
        <Form.Item
          name="provesMonth"
          label={t('provesMonth')}
          rules={[{ pattern: /^(19|20)\d{2}-(0[1-9]|1[0-2])$/, message: t('monthWrong') }]}
        >
          <Input type="month" />
        </Form.Item>
        {hasAmount && (
          <Form.Item
            name="amount"
            label={t('amountYuan')}
            rules={[{ validator: (_, typed: string) => checkAmount(typed, t) }]}
          >
            <Input
              inputMode="decimal"
              suffix={t('wan')}
              placeholder={t('optional')}
              styles={{ input: { textAlign: 'right' } }}
            />
          </Form.Item>
        )}
        {hasNumber && text('documentNumber', 100)}
        {hasParty && text('party', 200)}
      </div>
      <Flex gap="small" justify="end">
        <Button onClick={close}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </Flex>
    </Form>
  );
}

async function checkAmount(typed: string | undefined, t: (key: keyof typeof evidenceWords & string) => string) {
  const amount = yuanFromWan(typed ?? '');
  if ('fault' in amount) throw new Error(t(amount.fault === 'tooLarge' ? 'tooLargeAmount' : amount.fault));
  if ((amount.yuan ?? 0) < 0) throw new Error(t('notANumber'));
}
