import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card, Descriptions, Drawer, Flex, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Reply } from '#kernel/endpoint.ts';
import { wanText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { Failed, instantText, Loaded } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { closeLead, type Lead, readLead } from '../contract-leads.ts';
import { Gaps } from './caliber-reasons.tsx';
import { CaliberTag } from './caliber-tag.tsx';
import { LeadTag } from './leads-page.tsx';
import { lifeCycleWords } from './life-cycle-words.ts';
import { AlikeList } from './look-alikes.tsx';
import { StageTag } from './stage-tag.tsx';

type Screened = Reply<typeof readLead>;

/** One lead: what it says, what the caliber says of it, what looks like it, and what may be done. */
export function LeadDrawer({ id, close }: { readonly id: string; readonly close: () => void }) {
  const t = useWords(lifeCycleWords);
  useFocusBack();
  const query = useQuery({
    queryKey: ['project-library', 'lead', id],
    queryFn: ({ signal }) => call(readLead, { params: { id } }, { signal }),
  });
  return (
    <Drawer open size={680} title={query.data?.lead.name ?? t('leads')} onClose={close}>
      <Loaded query={query}>
        {(data) => (
          <Flex vertical gap="middle">
            <Acts lead={data.lead} />
            <Said lead={data.lead} />
            <Screening {...data} />
          </Flex>
        )}
      </Loaded>
    </Drawer>
  );
}

function Said({ lead }: { readonly lead: Lead }) {
  const t = useWords(lifeCycleWords);
  const { nameOf } = useRegions();
  const nameOfPerson = usePersonNames();
  const place = [nameOf(lead.unitCode), ...(lead.townshipCode ? [nameOf(lead.townshipCode)] : [])].join(' ');
  const item = (key: keyof typeof lifeCycleWords, children: React.ReactNode, span = 1) => ({
    key,
    label: t(key),
    children,
    span,
  });
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={[
        item('unitCode', place),
        item('ownerName', lead.ownerName ?? '—'),
        item('totalWan', <span className="numeral">{wanText(lead.totalYuan)}</span>),
        item('leadStage', <StageTag stage={lead.stage} />),
        item('expectedStart', lead.expectedStart ?? '—'),
        item('dueOn', lead.dueOn),
        item('department', t(lead.department)),
        item('contactName', `${lead.contactName} ${lead.contactTelephone}`),
        item('content', lead.content ?? '—', 2),
        item('passedBy', t('decidedBy', { by: nameOfPerson(lead.passedBy), at: instantText(lead.passedAt) }), 2),
        ...(lead.decidedAt === null
          ? []
          : [
              item('decided', t('decidedBy', { by: nameOfPerson(lead.decidedBy), at: instantText(lead.decidedAt) }), 2),
              ...(lead.closeReason === null ? [] : [item('reason', lead.closeReason, 2)]),
            ]),
      ]}
    />
  );
}

function Screening({ caliber, alike, lookAlikes }: Screened) {
  const t = useWords(lifeCycleWords);
  return (
    <Card size="small" title={t('screening')} extra={<CaliberTag verdict={caliber.verdict} />}>
      <Flex vertical gap={6}>
        {caliber.reasons.map(({ rule, text, effect, clause }) => (
          <div key={rule}>
            <CaliberTag verdict={effect} /> {text} <Typography.Text type="secondary">{clause}</Typography.Text>
          </div>
        ))}
        {caliber.missing.length > 0 && (
          <div>
            <strong>{t('missing')}</strong>
            <Gaps missing={caliber.missing} />
          </div>
        )}
        <Typography.Text type="secondary">{t('screeningHelp')}</Typography.Text>
        {alike === 0 ? (
          <Typography.Text>{t('alikeNone')}</Typography.Text>
        ) : (
          <Alert
            type="warning"
            showIcon
            title={lookAlikes.length > 0 ? t('alikeTitle') : t('alikeSome', { count: alike })}
            {...(lookAlikes.length > 0 && { description: <AlikeList rows={lookAlikes} /> })}
          />
        )}
      </Flex>
    </Card>
  );
}

function Acts({ lead }: { readonly lead: Lead }) {
  const t = useWords(lifeCycleWords);
  const may = useMay();
  const navigate = useNavigate();
  const [isClosing, setClosing] = useState(false);
  const mayDecide = may('project-library.edit') && lead.state === 'open';
  return (
    <Flex gap="small" align="center">
      <LeadTag state={lead.state} />
      {mayDecide && (
        <>
          <Button type="primary" onClick={() => navigate(`/projects/new?lead=${lead.id}`)}>
            {t('toProject')}
          </Button>
          <Button onClick={() => setClosing(true)}>{t('closeLead')}</Button>
        </>
      )}
      {lead.projectId !== null && may('project-library.read') && (
        <Link to={`/projects/${lead.projectId}`}>{t('openProject')}</Link>
      )}
      {isClosing && <Closing lead={lead} close={() => setClosing(false)} />}
    </Flex>
  );
}

function Closing({ lead, close }: { readonly lead: Lead; readonly close: () => void }) {
  const t = useWords(lifeCycleWords);
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const save = useMutation({
    mutationFn: () => call(closeLead, { params: { id: lead.id }, body: { reason } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['project-library'] });
      close();
    },
  });
  return (
    <Modal
      open
      title={t('closeLead')}
      onCancel={close}
      onOk={() => save.mutate()}
      okText={t('closeLead')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Form layout="vertical">
        <Form.Item label={t('reason')} htmlFor="close-reason" required>
          <Input.TextArea
            id="close-reason"
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
