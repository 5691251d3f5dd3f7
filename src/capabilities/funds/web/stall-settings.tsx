import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { pageTerms } from '#ui/page-terms.ts';
import { SettingsDialog } from '#ui/settings-dialog.tsx';
import { useWords } from '#ui/words.ts';
import { useMay, useMe } from '../../organisation/web/use-me.ts';
import { editStallSettings, readStallSettings, type StallSettings } from '../contract-stalls.ts';
import { words } from './words.ts';

const names = ['noPaymentMonths', 'noProgressMonths', 'aheadPoints', 'idleMonths', 'unallocatedMonths'] as const;

/** From when on money stands still, for the city desk alone to change. */
export function StallSettingsButton() {
  const t = useWords(pageTerms);
  const me = useMe().data;
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (!me || me.regionCode !== me.cityCode || !may('funds.write')) return null;
  return (
    <>
      <Button size="small" className="no-print" onClick={() => setOpen(true)}>
        {t('settings')}
      </Button>
      {isOpen && <Settings close={() => setOpen(false)} />}
    </>
  );
}

function Settings({ close }: { readonly close: () => void }) {
  const t = useWords(words);
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['funds', 'stall-settings'],
    queryFn: ({ signal }) => call(readStallSettings, {}, { signal }),
  });
  const save = useMutation({
    mutationFn: (body: StallSettings) => call(editStallSettings, { body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['funds'] });
      close();
    },
  });
  const fields = names.map((name) => ({ name, label: t(name), min: 1, max: name === 'aheadPoints' ? 100 : 60 }));
  return <SettingsDialog fields={fields} query={query} save={save} close={close} />;
}
