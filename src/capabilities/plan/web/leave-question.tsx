import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useLeaveGuard } from '#ui/use-leave-guard.ts';
import { useWords } from '#ui/words.ts';
import { words } from './words.ts';

/**
 * Asks before a form that stands in the address as `name=value` goes away with something unsaved: `question` belongs into
 * the page, and after `release` the next step passes.
 */
export function useLeaveQuestion(
  isUnsaved: boolean,
  { name, value }: { readonly name: string; readonly value: string },
): { readonly question: ReactNode; readonly release: () => void } {
  const t = useWords(words);
  const { blocker, release } = useLeaveGuard(
    isUnsaved,
    ({ pathname, search }) => pathname === '/plan' && new URLSearchParams(search).get(name) === value,
  );
  const question = (
    <Modal
      open={blocker.state === 'blocked'}
      title={t('leave')}
      okText={t('leaveYes')}
      cancelText={t('leaveNo')}
      okType="default"
      cancelButtonProps={{ type: 'primary' }}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    />
  );
  return { question, release };
}
