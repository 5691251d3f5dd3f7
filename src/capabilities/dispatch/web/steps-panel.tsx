import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Input, Select, Typography } from 'antd';
import { useState } from 'react';
import { departments, departmentTerms } from '#kernel/department.ts';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { Failed, Loaded } from '#ui/page.tsx';
import { useLanguage, useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { listReviewSteps, setReviewSteps } from '../contract-forms.ts';
import { words } from './forms-words.ts';

type Steps = Reply<typeof listReviewSteps>;
type Step = Steps[number];

/** The steps of the review in their order, which the city may set. */
export function StepsPanel() {
  const t = useWords(words);
  const [language] = useLanguage();
  const mayManage = useMay()('dispatch.open-round');
  const [edited, setEdited] = useState<Steps | null>(null);
  const query = useQuery({
    queryKey: ['dispatch', 'review-steps'],
    queryFn: ({ signal }) => call(listReviewSteps, {}, { signal }),
  });
  const said = ({ kind, department, reviewer }: Step) =>
    department === null ? t(`step.${kind}`) : `${departmentTerms[department][language]}（${reviewer}）`;
  return (
    <section>
      <Typography.Title level={4}>{t('steps')}</Typography.Title>
      <Typography.Paragraph type="secondary">{t('stepsHelp')}</Typography.Paragraph>
      <Loaded query={query}>
        {(steps) =>
          edited === null ? (
            <Flex gap="small" align="center">
              <span>{steps.map(said).join(' → ')}</span>
              {mayManage && <Button onClick={() => setEdited(steps)}>{t('editSteps')}</Button>}
            </Flex>
          ) : (
            <StepsForm steps={edited} change={setEdited} close={() => setEdited(null)} />
          )
        }
      </Loaded>
    </section>
  );
}

type Wish = { readonly steps: Steps; readonly change: (steps: Steps) => void; readonly close: () => void };

function StepsForm({ steps, change, close }: Wish) {
  const t = useWords(words);
  const [language] = useLanguage();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: () => call(setReviewSteps, { body: steps }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['dispatch'] });
      close();
    },
  });
  const replace = (at: number, step: Step) => change(steps.map((one, i) => (i === at ? step : one)));
  const kinds = ['county', 'city', 'department'] as const;
  return (
    <Flex vertical gap="small">
      {save.isError && <Failed error={save.error} />}
      {steps.map((step, at) => (
        <Flex key={at} gap="small" align="center">
          <span>{at + 1}</span>
          <Select
            aria-label={t('steps')}
            style={{ width: 140 }}
            value={step.kind}
            options={kinds.map((value) => ({ value, label: t(`step.${value}`) }))}
            onChange={(kind) =>
              replace(at, { kind, department: kind === 'department' ? 'statistics' : null, reviewer: null })
            }
          />
          {step.kind === 'department' && (
            <>
              <Select
                aria-label={t('department')}
                style={{ width: 140 }}
                value={step.department}
                options={departments.map((value) => ({ value, label: departmentTerms[value][language] }))}
                onChange={(department) => replace(at, { ...step, department })}
              />
              <Input
                aria-label={t('reviewer')}
                placeholder={t('reviewer')}
                style={{ width: 180 }}
                value={step.reviewer ?? ''}
                onChange={(event) => replace(at, { ...step, reviewer: event.target.value.trim() || null })}
              />
            </>
          )}
          <Button size="small" disabled={steps.length === 1} onClick={() => change(steps.filter((_, i) => i !== at))}>
            {t('remove')}
          </Button>
        </Flex>
      ))}
      <Flex gap="small">
        <Button
          disabled={steps.length >= 6}
          onClick={() => change([...steps, { kind: 'city', department: null, reviewer: null }])}
        >
          {t('addStep')}
        </Button>
        <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
          {t('save')}
        </Button>
        <Button onClick={close}>{t('cancel')}</Button>
      </Flex>
    </Flex>
  );
}
