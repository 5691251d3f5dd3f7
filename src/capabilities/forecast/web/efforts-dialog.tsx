import { type SettingField, SettingsDialog } from '#ui/settings-dialog.tsx';
import { useWords } from '#ui/words.ts';
import type { AdviceEfforts } from '../contract-advice.ts';
import { actionKinds } from '../rules/effort.ts';
import { adviceWords } from './advice-words.ts';
import { useEfforts } from './use-advice.ts';

/** What each kind of work costs and takes, for the whole city. */
export default function EffortsDialog({ close }: { readonly close: () => void }) {
  const t = useWords(adviceWords);
  const { query, save } = useEfforts(close);
  const fields: SettingField<AdviceEfforts>[] = actionKinds.flatMap((kind) => [
    { name: `${kind}Days` as const, label: t('efforts.days', { kind: t(`kind.${kind}`) }), min: 0, max: 250 },
    { name: `${kind}Months` as const, label: t('efforts.months', { kind: t(`kind.${kind}`) }), min: 0, max: 12 },
  ]);
  fields.push(
    { name: 'speedPaymentPacePercent', label: t('efforts.pace'), min: 100, max: 200 },
    { name: 'probabilityPercent', label: t('efforts.probability'), min: 50, max: 99 },
  );
  return <SettingsDialog fields={fields} query={query} save={save} close={close} />;
}
