import { Button, Flex, type TableColumnsType, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { wanText } from '#kernel/money.ts';
import { DataTable } from '#ui/data-table.tsx';
import { instantText, Loaded } from '#ui/page.tsx';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { Person } from '../../organisation/web/person.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import type { FundMovement, RecordedMovement } from '../shapes.ts';
import { MoneyHead } from './money.tsx';
import { ReversalDrawer } from './reversal-drawer.tsx';
import { useLedger } from './use-funds.ts';
import { words } from './words.ts';

type Of = { readonly source: string } | { readonly project: string };

/** The ledger of a source or of a project, newest first; a row can be reversed with a reason. */
export function LedgerTable({ of, told }: { readonly of: Of; readonly told: (recorded: RecordedMovement) => void }) {
  const t = useWords(words);
  const mayWrite = useMay()('funds.write');
  const pages = usePaging(JSON.stringify(of));
  const ledger = useLedger(of, pages.after);
  const [reversing, setReversing] = useState<FundMovement | null>(null);
  const columns = useColumns('source' in of, mayWrite ? setReversing : null);
  return (
    <>
      <Loaded query={ledger}>
        {({ rows, next }) => (
          <DataTable
            caption={t('ledger')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            paging={pages.pagingFor(next)}
            empty={t('ledgerEmpty')}
          />
        )}
      </Loaded>
      {reversing && (
        <ReversalDrawer
          movement={reversing}
          close={(recorded) => {
            setReversing(null);
            if (recorded) told(recorded);
          }}
        />
      )}
    </>
  );
}

function useColumns(
  isSource: boolean,
  reverse: ((movement: FundMovement) => void) | null,
): TableColumnsType<FundMovement> {
  const t = useWords(words);
  return [
    { title: t('number'), dataIndex: 'number', align: 'right', width: 70 },
    { title: t('day'), key: 'day', width: 100, render: (_, row) => <span className="numeral">{row.movedOn}</span> },
    { title: t('kind'), key: 'kind', width: 110, render: (_, row) => <Kind row={row} /> },
    {
      title: <MoneyHead name={t('amount')} />,
      key: 'amount',
      align: 'right',
      width: 100,
      render: (_, row) => <Amount row={row} />,
    },
    {
      title: t(isSource ? 'what' : 'whatProject'),
      key: 'what',
      render: (_, row) => <What row={row} isSource={isSource} />,
    },
    {
      title: t('recorded'),
      key: 'recorded',
      width: 110,
      render: (_, row) => (
        <Typography.Text type="secondary" title={instantText(row.recordedAt)} style={{ whiteSpace: 'nowrap' }}>
          <Person name={row.recordedBy} />
          <br />
          {instantText(row.recordedAt).slice(0, 10)}
        </Typography.Text>
      ),
    },
    ...(reverse
      ? [
          {
            title: '',
            key: 'reverse',
            width: 70,
            className: 'no-print',
            render: (_: unknown, row: FundMovement) =>
              row.kind !== 'reversal' && !row.isReversed ? (
                <Button size="small" type="link" onClick={() => reverse(row)}>
                  {t('reverse')}
                </Button>
              ) : null,
          },
        ]
      : []),
  ];
}

function Kind({ row }: { readonly row: FundMovement }) {
  const t = useWords(words);
  return (
    <Flex vertical align="start" gap={2}>
      <span>{t(row.kind)}</span>
      {row.isReversed && <Tag color="default">{t('reversed')}</Tag>}
    </Flex>
  );
}

/** Counter-entries and money taken back bear their minus; what was reversed is struck through and says so beside. */
function Amount({ row }: { readonly row: FundMovement }) {
  const isMinus = row.kind === 'reversal' || row.kind === 'return' || row.kind === 'recall';
  const text = `${isMinus ? '−' : ''}${wanText(row.amountYuan)}`;
  return (
    <span className="numeral" style={{ whiteSpace: 'nowrap' }} title={`${row.amountYuan} 元`}>
      {row.isReversed ? <del>{text}</del> : text}
    </span>
  );
}

function What({ row, isSource }: { readonly row: FundMovement; readonly isSource: boolean }) {
  const t = useWords(words);
  const parts = [
    row.payee && t('to', { payee: row.payee }),
    row.voucherNo && t('voucher', { no: row.voucherNo }),
    row.reversesNumber !== null && t('reverses', { number: row.reversesNumber }),
    row.reason,
  ].filter((part) => part);
  return (
    <div style={{ lineHeight: 1.4, maxWidth: 460 }}>
      {isSource ? (
        row.projectId ? (
          <Link to={`/projects/${row.projectId}?tab=funds`}>{row.projectName ?? row.projectId}</Link>
        ) : (
          parts.length === 0 && '—'
        )
      ) : (
        `${t(row.level)} · ${row.documentNo}`
      )}
      {parts.length > 0 && <div className="quiet">{parts.join('　')}</div>}
    </div>
  );
}
