import { ImportOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal, Upload } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { takeBackFile } from '../contract-verification.ts';
import { words } from './words.ts';

/** Takes back a DOCX of this paper that was edited in WPS or Word. */
export function TakeBackButton({ id }: { readonly id: string }) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<ImportOutlined />} onClick={() => setOpen(true)}>
        {t('takeBack')}
      </Button>
      {isOpen && <TakeBackDialog id={id} close={() => setOpen(false)} />}
    </>
  );
}

function TakeBackDialog({ id, close }: { readonly id: string; readonly close: () => void }) {
  const t = useWords(words);
  const queries = useQueryClient();
  useFocusBack();
  const send = useMutation({
    mutationFn: (file: File) => call(takeBackFile, { params: { id } }, { file }),
    onSuccess: () => {
      close();
      return queries.invalidateQueries({ queryKey: ['publication'] });
    },
  });
  return (
    <Modal open title={t('takeBack')} footer={null} onCancel={close}>
      <Alert type="info" showIcon title={t('takeBackMeaning')} style={{ marginBottom: 12 }} />
      {send.isError && <Failed error={send.error} />}
      <Upload
        accept=".docx"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(file) => {
          send.mutate(file);
          return false;
        }}
      >
        <Button type="primary" loading={send.isPending}>
          {t('chooseDocx')}
        </Button>
      </Upload>
    </Modal>
  );
}
