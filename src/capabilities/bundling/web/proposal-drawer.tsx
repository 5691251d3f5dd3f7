import { useQuery } from '@tanstack/react-query';
import { Button, Descriptions, Drawer, Flex, Table, Typography } from 'antd';
import type { Reply } from '#kernel/endpoint.ts';
import { wanText } from '#kernel/money.ts';
import { addressOf, call } from '#ui/call.ts';
import { instantText, Loaded } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { Person } from '../../organisation/web/person.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import {
  downloadProposalDocx,
  downloadProposalXlsx,
  type ProposalMember,
  readProposal,
} from '../contract-proposals.ts';
import { nextStates } from '../rules/proposal-steps.ts';
import { windowText } from '../rules/windows.ts';
import { FindingList } from './finding-list.tsx';
import { StepForm } from './step-form.tsx';
import { words } from './words.ts';

type Data = Reply<typeof readProposal>;

/** One proposal: what it is, its members, what the tests said, who stated what when, and the next step. */
export function ProposalDrawer({ id, close }: { readonly id: string; readonly close: () => void }) {
  const t = useWords(words);
  useFocusBack();
  const query = useQuery({
    queryKey: ['bundling', 'proposal', id],
    queryFn: ({ signal }) => call(readProposal, { params: { id } }, { signal }),
  });
  return (
    <Drawer open size={760} title={t('detail')} onClose={close}>
      <Loaded query={query}>{(data) => <Content data={data} />}</Loaded>
    </Drawer>
  );
}

function Content({ data: { proposal, steps } }: { readonly data: Data }) {
  const t = useWords(words);
  const mayState = useMay()('bundling.propose');
  const params = { id: proposal.id };
  return (
    <Flex vertical gap="middle">
      <Flex justify="space-between" align="center" wrap gap="small">
        <Typography.Text strong style={{ fontSize: 16 }}>
          {proposal.name}
        </Typography.Text>
        <Flex gap="small" className="no-print">
          <Button href={addressOf(downloadProposalDocx, { params, query: {} })}>{t('docx')}</Button>
          <Button href={addressOf(downloadProposalXlsx, { params, query: {} })}>{t('xlsx')}</Button>
        </Flex>
      </Flex>
      <Facts proposal={proposal} />
      <MemberTable members={proposal.members} total={proposal.totalYuan} />
      {proposal.findings.length > 0 && (
        <section>
          <Typography.Title level={5}>{t('findings')}</Typography.Title>
          <FindingList findings={proposal.findings} />
        </section>
      )}
      {mayState && nextStates(proposal.state).length > 0 && <StepForm key={proposal.version} proposal={proposal} />}
      <section>
        <Typography.Title level={5}>{t('course')}</Typography.Title>
        {steps.map(({ version, state, note, decidedOn, recordedAt, recordedBy }) => (
          <div key={version}>
            {instantText(recordedAt)} {t(`state.${state}`)} {decidedOn} <Person name={recordedBy} /> {note}
          </div>
        ))}
      </section>
    </Flex>
  );
}

function Facts({ proposal }: Pick<Data, 'proposal'>) {
  const t = useWords(words);
  const { nameOf } = useRegions();
  const { state, unitCode, ownerName, investor, opinion, code, documentNumber, leadId } = proposal;
  const facts = [
    { key: 'state', label: t('state'), children: t(`state.${state}`) },
    { key: 'unit', label: t('unit'), children: nameOf(unitCode) },
    { key: 'owner', label: t('owner'), children: ownerName, span: 2 },
    ...(investor === null ? [] : [{ key: 'investor', label: t('investorProof'), children: investor.proof, span: 2 }]),
    { key: 'opinion', label: t('opinion'), children: opinion, span: 2 },
    ...(code === null
      ? []
      : [
          { key: 'code', label: t('code'), children: code },
          { key: 'number', label: t('documentNumber'), children: documentNumber ?? '—' },
        ]),
    ...(leadId === null
      ? []
      : [{ key: 'lead', label: t('lead'), children: <a href="/leads">{proposal.name}</a>, span: 2 }]),
  ];
  return <Descriptions size="small" bordered column={2} items={facts} />;
}

function MemberTable({ members, total }: { readonly members: readonly ProposalMember[]; readonly total: number }) {
  const t = useWords(words);
  return (
    <Table<ProposalMember>
      aria-label={t('list')}
      size="small"
      pagination={false}
      rowKey={({ projectId }) => projectId}
      dataSource={[...members]}
      columns={[
        { title: t('name'), dataIndex: 'name' },
        { title: t('months'), key: 'months', width: 160, render: (_, member) => windowText(member) },
        {
          ...{ title: t('amount'), key: 'amount', align: 'right', width: 150 },
          render: (_, { amountYuan }) => wanText(amountYuan),
        },
      ]}
      footer={() => t('checkCount', { count: members.length, yuan: wanText(total) })}
    />
  );
}
