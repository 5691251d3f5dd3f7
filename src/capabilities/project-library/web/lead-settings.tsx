import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { SettingsDialog } from '#ui/settings-dialog.tsx';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { editLifeCycleSettings, type LifeCycleSettings, readLifeCycleSettings } from '../contract-life-cycle.ts';
import { lifeCycleWords } from './life-cycle-words.ts';

const limits: Readonly<Record<keyof LifeCycleSettings, readonly [min: number, max: number]>> = {
  slipNoteDays: [1, 365],
  slipWarnDays: [1, 730],
  leadWorkDays: [1, 60],
  photoFarMetres: [100, 100_000],
  photoLeadDays: [0, 365],
  levellingIsNoStart: [0, 1],
  wantsWholeWan: [0, 1],
};
const names = Object.keys(limits) as (keyof LifeCycleSettings)[];

/** Settings of the ladder, of leads and of photos, for the city desk alone. */
export function LeadSettings() {
  const t = useWords(lifeCycleWords);
  const me = useMe().data;
  const [isOpen, setOpen] = useState(false);
  if (!me || me.regionCode !== me.cityCode) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('settings')}</Button>
      {isOpen && <Settings close={() => setOpen(false)} />}
    </>
  );
}

function Settings({ close }: { readonly close: () => void }) {
  const t = useWords(lifeCycleWords);
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['project-library', 'life-cycle-settings'],
    queryFn: ({ signal }) => call(readLifeCycleSettings, {}, { signal }),
  });
  const save = useMutation({
    mutationFn: (body: LifeCycleSettings) => call(editLifeCycleSettings, { body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['project-library'] });
      close();
    },
  });
  const fields = names.map((name) => ({ name, label: t(name), min: limits[name][0], max: limits[name][1] }));
  return <SettingsDialog fields={fields} query={query} save={save} close={close} />;
}
