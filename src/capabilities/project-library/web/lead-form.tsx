import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Flex, Form, Input, Select, Typography } from 'antd';
import { useState } from 'react';
import { departments } from '#kernel/department.ts';
import { call } from '#ui/call.ts';
import { LeaveDialog } from '#ui/leave-dialog.tsx';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useKeptDraft } from '#ui/use-kept-draft.ts';
import { useLeaveGuard } from '#ui/use-leave-guard.ts';
import { useWords } from '#ui/words.ts';
import { useDepartmentContacts } from '../../organisation/web/use-department-contacts.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { type Lead, passLead } from '../contract-leads.ts';
import { ladderStages } from '../rules/ladder.ts';
import { type LifeCycleWord, lifeCycleWords } from './life-cycle-words.ts';
import { type LeadField, leadFields, leadTyped } from './typed-lead.ts';
import './project.css';

/** One short form: what a department knows of a project. What was typed is kept when the session ends. */
export function LeadForm({ close }: { readonly close: (made: Lead | null) => void }) {
  const t = useWords(lifeCycleWords);
  useFocusBack();
  const queries = useQueryClient();
  const me = useMe().data;
  const draft = useKeptDraft<LeadField>(`qingzhang.lead/${me?.name ?? ''}`, { version: 0, fields: leadFields });
  const place = usePlace();
  const typed = { ...place, ...draft.typed };
  const [isTried, setTried] = useState(false);
  const { lead, faults } = leadTyped(typed);
  const { blocker, release } = useLeaveGuard(
    Object.keys(draft.typed).length > 0,
    ({ search }) => new URLSearchParams(search).get('form') === 'new',
  );
  const save = useMutation({
    mutationFn: (body: NonNullable<typeof lead>) => call(passLead, { body }),
    onSuccess: async (made) => {
      draft.forget();
      release();
      queries.setQueryData(['project-library', 'lead', made.lead.id], made);
      await queries.invalidateQueries({ queryKey: ['project-library', 'leads'] });
      close(made.lead);
    },
  });
  const submit = () => {
    setTried(true);
    if (lead) save.mutate(lead);
  };
  const footer = (
    <Flex gap="small" justify="end">
      <Button onClick={() => close(null)}>{t('cancel')}</Button>
      <Button type="primary" loading={save.isPending} onClick={submit}>
        {t('save')}
      </Button>
    </Flex>
  );
  return (
    <Drawer open size={620} title={t('newLead')} onClose={() => close(null)} footer={footer}>
      <Form layout="vertical" onFinish={submit}>
        <Typography.Paragraph type="secondary">{t('blankIsUnknown')}</Typography.Paragraph>
        {draft.isFound && <Alert type="info" showIcon closable title={t('draftFound')} />}
        {save.isError && <Failed error={save.error} />}
        <div className="project-form-grid">
          {leadFields.map((field) => (
            <LeadInput
              key={field}
              field={field}
              text={typed[field] ?? ''}
              unitCode={typed.unitCode ?? ''}
              isFaulty={faults.includes(field) && (isTried || field === 'totalYuan')}
              type={(text) => draft.type(field, text)}
              choose={(person, telephone) => {
                draft.type('contactName', person);
                draft.type('contactTelephone', telephone);
              }}
            />
          ))}
        </div>
      </Form>
      <LeaveDialog blocker={blocker} forget={draft.forget} />
    </Drawer>
  );
}

/** The county, and the township, of the person who passes the lead. */
function usePlace(): { readonly unitCode?: string; readonly townshipCode?: string } {
  const me = useMe().data;
  const { all } = useRegions();
  const own = all.find(({ code }) => code === me?.regionCode);
  if (own?.kind === 'township') return { unitCode: own.parent ?? '', townshipCode: own.code };
  return own && own.kind !== 'city' ? { unitCode: own.code } : {};
}

type Wish = {
  readonly field: LeadField;
  readonly text: string;
  readonly unitCode: string;
  readonly isFaulty: boolean;
  readonly type: (text: string) => void;
  /** Fills in the contact of the department that was chosen. */
  readonly choose: (person: string, telephone: string) => void;
};

const needed: readonly LeadField[] = ['name', 'unitCode', 'department', 'contactName'];
const labels: Partial<Record<LeadField, LifeCycleWord>> = {
  name: 'leadName',
  stage: 'leadStage',
  totalYuan: 'totalWan',
};

function LeadInput(wish: Wish) {
  const t = useWords(lifeCycleWords);
  const { field, isFaulty } = wish;
  const fault = isFaulty && t(field === 'totalYuan' ? 'badAmount' : needed.includes(field) ? 'required' : 'badCode');
  const isWide = field === 'name' || field === 'content';
  const extra = field === 'department' ? t('onBehalf') : undefined;
  return (
    <Form.Item
      label={t(labels[field] ?? field)}
      htmlFor={`lead-${field}`}
      required={needed.includes(field)}
      extra={extra}
      {...(fault && { help: fault, validateStatus: 'error' as const })}
      style={{ marginBottom: 12, gridColumn: isWide ? '1 / -1' : 'auto' }}
    >
      <Control {...wish} />
    </Form.Item>
  );
}

function Control({ field, text, unitCode, type, choose }: Wish) {
  const t = useWords(lifeCycleWords);
  const { units, townshipsOf } = useRegions();
  const contacts = useDepartmentContacts();
  const id = `lead-${field}`;
  const select = (
    options: readonly { readonly value: string; readonly label: string }[],
    take: (value: string) => void,
  ) => (
    <Select
      id={id}
      allowClear={!needed.includes(field)}
      showSearch={{ optionFilterProp: 'label' }}
      value={text === '' ? null : text}
      placeholder={t(needed.includes(field) ? 'required' : 'unknown')}
      onChange={(value: string | undefined) => take(value ?? '')}
      options={[...options]}
    />
  );
  const regions = (list: readonly { readonly code: string; readonly name: string }[]) =>
    select(
      list.map(({ code, name }) => ({ value: code, label: name })),
      type,
    );
  switch (field) {
    case 'unitCode':
      return regions(units);
    case 'townshipCode':
      return regions(townshipsOf(unitCode));
    case 'stage':
      return select(
        ladderStages.map((value) => ({ value, label: t(value) })),
        type,
      );
    case 'department':
      return select(
        departments.map((value) => ({ value, label: t(value) })),
        (value) => {
          type(value);
          const known = contacts.data?.find((one) => one.unitCode === unitCode && one.department === value);
          if (known) choose(known.person, known.telephone);
        },
      );
    case 'content':
      return (
        <Input.TextArea id={id} rows={3} maxLength={2000} value={text} onChange={(event) => type(event.target.value)} />
      );
    case 'expectedStart':
      return <Input id={id} type="month" value={text} onChange={(event) => type(event.target.value)} />;
    default:
      return (
        <Input id={id} autoComplete="off" maxLength={200} value={text} onChange={(event) => type(event.target.value)} />
      );
  }
}
