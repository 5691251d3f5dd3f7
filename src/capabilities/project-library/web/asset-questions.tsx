import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex, Form, Radio, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import type { Project } from '../contract.ts';
import { answerAssetTest } from '../contract-caliber.ts';
import { caliberWords } from './caliber-words.ts';

const questions = ['leavesAsset', 'isCapitalised', 'isBeyondLevelling', 'isFiledSeparately'] as const;
type Question = (typeof questions)[number];
type Answers = Readonly<Record<Question, boolean | null>>;

/** The questions on the asset and the filing of a project, each with its source; answered by the desk of the place. */
export function AssetQuestions({ project }: { readonly project: Project }) {
  const t = useWords(caliberWords);
  const mayEdit = useMay()('project-library.edit');
  const client = useQueryClient();
  const [typed, setTyped] = useState<Partial<Answers>>({});
  const answers: Answers = { ...answersOf(project), ...typed };
  const isTouched = questions.some((question) => answers[question] !== project[question]);
  const save = useMutation({
    mutationFn: () =>
      call(answerAssetTest, { params: { id: project.id }, body: { ...answers, version: project.version } }),
    onSuccess: async () => {
      await client.invalidateQueries();
      setTyped({});
    },
  });
  const choices = [
    { value: 'yes', label: t('answerYes') },
    { value: 'no', label: t('answerNo') },
    { value: 'open', label: t('answerOpen') },
  ];
  return (
    <Flex vertical gap="small">
      <Typography.Text type="secondary">{t('questionsWhy')}</Typography.Text>
      {save.isError && <Failed error={save.error} />}
      {save.isSuccess && !isTouched && <Alert type="success" showIcon closable title={t('savedAnswers')} />}
      <Form layout="vertical" onFinish={() => save.mutate()} disabled={!mayEdit || save.isPending}>
        <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(440px, 1fr))', columnGap: 24 }}>
          {questions.map((question) => (
            <Form.Item
              key={question}
              label={t(`ask.${question}`)}
              extra={t(`why.${question}`)}
              style={{ marginBottom: 12 }}
            >
              <Radio.Group
                aria-label={t(`ask.${question}`)}
                options={choices}
                value={choiceOf(answers[question])}
                onChange={({ target }) => setTyped({ ...typed, [question]: answerOf(target.value) })}
              />
            </Form.Item>
          ))}
        </div>
        {mayEdit && (
          <Button type="primary" htmlType="submit" disabled={!isTouched} loading={save.isPending} className="no-print">
            {t('save')}
          </Button>
        )}
      </Form>
    </Flex>
  );
}

function answersOf({ leavesAsset, isCapitalised, isBeyondLevelling, isFiledSeparately }: Project): Answers {
  return { leavesAsset, isCapitalised, isBeyondLevelling, isFiledSeparately };
}

function choiceOf(answer: boolean | null): string {
  return answer === null ? 'open' : answer ? 'yes' : 'no';
}

function answerOf(choice: unknown): boolean | null {
  return choice === 'yes' ? true : choice === 'no' ? false : null;
}
