import { Button, Flex, type TableColumnsType, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { wanText } from '#kernel/money.ts';
import type { Facts } from '#kernel/refusal.ts';
import { addressOf } from '#ui/call.ts';
import { instantText } from '#ui/page.tsx';
import { SeverityMark } from '#ui/severity-mark.tsx';
import { downloadEvidence, type Evidence, type listEvidence } from '../contract-evidence.ts';
import { type evidenceWords, kindWord, sizeText, typeText } from './evidence-words.ts';

type Wish = {
  readonly t: (key: keyof typeof evidenceWords & string, facts?: Facts) => string;
  /** 姓名 by sign-in name. */
  readonly nameOfPerson: (signInName: string) => string;
  readonly projectId: string;
  readonly doubts: Reply<typeof listEvidence>['doubts'];
  readonly mayAttach: boolean;
  readonly show: (one: Evidence) => void;
  readonly withdraw: (one: Evidence) => void;
};

const shownTypes: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** Columns of the evidence of a project, for a screen of 1366 pixels. */
export function evidenceColumns(wish: Wish): TableColumnsType<Evidence> {
  const { t, doubts } = wish;
  return [
    { title: t('paper'), key: 'paper', width: 215, render: (_, one) => <Paper one={one} wish={wish} /> },
    { title: t('datedOn'), key: 'datedOn', width: 96, render: (_, { datedOn }) => <Plain>{datedOn ?? '—'}</Plain> },
    { title: t('says'), key: 'says', width: 160, render: (_, one) => <Says one={one} t={t} /> },
    {
      title: t('proves'),
      key: 'proves',
      width: 96,
      render: (_, { provesStage, provesMonth }) => (
        <Lines lines={[provesStage && t(provesStage), provesMonth && t('month', { month: provesMonth })]} />
      ),
    },
    { title: t('photo'), key: 'photo', width: 130, render: (_, one) => <Photo one={one} t={t} /> },
    {
      title: t('doubts'),
      key: 'doubts',
      width: 215,
      render: (_, one) => <Doubts doubts={doubts.filter(({ evidenceId }) => evidenceId === one.id)} />,
    },
    {
      title: t('uploaded'),
      key: 'uploaded',
      width: 124,
      render: (_, one) => <Lines lines={[wish.nameOfPerson(one.uploadedBy), instantText(one.uploadedAt)]} isQuiet />,
    },
    { title: '', key: 'acts', width: 56, className: 'no-print', render: (_, one) => <Acts one={one} wish={wish} /> },
  ];
}

function Paper({ one, wish: { t, projectId, nameOfPerson } }: { readonly one: Evidence; readonly wish: Wish }) {
  const params = { id: projectId, evidenceId: one.id };
  return (
    <div style={{ maxWidth: 215, overflowWrap: 'anywhere' }}>
      <Tag>{t(kindWord(one.kind))}</Tag>
      {one.withdrawnAt && <Tag color="default">{t('withdrawn')}</Tag>}
      <br />
      <a href={addressOf(downloadEvidence, { params })} download title={t('download', { name: one.name })}>
        {one.name}
      </a>
      <br />
      <Typography.Text type="secondary" title={`SHA-256 ${one.sha256}`}>
        {typeText(one.mediaType)} · {sizeText(one.bytes)} · {one.sha256.slice(0, 8)}…
      </Typography.Text>
      {one.withdrawnAt && (
        <Typography.Paragraph type="secondary" style={{ margin: 0 }}>
          {t('withdrawnBy', {
            by: one.withdrawnBy === null ? '—' : nameOfPerson(one.withdrawnBy),
            at: instantText(one.withdrawnAt),
            reason: one.withdrawnReason ?? '',
          })}
        </Typography.Paragraph>
      )}
    </div>
  );
}

function Says({ one, t }: { readonly one: Evidence; readonly t: Wish['t'] }) {
  const amount = one.amountYuan === null ? null : t('amountWan', { amount: wanText(one.amountYuan) });
  return <Lines lines={[one.documentNumber, one.party, amount]} />;
}

function Photo({ one, t }: { readonly one: Evidence; readonly t: Wish['t'] }) {
  const place =
    one.latitude !== null &&
    one.longitude !== null &&
    t('siteAt', { latitude: one.latitude.toFixed(4), longitude: one.longitude.toFixed(4) });
  return <Lines lines={[one.takenAt?.slice(0, 16).replace('T', ' '), place]} />;
}

function Doubts({ doubts }: Pick<Wish, 'doubts'>) {
  if (doubts.length === 0) return <>—</>;
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none', maxWidth: 215, whiteSpace: 'normal' }}>
      {doubts.map(({ code, severity, text }) => (
        <li key={code}>
          <SeverityMark severity={severity} /> {text}
        </li>
      ))}
    </ul>
  );
}

function Acts({ one, wish: { t, mayAttach, show, withdraw } }: { readonly one: Evidence; readonly wish: Wish }) {
  return (
    <Flex vertical align="start">
      {shownTypes.has(one.mediaType) && (
        <Button size="small" type="link" style={{ paddingInline: 0 }} onClick={() => show(one)}>
          {t('preview')}
        </Button>
      )}
      {mayAttach && one.withdrawnAt === null && (
        <Button size="small" type="link" style={{ paddingInline: 0 }} onClick={() => withdraw(one)}>
          {t('withdraw')}
        </Button>
      )}
    </Flex>
  );
}

function Lines({
  lines,
  isQuiet = false,
}: {
  readonly lines: readonly (string | null | undefined | false)[];
  readonly isQuiet?: boolean;
}) {
  const said = lines.filter((line) => typeof line === 'string' && line !== '');
  if (said.length === 0) return <>—</>;
  return (
    <Plain>
      {said.map((line) => (
        <Typography.Text
          key={String(line)}
          style={{ display: 'block' }}
          {...(isQuiet && { type: 'secondary' as const })}
        >
          {line}
        </Typography.Text>
      ))}
    </Plain>
  );
}

function Plain({ children }: { readonly children: ReactNode }) {
  return <div style={{ fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere', maxWidth: 160 }}>{children}</div>;
}
