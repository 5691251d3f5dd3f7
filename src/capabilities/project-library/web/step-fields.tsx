import { Checkbox, Form, Input, Select } from 'antd';
import { useWords } from '#ui/words.ts';
import { skipGrounds } from '../rules/ladder.ts';
import { lifeCycleWords } from './life-cycle-words.ts';
import type { TypedStep } from './step-form.ts';
import { StepPaperField } from './step-paper-field.tsx';

type Wish = {
  readonly projectId: string;
  readonly typed: TypedStep;
  readonly change: (typed: TypedStep) => void;
  readonly maySkip: boolean;
  /** The step that the dialog is about has its plan and paper; the open ones below only a day or a reason. */
  readonly isFirst?: boolean;
};

/** The fields of one step: days and paper, or why it is left out. */
export function StepFields({ projectId, typed, change, maySkip, isFirst = false }: Wish) {
  const t = useWords(lifeCycleWords);
  const id = (name: string) => `step-${typed.step}-${name}`;
  const text = (name: 'plannedOn' | 'actualOn' | 'paperName' | 'paperNumber' | 'skipReason', type?: 'date') => (
    <Form.Item label={t(name)} htmlFor={id(name)} style={{ marginBottom: 8 }}>
      <Input
        id={id(name)}
        {...(type && { type })}
        maxLength={200}
        value={typed[name]}
        onChange={(event) => change({ ...typed, [name]: event.target.value })}
      />
    </Form.Item>
  );
  return (
    <>
      {maySkip && (
        <Checkbox
          checked={typed.isSkipped}
          onChange={(event) => change({ ...typed, isSkipped: event.target.checked })}
          style={{ marginBottom: 8 }}
        >
          {t('skipThis')}
        </Checkbox>
      )}
      <div className="project-form-grid">
        {isFirst && text('plannedOn', 'date')}
        {!typed.isSkipped && text('actualOn', 'date')}
        {!typed.isSkipped && text('paperName')}
        {!typed.isSkipped && text('paperNumber')}
        <StepPaperField projectId={projectId} typed={typed} change={change} />
        {typed.isSkipped && (
          <>
            <Form.Item label={t('skipGround')} htmlFor={id('ground')} style={{ marginBottom: 8 }}>
              <Select
                id={id('ground')}
                value={typed.skipGround}
                onChange={(skipGround) => change({ ...typed, skipGround })}
                options={skipGrounds.map((value) => ({ value, label: t(value) }))}
              />
            </Form.Item>
            {text('skipReason')}
          </>
        )}
      </div>
    </>
  );
}
