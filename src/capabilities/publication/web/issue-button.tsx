import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { type Issue, issueBriefing } from '../contract.ts';
import { findingKey } from './findings-panel.tsx';
import { words } from './words.ts';

type Wish = { readonly issue: Issue; readonly seen: ReadonlySet<string>; readonly isDirty: boolean };

/** Issues a draft after a last look; where it can't go out yet, the reason stands beside it. */
export function IssueButton({ issue, seen, isDirty }: Wish) {
  const t = useWords(words);
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const send = useMutation({
    mutationFn: () =>
      call(issueBriefing, {
        params: { id: issue.id },
        body: { findingsSeen: [...new Set(issue.findings.map(({ code }) => code))] },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['publication'] }),
    onSuccess: () => setAsking(false),
  });
  const errors = issue.findings.filter(({ severity }) => severity === 'error').length;
  const unseen = issue.findings.filter((finding) => !seen.has(findingKey(finding))).length;
  const reason = isDirty
    ? t('issueUnsaved')
    : errors > 0
      ? t('issueErrors', { count: errors })
      : unseen > 0
        ? t('issueUnseen', { count: unseen })
        : null;
  return (
    <>
      {reason && <span className="reason">{reason}</span>}
      <Button type="primary" disabled={reason !== null} onClick={() => setAsking(true)}>
        {t('issueNow')}
      </Button>
      <Modal
        open={isAsking}
        title={t('issueTitle', { year: issue.year, number: issue.number })}
        okText={t('issueNow')}
        cancelText={t('cancel')}
        confirmLoading={send.isPending}
        okButtonProps={{ disabled: reason !== null }}
        onOk={() => send.mutate()}
        onCancel={() => setAsking(false)}
      >
        <Alert type="warning" showIcon title={t('issueMeaning')} />
        {send.isError && (
          <div role="alert" style={{ marginTop: 8 }}>
            <Failed error={send.error} />
          </div>
        )}
      </Modal>
    </>
  );
}
