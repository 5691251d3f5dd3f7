import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { meetingWords } from './meeting-words.ts';
import { TrainingDrawer } from './training-drawer.tsx';
import { TrainingForm } from './training-form.tsx';
import { useTrainings } from './use-meetings.ts';

const search = z.object({ training: z.uuid().optional().catch(undefined) });

/** Training sessions, newest first, with their material. */
export function TrainingsTab() {
  const t = useWords(meetingWords);
  const mayHold = useMay()('coordination.hold');
  const { nameOf } = useRegions();
  const [{ training }, change] = useSearchState(search);
  const [isNew, setNew] = useState(false);
  const pages = usePaging('trainings');
  const list = useTrainings(pages.after);
  return (
    <Flex vertical gap="small">
      {mayHold && (
        <div>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setNew(true)}>
            {t('newTraining')}
          </Button>
        </div>
      )}
      <Loaded query={list}>
        {({ rows, next }) => {
          const open = rows.find(({ id }) => id === training);
          return (
            <>
              <DataTable
                caption={t('trainingsCaption')}
                columns={[
                  { title: t('heldOn'), key: 'heldOn', width: 110, render: (_, one) => one.heldOn },
                  { title: t('trainingTitle'), key: 'title', render: (_, one) => one.title },
                  { title: t('form'), key: 'form', width: 80, render: (_, one) => t(`form.${one.form}`) },
                  { title: t('lecturer'), key: 'lecturer', width: 140, render: (_, one) => one.lecturer },
                  { title: t('trainingHeldBy'), key: 'by', width: 130, render: (_, one) => nameOf(one.unitCode) },
                  {
                    title: t('material'),
                    key: 'files',
                    render: (_, one) => one.files.map(({ name }) => name).join('；') || one.material || '—',
                  },
                ]}
                rows={rows}
                rowKey={({ id }) => id}
                open={({ id }) => change({ training: id })}
                paging={pages.pagingFor(next)}
                empty={t('trainingsEmpty')}
              />
              {open && <TrainingDrawer key={open.id} training={open} close={() => change({ training: undefined })} />}
            </>
          );
        }}
      </Loaded>
      {isNew && (
        <TrainingForm standing={null} close={() => setNew(false)} done={({ id }) => change({ training: id })} />
      )}
    </Flex>
  );
}
