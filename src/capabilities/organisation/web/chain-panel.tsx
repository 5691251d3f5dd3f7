import { DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Descriptions, Flex, Typography } from 'antd';
import { addressOf, call } from '#ui/call.ts';
import { Failed, instantText, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { downloadHeads, readChain, verifyAudit } from '../contract-audit-chain.ts';
import { chainWords } from './chain-words.ts';

const shownFindings = 8;

/** How the audit chain stands: its head, the last verification, and what an auditor can do about it. */
export function ChainPanel() {
  const t = useWords(chainWords);
  const client = useQueryClient();
  const queryKey = ['organisation', 'audit-chain'];
  const chain = useQuery({ queryKey, queryFn: ({ signal }) => call(readChain, {}, { signal }) });
  const verify = useMutation({
    mutationFn: () => call(verifyAudit, {}),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
  const actions = (
    <Flex gap="small">
      <Button icon={<SafetyCertificateOutlined />} loading={verify.isPending} onClick={() => verify.mutate()}>
        {t('verify')}
      </Button>
      <Button icon={<DownloadOutlined />} href={addressOf(downloadHeads, {})}>
        {t('download')}
      </Button>
    </Flex>
  );
  return (
    <Loaded query={chain}>
      {({ head, waiting, verified }) => (
        <section className="chain-panel" aria-label={t('chain')}>
          <Descriptions size="small" column={3} title={t('chain')} extra={actions}>
            <Descriptions.Item label={t('links')}>{t('linksText', { place: head.place, waiting })}</Descriptions.Item>
            <Descriptions.Item label={t('head')}>
              <Typography.Text code copyable={{ text: head.hash }}>
                {head.hash.slice(0, 16) || '—'}
              </Typography.Text>
            </Descriptions.Item>
            <Descriptions.Item label={t('verified')}>
              {verified ? t(verified.findings === 0 ? 'sound' : 'broken', facts(verified)) : t('never')}
            </Descriptions.Item>
          </Descriptions>
          {verify.isError && <Failed error={verify.error} />}
          {verify.data && <Outcome {...verify.data} />}
        </section>
      )}
    </Loaded>
  );
}

function facts({ at, findings }: { readonly at: string; readonly findings: number }) {
  return { at: instantText(at), findings };
}

type Verified = Awaited<ReturnType<typeof call<typeof verifyAudit>>>;

function Outcome({ entries, heads, sealedElsewhere, findingCount, findings }: Verified) {
  const t = useWords(chainWords);
  const lines = findings
    .slice(0, shownFindings)
    .map(({ kind, place, sequence }) => t(kind, { place: place ?? '—', sequence: sequence ?? '—' }));
  const beside = [
    t('compared', { entries, heads }),
    ...(sealedElsewhere > 0 ? [t('sealedElsewhere', { sealedElsewhere })] : []),
    ...(heads === 0 ? [t('unwitnessed')] : []),
  ].join('');
  if (findingCount === 0) return <Alert type="success" showIcon title={t('allSound')} description={beside} />;
  return (
    <Alert
      type="error"
      showIcon
      title={t('found', { findingCount })}
      description={
        <>
          {lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
          <div>{findingCount > lines.length ? t('more', { more: findingCount - lines.length }) : null}</div>
          <div>{beside}</div>
        </>
      }
    />
  );
}
