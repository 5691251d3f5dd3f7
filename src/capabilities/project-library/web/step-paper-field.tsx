import { UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Select, Space } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { type Evidence, listEvidence } from '../contract-evidence.ts';
import { ladderStages } from '../rules/ladder.ts';
import { EvidenceDrawer } from './evidence-drawer.tsx';
import { evidenceWords, kindWord } from './evidence-words.ts';
import { lifeCycleWords } from './life-cycle-words.ts';
import type { TypedStep } from './step-form.ts';

type Wish = {
  readonly projectId: string;
  readonly typed: TypedStep;
  readonly change: (typed: TypedStep) => void;
};

/** The file that proves a step: one of the project's evidence, one sent right here, or none. */
export function StepPaperField({ projectId, typed, change }: Wish) {
  const t = useWords(lifeCycleWords);
  const ofEvidence = useWords(evidenceWords);
  const mayAttach = useMay()('project-library.attach');
  const [isSending, setSending] = useState(false);
  const query = useQuery({
    queryKey: ['project-library', 'evidence', projectId],
    queryFn: ({ signal }) => call(listEvidence, { params: { id: projectId } }, { signal }),
  });
  const rows = query.data?.rows ?? [];
  const labelOf = ({ name, kind, documentNumber, withdrawnAt }: Evidence) => {
    const label = [ofEvidence(kindWord(kind)), documentNumber, name].filter(Boolean).join(' · ');
    return withdrawnAt === null ? label : t('paperGone', { name: label });
  };
  const choices = rows.filter(({ id, withdrawnAt }) => withdrawnAt === null || id === typed.evidenceId);
  const link = (one: Evidence | undefined) =>
    change({
      ...typed,
      evidenceId: one?.id ?? null,
      paperNumber: typed.paperNumber || (one?.documentNumber ?? ''),
    });
  const id = `step-${typed.step}-file`;
  const stage = ladderStages[typed.step];
  return (
    <Form.Item label={t('paperFile')} htmlFor={id} style={{ marginBottom: 8, gridColumn: '1 / -1' }}>
      <Space.Compact block>
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          loading={query.isPending}
          value={query.isPending ? null : typed.evidenceId}
          placeholder={t(choices.length === 0 ? 'paperEmpty' : 'paperChoose')}
          onChange={(chosen: string) => link(rows.find((one) => one.id === chosen))}
          options={[
            ...(typed.evidenceId === null ? [] : [{ value: '', label: t('paperNone') }]),
            ...choices.map((one) => ({ value: one.id, label: labelOf(one), title: labelOf(one) })),
          ]}
          notFoundContent={t('paperEmpty')}
        />
        {mayAttach && (
          <Button icon={<UploadOutlined aria-hidden />} onClick={() => setSending(true)}>
            {t('paperUpload')}
          </Button>
        )}
      </Space.Compact>
      {isSending && (
        <EvidenceDrawer
          projectId={projectId}
          {...(stage && { stage })}
          attached={link}
          close={() => setSending(false)}
        />
      )}
    </Form.Item>
  );
}
