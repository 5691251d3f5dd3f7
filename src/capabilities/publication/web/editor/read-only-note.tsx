import { LockOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import { useWords } from '#ui/words.ts';
import { words } from './words.ts';

const stateWords: Readonly<Record<string, keyof typeof words>> = {
  submitted: 'stateSubmitted',
  reviewed: 'stateReviewed',
  signed: 'stateSigned',
  issued: 'stateIssued',
  withdrawn: 'stateWithdrawn',
};

/** Why the paper cannot be written in; nothing where it can. */
export function ReadOnlyNote({ mayWrite, state }: { readonly mayWrite: boolean; readonly state: string }) {
  const t = useWords(words);
  if (mayWrite && state === 'draft') return null;
  const why =
    state === 'draft' ? t('readOnlyRight') : t('readOnlyState', { state: t(stateWords[state] ?? 'stateIssued') });
  return (
    <Typography.Text type="secondary">
      <LockOutlined /> {t('readOnly', { why })}
    </Typography.Text>
  );
}
