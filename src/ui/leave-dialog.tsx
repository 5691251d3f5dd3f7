import { Modal } from 'antd';
import type { Blocker } from 'react-router';
import { pageTerms } from './page-terms.ts';
import { useWords } from './words.ts';

/** Asks somebody who would leave a form with something unsaved; `forget` gives up what was typed. */
export function LeaveDialog({ blocker, forget }: { readonly blocker: Blocker; readonly forget: () => void }) {
  const t = useWords(pageTerms);
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={t('leave')}
      okText={t('leaveYes')}
      okType="default"
      cancelText={t('leaveNo')}
      cancelButtonProps={{ type: 'primary' }}
      onOk={() => {
        forget();
        blocker.proceed?.();
      }}
      onCancel={() => blocker.reset?.()}
    />
  );
}
