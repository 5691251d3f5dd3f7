import { Button, Modal, Typography } from 'antd';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { words } from './words.ts';

/** A one-time path and the person for whom it is. */
export type Handover = { readonly activatePath: string; readonly displayName: string };

/** Shows a one-time link, which is not shown again. */
export function OneTimeLink({ handover, close }: { readonly handover: Handover; readonly close: () => void }) {
  const t = useWords(words);
  useFocusBack();
  const link = new URL(handover.activatePath, window.location.origin).href;
  const done = (
    <Button type="primary" onClick={close}>
      {t('close')}
    </Button>
  );
  return (
    <Modal open title={t('linkTitle')} onCancel={close} mask={{ closable: false }} footer={done}>
      <Typography.Paragraph>{t('linkHelp', { name: handover.displayName })}</Typography.Paragraph>
      <Typography.Paragraph code copyable={{ text: link, tooltips: [t('copy'), t('copied')] }}>
        {link}
      </Typography.Paragraph>
    </Modal>
  );
}
