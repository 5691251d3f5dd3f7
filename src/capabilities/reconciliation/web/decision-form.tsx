import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex, Input, Radio, Select, Typography } from 'antd';
import { useState } from 'react';
import type { Reply, Sent } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { ProjectPicker } from '../../project-library/web/project-picker.tsx';
import { decideRow, type ProjectBesideRow, type readRow } from '../contract.ts';
import { type DifferenceClass, differenceClasses, saysWhy } from '../rules/classes.ts';
import { classWord, words } from './words.ts';

type Wish = {
  readonly id: string;
  readonly data: Reply<typeof readRow>;
  readonly chosen: ProjectBesideRow | null;
  readonly choose: (projectId: string) => void;
  /** Whether the rows are sums by county, which are no project. */
  readonly isOfCounties: boolean;
};

const causes = differenceClasses.filter((name) => name !== 'equal');

/** What a person says of a row: it is this project, it is another, or why they differ. */
export function DecisionForm({ id, data, chosen, choose, isOfCounties }: Wish) {
  const t = useWords(words);
  const queries = useQueryClient();
  const { row, project, rivals } = data;
  const [name, setName] = useState<DifferenceClass>(row.class === 'equal' ? 'timing' : row.class);
  const [note, setNote] = useState('');
  const save = useMutation({
    mutationFn: (body: Sent<typeof decideRow>['body']) => call(decideRow, { params: { id, number: row.number }, body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reconciliation'] }),
  });
  const projectId = chosen?.id ?? null;
  const say = (verdict: 'same' | 'different') => save.mutate({ verdict, projectId, class: null, note: note.trim() });
  return (
    <section aria-label={t('decide')}>
      <Typography.Title level={5}>{t('decide')}</Typography.Title>
      <Flex vertical gap="small">
        {save.isSuccess ? (
          <Alert type="success" showIcon title={t('saved')} />
        ) : (
          <Typography.Text type="secondary">{t('decideHelp')}</Typography.Text>
        )}
        {project === null && rivals.length > 0 && (
          <Radio.Group
            aria-label={t('candidate')}
            value={projectId}
            onChange={(event) => choose(String(event.target.value))}
            options={rivals.map((rival) => ({ value: rival.id, label: `${rival.name} ${rival.code ?? ''}` }))}
          />
        )}
        {chosen && (
          <Flex gap="small">
            <Button loading={save.isPending} onClick={() => say('same')}>
              {t('sameProject')}
            </Button>
            <Button loading={save.isPending} onClick={() => say('different')}>
              {t('otherProject')}
            </Button>
          </Flex>
        )}
        {project === null && !isOfCounties && (
          <NamedProject
            isSaving={save.isPending}
            say={(named) => save.mutate({ verdict: 'same', projectId: named, class: null, note: note.trim() })}
          />
        )}
        <Flex gap="small" align="start">
          <Select
            aria-label={t('why')}
            value={name}
            style={{ width: 130 }}
            options={causes.map((value) => ({ value, label: t(classWord(value)) }))}
            onChange={setName}
          />
          <Input.TextArea
            aria-label={t('note')}
            placeholder={t('note')}
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button
            type="primary"
            disabled={!saysWhy(note)}
            loading={save.isPending}
            onClick={() => save.mutate({ verdict: 'explained', projectId, class: name, note: note.trim() })}
          >
            {t('explain')}
          </Button>
        </Flex>
        {save.isError && <Failed error={save.error} />}
      </Flex>
    </section>
  );
}

type Naming = { readonly isSaving: boolean; readonly say: (projectId: string) => void };

/** A project that a person knows the row to be although nothing fits: it was renamed, say. */
function NamedProject({ isSaving, say }: Naming) {
  const t = useWords(words);
  const [named, setNamed] = useState<string | null>(null);
  return (
    <Flex gap="small" align="center">
      <label htmlFor="named-project" style={{ whiteSpace: 'nowrap' }}>
        {t('namedProject')}
      </label>
      <div style={{ flex: 1, minWidth: 0, display: 'grid' }}>
        <ProjectPicker id="named-project" unit={null} {...(named !== null && { value: named })} onChange={setNamed} />
      </div>
      <Button disabled={named === null} loading={isSaving} onClick={() => named !== null && say(named)}>
        {t('isNamedProject')}
      </Button>
    </Flex>
  );
}
