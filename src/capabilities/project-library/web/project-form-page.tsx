import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Form, Input, Typography } from 'antd';
import { useEffect } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { Refusal } from '#kernel/refusal.ts';
import { call } from '#ui/call.ts';
import { LeaveDialog } from '#ui/leave-dialog.tsx';
import { Failed, Loaded, Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { readProject } from '../contract.ts';
import { readLead } from '../contract-leads.ts';
import { type Caliber, caliberOf } from '../rules/caliber/caliber-of.ts';
import { projectOfLead } from '../rules/lead.ts';
import { nothingKnown } from '../rules/project.ts';
import { statisticalCountyOf } from '../rules/statistical-county.ts';
import { FactInput } from './fact-field.tsx';
import { lifeCycleWords } from './life-cycle-words.ts';
import { LookAlikes } from './look-alikes.tsx';
import { type FactField, formGroups } from './project-form.ts';
import './project.css';
import { SuggestedCode, TypedCaliber } from './typed-caliber.tsx';
import { type FormStart, useProjectForm } from './use-project-form.ts';

/** The form of a new project, empty or from a lead (`?lead=`). */
export function NewProjectPage() {
  const t = useWords(lifeCycleWords);
  const me = useMe();
  const leadId = useSearchParams()[0].get('lead');
  const lead = useQuery({
    queryKey: ['project-library', 'lead', leadId],
    queryFn: ({ signal }) => call(readLead, { params: { id: leadId ?? '' } }, { signal }),
    enabled: leadId !== null,
  });
  const own = /^\d{6}$|-Z/.test(me.data?.regionCode ?? '') && me.data?.regionCode !== me.data?.cityCode;
  const empty = { ...nothingKnown, name: '', unitCode: own ? (me.data?.regionCode ?? '') : '', stage: 'idea' as const };
  return (
    <Page title={t('newProject')}>
      {leadId === null ? (
        me.data && <ProjectForm start={{ facts: empty, standing: null, leadId: null }} />
      ) : (
        <Loaded query={lead}>
          {(data) => (
            <ProjectForm
              start={{ facts: projectOfLead(data.lead), standing: null, leadId }}
              notice={t('fromLead', { name: data.lead.name })}
            />
          )}
        </Loaded>
      )}
    </Page>
  );
}

/** The form of a project that stands. */
export function EditProjectPage() {
  const t = useWords(lifeCycleWords);
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['project-library', 'project', id],
    queryFn: ({ signal }) => call(readProject, { params: { id } }, { signal }),
  });
  return (
    <Page title={query.data ? t('editTitle', { name: query.data.project.name }) : t('edit')}>
      <Loaded query={query}>
        {({ project: { version, ...facts } }) => (
          <ProjectForm start={{ facts, standing: { id, version }, leadId: null }} />
        )}
      </Loaded>
    </Page>
  );
}

function ProjectForm({ start, notice }: { readonly start: FormStart; readonly notice?: string }) {
  const t = useWords(lifeCycleWords);
  const navigate = useNavigate();
  const form = useProjectForm(start);
  const { draft, facts, save, canSave } = form;
  const isNew = start.standing === null;
  const caliber = caliberOf(facts);
  useFocusNamed();
  return (
    <Form layout="vertical" onFinish={() => canSave && save.mutate()} className="project-form">
      <Flex vertical gap="small">
        <Typography.Text type="secondary">{t('blankIsUnknown')}</Typography.Text>
        {notice && <Alert type="info" showIcon title={notice} />}
        {draft.isFound && <Alert type="info" showIcon closable title={t('draftFound')} />}
        {isNew && <LookAlikes facts={facts} />}
        {Object.entries(formGroups).map(([group, fields]) => (
          <Group key={group} group={group} fields={fields} form={form} isNew={isNew} caliber={caliber} />
        ))}
        <Card size="small">
          <TypedCaliber caliber={caliber} />
          <Form.Item label={t('noteHelp')} htmlFor="fact-note" style={{ marginBottom: 8 }}>
            <Input
              id="fact-note"
              maxLength={500}
              value={draft.typed.note ?? ''}
              onChange={(event) => draft.type('note', event.target.value)}
            />
          </Form.Item>
          {save.isError && <Unsaved error={save.error} standing={start.standing} see={draft.see} />}
          <Flex gap="small">
            <Button type="primary" htmlType="submit" loading={save.isPending} disabled={!canSave}>
              {t('save')}
            </Button>
            <Button onClick={() => navigate(-1)}>{t('cancel')}</Button>
          </Flex>
        </Card>
      </Flex>
      <LeaveDialog blocker={form.blocker} forget={draft.forget} />
    </Form>
  );
}

/** Puts the cursor into the field that the address names: `#fact-code`. */
function useFocusNamed(): void {
  const { hash } = useLocation();
  useEffect(() => {
    document.getElementById(hash.slice(1))?.focus();
  }, [hash]);
}

type Filling = ReturnType<typeof useProjectForm>;

function Group(wish: {
  readonly group: string;
  readonly fields: readonly FactField[];
  readonly form: Filling;
  readonly isNew: boolean;
  readonly caliber: Caliber;
}) {
  const { group, fields, form, isNew, caliber } = wish;
  const t = useWords(lifeCycleWords);
  const { all, nameOf } = useRegions();
  const { suggested } = caliber.industry;
  const { facts, faults, doubts, draft, textOf } = form;
  const county = group === 'site' && facts.unitCode.includes('-') ? statisticalCountyOf(facts, all) : null;
  return (
    <Card
      size="small"
      title={t(`group.${group}` as keyof typeof lifeCycleWords)}
      extra={county && t('countsIn', { county: nameOf(county) })}
    >
      <div className="project-form-grid">
        {fields.map((field) => (
          <FactInput
            key={field}
            field={field}
            text={textOf(field)}
            isFaulty={faults.includes(field)}
            doubt={field === 'stage' && !isNew ? t('stageByHand') : doubts.get(field)}
            unitCode={facts.unitCode}
            disabled={field === 'stage' && !isNew}
            suggested={suggested}
            extra={
              field === 'industryCode' &&
              suggested !== null &&
              suggested !== facts.industryCode && (
                <SuggestedCode suggested={suggested} take={(code) => draft.type('industryCode', code)} />
              )
            }
            type={(text) => {
              draft.type(field, text);
              if (field === 'unitCode') draft.type('townshipCode', '');
            }}
          />
        ))}
      </div>
    </Card>
  );
}

type Refused = {
  readonly error: unknown;
  readonly standing: FormStart['standing'];
  readonly see: (version: number) => void;
};

/** What was refused; after somebody else's change the project is read again and what was typed stays. */
function Unsaved({ error, standing, see }: Refused) {
  const t = useWords(lifeCycleWords);
  const queries = useQueryClient();
  const version = error instanceof Refusal && error.code === 'projectChanged' ? Number(error.facts.version) : null;
  const reload = async () => {
    await queries.invalidateQueries({ queryKey: ['project-library', 'project', standing?.id] });
    if (version !== null) see(version);
  };
  return (
    <div role="alert" style={{ marginBottom: 8 }}>
      <Failed error={error} />
      {version !== null && (
        <Button size="small" style={{ marginTop: 8 }} onClick={reload}>
          {t('reload')}
        </Button>
      )}
    </div>
  );
}
