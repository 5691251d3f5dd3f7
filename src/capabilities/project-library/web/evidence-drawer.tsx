import { InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Drawer, Flex, Spin, Typography, Upload } from 'antd';
import { useRef, useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { type ArrivedEvidence, type Evidence, maxEvidenceBytes, uploadEvidence } from '../contract-evidence.ts';
import type { ProjectStage } from '../rules/project.ts';
import { EvidenceForm } from './evidence-form.tsx';
import { evidenceWords, sizeText, typeText } from './evidence-words.ts';

type Wish = {
  readonly projectId: string;
  readonly close: () => void;
  /** The stage that the file is sent for; it is said beforehand. */
  readonly stage?: ProjectStage;
  /** Is told what was attached. */
  readonly attached?: (one: Evidence) => void;
};

/** Sends a file, says what it is, and asks what it proves. Nothing is kept before the second step. */
export function EvidenceDrawer({ close, ...wish }: Wish) {
  const t = useWords(evidenceWords);
  useFocusBack();
  const stopper = useRef<AbortController | null>(null);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const sent = useMutation({
    mutationFn: (file: File) => {
      stopper.current = new AbortController();
      return call(uploadEvidence, {}, { file, signal: stopper.current.signal });
    },
  });
  const choose = (file: File) => {
    const size = (file.size / 1024 / 1024).toFixed(1);
    setTooLarge(file.size > maxEvidenceBytes ? size : null);
    if (file.size <= maxEvidenceBytes) sent.mutate(file);
  };
  const isStopped = sent.error instanceof DOMException;
  return (
    <Drawer open size={560} title={t('attach')} onClose={close}>
      <Flex vertical gap="middle">
        {tooLarge !== null && <Alert type="error" showIcon title={t('tooLarge', { size: tooLarge })} />}
        {sent.isError && !isStopped && <Failed error={sent.error} />}
        {sent.isPending ? (
          <Flex gap="small" align="center" aria-live="polite">
            <Spin size="small" />
            {t('sending', { name: sent.variables.name })}
            <Button size="small" onClick={() => stopper.current?.abort()}>
              {t('stop')}
            </Button>
          </Flex>
        ) : sent.data ? (
          <>
            <Arrived arrived={sent.data} again={() => sent.reset()} />
            <EvidenceForm {...wish} arrived={sent.data} close={close} />
          </>
        ) : (
          <Choice choose={choose} />
        )}
      </Flex>
    </Drawer>
  );
}

function Choice({ choose }: { readonly choose: (file: File) => void }) {
  const t = useWords(evidenceWords);
  return (
    <>
      <Typography.Text type="secondary">{t('photoPolicy')}</Typography.Text>
      <Upload.Dragger
        accept=".pdf,.ofd,.jpg,.jpeg,.png,.webp,.heic,.docx,.xlsx,.pptx"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(file) => {
          choose(file);
          return false;
        }}
      >
        <InboxOutlined aria-hidden style={{ fontSize: 40, color: '#1677ff' }} />
        <Typography.Paragraph style={{ margin: '8px 0 4px', fontSize: 16 }}>{t('choose')}</Typography.Paragraph>
        <Typography.Text type="secondary">{t('chooseHint')}</Typography.Text>
      </Upload.Dragger>
    </>
  );
}

function Arrived({ arrived, again }: { readonly arrived: ArrivedEvidence; readonly again: () => void }) {
  const t = useWords(evidenceWords);
  const { fileName, mediaType, bytes, takenAt, latitude, longitude } = arrived;
  const place =
    latitude !== null && longitude !== null
      ? t('siteAt', { latitude: latitude.toFixed(4), longitude: longitude.toFixed(4) })
      : null;
  const said = [takenAt?.replace('T', ' '), place].filter((one) => one !== null && one !== undefined).join('，');
  return (
    <Alert
      type="success"
      showIcon
      title={t('arrived', { name: fileName, type: typeText(mediaType), size: sizeText(bytes) })}
      description={mediaType.startsWith('image/') && (said ? `${t('photoSays')}${said}` : t('noPhotoFacts'))}
      action={
        <Button size="small" onClick={again}>
          {t('again')}
        </Button>
      }
    />
  );
}
