import { percentText, wanText } from '#kernel/money.ts';
import { Figure } from '#ui/figure.tsx';
import { Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { actionsWords } from '../../plan/web/actions-words.ts';
import type { GrowthKinds } from '../contract-bridge.ts';
import { growthWords } from './growth-words.ts';
import { Panel } from './panel.tsx';
import type { Asked } from './use-cockpit.ts';
import { useKinds } from './use-growth-detail.ts';

type Sums = Omit<GrowthKinds['actions'][number], 'key'>;
type Row = Sums & {
  readonly key: string;
  readonly name: string;
  /** Filter of the table of projects; null where it has none for this kind. */
  readonly filter: Readonly<Record<string, string>> | null;
};

/** What the figure is made of; each kind opens the table of projects with the same filter. */
export function KindsTab({ asked }: { readonly asked: Asked }) {
  const t = useWords(growthWords);
  const query = useKinds(asked);
  return <Loaded query={query}>{(kinds) => <Kinds kinds={kinds} unit={asked.unit} note={t('kindsNote')} />}</Loaded>;
}

function Kinds(wish: { readonly kinds: GrowthKinds; readonly unit: string | null; readonly note: string }) {
  const { kinds, unit, note } = wish;
  const t = useWords(growthWords);
  const action = useWords(actionsWords);
  const actions = kinds.actions.map(({ key, ...sums }) => ({
    ...{ ...sums, key: key || 'none' },
    ...{ name: key === '' ? t('none') : action(key), filter: key === '' ? null : { action: key } },
  }));
  const industries = kinds.industries.map(({ key, ...sums }) => ({
    ...{ ...sums, key: key || 'none' },
    ...{ name: key || t('none'), filter: key ? { industry: key } : null },
  }));
  const leads = kinds.ecoLed.map(({ key, ...sums }) => ({
    ...{ ...sums, key: String(key) },
    ...{ name: t(`lead.${key}`), filter: { ecoLed: key ? 'yes' : 'no' } },
  }));
  return (
    <>
      <div className="kind-board">
        <div>
          <KindTable title={t('byAction')} head={t('action')} rows={actions} total={kinds.total} unit={unit} />
          <KindTable title={t('byLead')} head={t('lead')} rows={leads} total={kinds.total} unit={unit} />
        </div>
        <KindTable title={t('byIndustry')} head={t('industry')} rows={industries} total={kinds.total} unit={unit} />
      </div>
      <p className="growth-note">{note}</p>
    </>
  );
}

type Wish = {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly Row[];
  readonly total: GrowthKinds['total'];
  readonly unit: string | null;
};

function KindTable({ title, head, rows, total, unit }: Wish) {
  const t = useWords(growthWords);
  const heads = ['projects', 'investedWan', 'share', 'baseWan', 'growth'] as const;
  return (
    <Panel title={title} className="kind-panel">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {heads.map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <Door row={row} unit={unit} />
              </th>
              <Cells sums={row} />
            </tr>
          ))}
          <tr className="total-row">
            <th scope="row">{t('total')}</th>
            <Cells sums={{ ...total, sharePercent: total.investedYuan > 0 ? 100 : null }} />
          </tr>
        </tbody>
      </table>
    </Panel>
  );
}

function Cells({ sums }: { readonly sums: Sums }) {
  return (
    <>
      <td>{sums.projects}</td>
      <td>{wanText(sums.investedYuan)}</td>
      <td>{percentText(sums.sharePercent)}</td>
      <td>{wanText(sums.baseYuan)}</td>
      <td>{percentText(sums.growthPercent)}</td>
    </>
  );
}

function Door({ row: { name, filter }, unit }: { readonly row: Row; readonly unit: string | null }) {
  const t = useWords(growthWords);
  if (!filter) return name;
  const asked = new URLSearchParams({ caliber: 'in', ...filter, ...(unit && { unit }) });
  return (
    <Figure to={`/projects?${asked}`} label={t('openKind', { kind: name })}>
      {name}
    </Figure>
  );
}
