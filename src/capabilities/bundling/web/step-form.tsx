import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { type Proposal, stateProposal } from '../contract-proposals.ts';
import { nextStates, type ProposalState } from '../rules/proposal-steps.ts';
import { words } from './words.ts';

type Filled = {
  readonly note?: string;
  readonly code?: string;
  readonly documentNumber?: string;
  readonly decidedOn?: string;
};

/** The next step of a proposal, with what it asks for. */
export function StepForm({ proposal: { id, version, state } }: { readonly proposal: Proposal }) {
  const t = useWords(words);
  const client = useQueryClient();
  const choices = nextStates(state);
  const [to, setTo] = useState<ProposalState>(choices[0] ?? 'withdrawn');
  const step = useMutation({
    mutationFn: (filled: Filled) =>
      call(stateProposal, {
        params: { id },
        body: {
          ...{ version, state: to, note: filled.note?.trim() || null, code: filled.code?.trim() || null },
          ...{ documentNumber: filled.documentNumber?.trim() || null, decidedOn: filled.decidedOn || null },
        },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['bundling'] }),
  });
  const isDecision = to === 'approved' || to === 'confirmed' || to === 'declined' || to === 'rejected';
  return (
    <Form<Filled> layout="vertical" onFinish={(filled) => step.mutate(filled)} className="no-print">
      <Form.Item>
        <Segmented<ProposalState>
          value={to}
          onChange={setTo}
          options={choices.map((value) => ({ value, label: t(`go.${value}`) }))}
        />
      </Form.Item>
      <Flex gap="middle" wrap>
        {to === 'approved' && (
          <>
            <Form.Item name="code" label={t('code')}>
              <Input maxLength={60} style={{ width: 250 }} />
            </Form.Item>
            <Form.Item name="documentNumber" label={t('documentNumber')}>
              <Input maxLength={100} style={{ width: 200 }} />
            </Form.Item>
          </>
        )}
        {isDecision && (
          <Form.Item name="decidedOn" label={t('decidedOn')}>
            <Input type="date" style={{ width: 160 }} />
          </Form.Item>
        )}
      </Flex>
      <Form.Item name="note" label={t('note')}>
        <Input maxLength={500} />
      </Form.Item>
      {step.isError && <Failed error={step.error} />}
      <Button type="primary" htmlType="submit" loading={step.isPending}>
        {t(`go.${to}`)}
      </Button>
    </Form>
  );
}
