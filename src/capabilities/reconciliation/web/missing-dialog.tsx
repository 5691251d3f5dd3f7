import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Flex, Input, Modal, Select, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { decideMissing, type MissingProject } from '../contract.ts';
import { type DifferenceClass, differenceClasses, saysWhy } from '../rules/classes.ts';
import { classWord, words } from './words.ts';

type Wish = { readonly id: string; readonly project: MissingProject; readonly close: () => void };

const causes = differenceClasses.filter((name) => name !== 'equal' && name !== 'unit');

/** Why a list lacks a project, in a person's words. */
export function MissingDialog({ id, project, close }: Wish) {
  const t = useWords(words);
  useFocusBack();
  const queries = useQueryClient();
  const [name, setName] = useState<DifferenceClass>(project.decision?.class ?? 'notEntered');
  const [note, setNote] = useState(project.decision?.note ?? '');
  const save = useMutation({
    mutationFn: () =>
      call(decideMissing, { params: { id, projectId: project.projectId }, body: { class: name, note } }),
    onSuccess: () => {
      queries.invalidateQueries({ queryKey: ['reconciliation'] });
      close();
    },
  });
  return (
    <Modal
      open
      title={t('explainMissing')}
      okText={t('saveNote')}
      okButtonProps={{ disabled: !saysWhy(note), loading: save.isPending }}
      onOk={() => save.mutate()}
      onCancel={close}
    >
      <Flex vertical gap="small">
        <Typography.Text strong>{project.name}</Typography.Text>
        <Select
          aria-label={t('why')}
          value={name}
          options={causes.map((value) => ({ value, label: t(classWord(value)) }))}
          onChange={setName}
        />
        <Input.TextArea
          aria-label={t('note')}
          placeholder={t('note')}
          rows={3}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Typography.Text type="secondary">{t('decideHelp')}</Typography.Text>
        {save.isError && <Failed error={save.error} />}
      </Flex>
    </Modal>
  );
}
