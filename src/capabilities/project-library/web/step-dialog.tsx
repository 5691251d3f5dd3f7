import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { Failed, Loaded } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { type readLifeCycle, recordSteps } from '../contract-life-cycle.ts';
import { skippableSteps, stepsAfter, stepsBetween } from '../rules/ladder.ts';
import { type LifeCycleWord, lifeCycleWords } from './life-cycle-words.ts';
import { StepFields } from './step-fields.tsx';
import { stepToRecord, type TypedStep, typedStepOf } from './step-form.ts';
import { useLifeCycle } from './use-life-cycle.ts';
import './project.css';

type Wish = {
  readonly project: { readonly id: string; readonly name: string };
  readonly step: number;
  readonly close: () => void;
  /** A card is moved there, so the day is asked for first. */
  readonly isMove?: boolean;
};

/** Records a step, and with it the steps below that are still open. */
export function StepDialog(wish: Wish) {
  const lifeCycle = useLifeCycle(wish.project.id);
  useFocusBack();
  return <Loaded query={lifeCycle}>{(data) => <Dialog {...wish} lifeCycle={data} />}</Loaded>;
}

function Dialog({
  project,
  step,
  close,
  isMove = false,
  lifeCycle,
}: Wish & { readonly lifeCycle: Reply<typeof readLifeCycle> }) {
  const t = useWords(lifeCycleWords);
  const queries = useQueryClient();
  const known = (place: number) => lifeCycle.steps.find((one) => one.step === place);
  const [typed, setTyped] = useState<TypedStep>(() => typedStepOf(step, known(step)));
  const [others, setOthers] = useState<Readonly<Record<number, TypedStep>>>({});
  const [note, setNote] = useState('');
  const next = stepToRecord(typed);
  const open =
    next.actualOn === null
      ? []
      : stepsBetween(step, { stage: lifeCycle.stage, steps: stepsAfter(lifeCycle.steps, [next]) });
  const otherOf = (place: number) => others[place] ?? typedStepOf(place, known(place));
  const steps = [...open.map((place) => stepToRecord(otherOf(place))), next];
  const isReady = steps.every(({ actualOn, skipGround, skipReason }, i) =>
    i === steps.length - 1
      ? !isMove || actualOn !== null
      : actualOn !== null || (skipGround !== null && skipReason !== null),
  );
  const save = useMutation({
    mutationFn: () =>
      call(recordSteps, {
        params: { id: project.id },
        body: { seen: lifeCycle.seen, steps, note: note.trim() || null },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      close();
    },
  });
  return (
    <Modal
      open
      width={720}
      title={t('recordTitle', { name: project.name, step: t(`step.${step}` as LifeCycleWord) })}
      onCancel={close}
      onOk={() => save.mutate()}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isReady }}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Form layout="vertical">
        <StepFields
          projectId={project.id}
          typed={typed}
          change={setTyped}
          maySkip={skippableSteps.includes(step) && !isMove}
          isFirst
        />
        {open.length > 0 && (
          <>
            <Typography.Paragraph strong style={{ margin: '8px 0' }}>
              {t('between')}
            </Typography.Paragraph>
            {open.map((place) => (
              <fieldset key={place} className="open-step">
                <legend>{t(`step.${place}` as LifeCycleWord)}</legend>
                <StepFields
                  projectId={project.id}
                  typed={otherOf(place)}
                  change={(value) => setOthers({ ...others, [place]: value })}
                  maySkip={skippableSteps.includes(place)}
                />
              </fieldset>
            ))}
          </>
        )}
        <Form.Item label={t('stepNote')} htmlFor="step-note" style={{ marginBottom: 0 }}>
          <Input id="step-note" maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
