import { EditOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Descriptions, Drawer, Flex, Typography } from 'antd';
import { useRef, useState } from 'react';
import { addressOf, call } from '#ui/call.ts';
import { Failed, instantText } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { addMaterial, downloadMaterial, type Training } from '../contract-trainings.ts';
import { attendeeLines } from './attendees-text.ts';
import { meetingWords } from './meeting-words.ts';
import { TrainingForm } from './training-form.tsx';
import { useChange } from './use-coordination.ts';

/** One training session: what it was about, its material, who took part. */
export function TrainingDrawer({ training, close }: { readonly training: Training; readonly close: () => void }) {
  const t = useWords(meetingWords);
  useFocusBack();
  const { nameOf } = useRegions();
  const [isEditing, setEditing] = useState(false);
  const items = [
    { key: 'on', label: t('heldOn'), children: training.heldOn },
    { key: 'form', label: t('form'), children: t(`form.${training.form}`) },
    { key: 'place', label: t('place'), children: training.place },
    { key: 'lecturer', label: t('lecturer'), children: training.lecturer },
    {
      key: 'content',
      label: t('trainingContent'),
      span: 2,
      children: <span className="pre-wrap">{training.content}</span>,
    },
    { key: 'where', label: t('materialPlace'), span: 2, children: training.material ?? '—' },
    {
      key: 'people',
      label: t('attended'),
      span: 2,
      children: attendeeLines(training.attendees, nameOf).join('；') || '—',
    },
  ];
  const nameOfPerson = usePersonNames();
  const stamp = {
    version: training.version,
    by: nameOfPerson(training.recordedBy),
    at: instantText(training.recordedAt),
  };
  const edit = training.mayEdit && (
    <Button icon={<EditOutlined aria-hidden />} onClick={() => setEditing(true)}>
      {t('edit')}
    </Button>
  );
  return (
    <Drawer open size={640} title={training.title} onClose={close} extra={edit}>
      <Flex vertical gap="middle">
        <Descriptions size="small" bordered column={2} items={items} />
        <Materials training={training} />
        <Typography.Text type="secondary">{t('stamp', stamp)}</Typography.Text>
      </Flex>
      {isEditing && <TrainingForm standing={training} close={() => setEditing(false)} done={() => undefined} />}
    </Drawer>
  );
}

function Materials({ training: { id, files, mayEdit } }: { readonly training: Training }) {
  const t = useWords(meetingWords);
  const input = useRef<HTMLInputElement>(null);
  const add = useChange((file: File) => call(addMaterial, { params: { id } }, { file }));
  return (
    <section>
      <Typography.Title level={2} style={{ fontSize: 16 }}>
        {t('material')}
      </Typography.Title>
      {add.isError && <Failed error={add.error} />}
      {files.length === 0 && <Typography.Paragraph type="secondary">{t('materialNone')}</Typography.Paragraph>}
      <ul className="plain-list">
        {files.map(({ sha256, name }) => (
          <li key={sha256}>
            <a href={addressOf(downloadMaterial, { params: { id, sha256 } })} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t('addFile')}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) add.mutate(file);
              event.target.value = '';
            }}
          />
          <Button
            icon={<UploadOutlined aria-hidden />}
            loading={add.isPending}
            onClick={() => input.current?.click()}
            style={{ marginTop: 8 }}
          >
            {t('addFile')}
          </Button>
        </>
      )}
    </section>
  );
}
