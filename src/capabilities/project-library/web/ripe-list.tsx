import { Checkbox, type TableColumnsType, Typography } from 'antd';
import { Link, useNavigate } from 'react-router';
import { DataTable } from '#ui/data-table.tsx';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { EntryRow } from '../contract-entry.ts';
import { EntryTag, MissingText } from './entry-tag.tsx';
import { entryWords } from './entry-words.ts';
import './project.css';

type Listed = {
  readonly rows: readonly EntryRow[];
  readonly chosen: readonly string[];
  readonly choose: ((ids: readonly string[]) => void) | null;
  readonly paging: NonNullable<Parameters<typeof DataTable>[0]['paging']>;
};

/** Projects on their way, with what they lack; the ripe ones can be chosen where `choose` is given. */
export function RipeList({ rows, chosen, choose, paging }: Listed) {
  const t = useWords(entryWords);
  const { shortNameOf } = useRegions();
  const navigate = useNavigate();
  // Where nothing is missing, as among the ripe, its column would be empty.
  const isComplete = rows.every(({ missing }) => missing.length === 0);
  const addressOf = ({ project }: EntryRow) => `/projects/${project.id}?tab=caliber`;
  const columns: TableColumnsType<EntryRow> = [
    ...(choose
      ? [chooseColumn({ rows, chosen, choose }, (name) => (name ? t('chooseRow', { name }) : t('chooseAll')))]
      : []),
    {
      title: t('projectHead'),
      key: 'name',
      width: isComplete ? 320 : 244,
      render: (_, row) => (
        <div style={{ lineHeight: 1.35 }}>
          <Link to={addressOf(row)} tabIndex={-1} onClick={(event) => event.stopPropagation()}>
            {row.project.name}
          </Link>
          <br />
          <Typography.Text type="secondary" style={{ fontSize: 12 }}>
            {row.project.code ?? t('missing.codeMissing')}
          </Typography.Text>
        </div>
      ),
    },
    { title: t('countyHead'), key: 'unit', width: 106, render: (_, { project }) => shortNameOf(project.unitCode) },
    { title: t('ownerHead'), key: 'owner', render: (_, { project }) => <Owner name={project.ownerName} /> },
    { title: t('stateHead'), key: 'state', width: 96, render: (_, { state }) => <EntryTag state={state} /> },
    ...(isComplete ? [] : [missingColumn(t('still'))]),
    { title: t('sinceHead'), key: 'since', width: 104, render: (_, { since }) => <Numeral text={since} /> },
    {
      title: t('windowHead'),
      key: 'window',
      width: 104,
      render: (_, { window }) => <Numeral text={window && `${window.from.slice(5)} ~ ${window.to.slice(5)}`} />,
    },
    {
      title: t('handedHead'),
      key: 'handed',
      width: isComplete ? 210 : 120,
      render: (_, { handed }) => (handed ? t('handedOn', { on: handed.on, receiver: handed.receiver }) : '—'),
    },
  ];
  return (
    <DataTable
      caption={t('ripeTitle')}
      columns={columns}
      rows={rows}
      rowKey={({ project }) => project.id}
      open={(row) => navigate(addressOf(row))}
      addressOf={addressOf}
      paging={paging}
      empty={t('emptyRipe')}
    />
  );
}

function missingColumn(title: string) {
  return { title, key: 'missing', width: 232, render: (_: unknown, row: EntryRow) => <Lacks row={row} /> };
}

type Choosing = Pick<Listed, 'rows' | 'chosen'> & { readonly choose: (ids: readonly string[]) => void };

/** Only what is ripe can be handed over. */
function chooseColumn({ rows, chosen, choose }: Choosing, labelOf: (name: string | null) => string) {
  const ripe = rows.filter(({ state }) => state === 'ripe').map(({ project }) => project.id);
  const isAll = ripe.length > 0 && ripe.every((id) => chosen.includes(id));
  const without = (ids: readonly string[]) => chosen.filter((id) => !ids.includes(id));
  return {
    title: (
      <Checkbox
        aria-label={labelOf(null)}
        checked={isAll}
        indeterminate={!isAll && ripe.some((id) => chosen.includes(id))}
        disabled={ripe.length === 0}
        onChange={() => choose(isAll ? without(ripe) : [...without(ripe), ...ripe].slice(0, 200))}
      />
    ),
    key: 'choose',
    width: 40,
    className: 'no-print',
    onCell: () => ({ onClick: (event: React.MouseEvent) => event.stopPropagation() }),
    render: (_: unknown, { project, state }: EntryRow) => (
      <Checkbox
        aria-label={labelOf(project.name)}
        checked={chosen.includes(project.id)}
        disabled={state !== 'ripe'}
        onChange={({ target }) =>
          choose(target.checked ? [...chosen, project.id].slice(0, 200) : without([project.id]))
        }
      />
    ),
  };
}

function Lacks({ row: { missing } }: { readonly row: EntryRow }) {
  const t = useWords(entryWords);
  if (missing.length === 0) return <>—</>;
  const shown = missing.slice(0, 2);
  return (
    <ul className="lack-list">
      {shown.map((one) => (
        <li key={`${one.code}${one.material?.kind ?? ''}`} className="lack" title={one.material?.name}>
          <Typography.Text type="secondary">{t(`holder.${one.holder}`)}：</Typography.Text>
          <MissingText missing={one} />
        </li>
      ))}
      {missing.length > shown.length && <li>{t('more', { count: missing.length })}</li>}
    </ul>
  );
}

function Owner({ name }: { readonly name: string | null }) {
  return (
    <Typography.Text ellipsis={{ tooltip: name }} style={{ maxWidth: 124 }}>
      {name ?? '—'}
    </Typography.Text>
  );
}

function Numeral({ text }: { readonly text: string | null }) {
  return <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{text ?? '—'}</span>;
}
