import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import type { Reply } from '#kernel/endpoint.ts';
import { sentence } from '#kernel/terms.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { SeverityMark } from '#ui/severity-mark.tsx';
import { useLanguage, useWords } from '#ui/words.ts';
import { useReports } from '../../dispatch/web/use-reports.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import type { Project } from '../contract.ts';
import { type Evidence, listEvidence } from '../contract-evidence.ts';
import { overPlanDoubts } from '../rules/evidence-doubts.ts';
import { evidenceColumns } from './evidence-columns.tsx';
import { EvidenceDrawer } from './evidence-drawer.tsx';
import { EvidencePreview } from './evidence-preview.tsx';
import { evidenceWords, kindWord } from './evidence-words.ts';
import { WithdrawEvidence } from './withdraw-evidence.tsx';

const search = z.object({ attach: z.literal('new').optional().catch(undefined) });
type Data = Reply<typeof listEvidence>;

/** Evidence of a project: what is there, what is doubted about it, what is still wanted, and the form to attach. */
export function EvidenceTab({ project }: { readonly project: Project }) {
  const t = useWords(evidenceWords);
  const nameOfPerson = usePersonNames();
  const mayAttach = useMay()('project-library.attach');
  const [{ attach }, change] = useSearchState(search);
  const [shown, setShown] = useState<Evidence | null>(null);
  const [leaving, setLeaving] = useState<Evidence | null>(null);
  const query = useQuery({
    queryKey: ['project-library', 'evidence', project.id],
    queryFn: ({ signal }) => call(listEvidence, { params: { id: project.id } }, { signal }),
  });
  return (
    <Loaded query={query}>
      {(data) => (
        <Flex vertical gap="small">
          <Flex justify="space-between" align="center" gap="small" wrap>
            <Wanted wanted={data.wanted} />
            {mayAttach && (
              <Button
                type="primary"
                icon={<PlusOutlined aria-hidden />}
                className="no-print"
                onClick={() => change({ attach: 'new' })}
              >
                {t('attach')}
              </Button>
            )}
          </Flex>
          <Site project={project} />
          <OfTheWhole data={data} project={project} />
          <DataTable
            caption={t('caption')}
            columns={evidenceColumns({
              t,
              nameOfPerson,
              projectId: project.id,
              doubts: data.doubts,
              mayAttach,
              show: setShown,
              withdraw: setLeaving,
            })}
            rows={data.rows}
            rowKey={({ id }) => id}
            empty={t('none')}
          />
          {mayAttach && attach && <EvidenceDrawer projectId={project.id} close={() => change({ attach: undefined })} />}
          {shown && <EvidencePreview projectId={project.id} one={shown} close={() => setShown(null)} />}
          {leaving && <WithdrawEvidence projectId={project.id} one={leaving} close={() => setLeaving(null)} />}
        </Flex>
      )}
    </Loaded>
  );
}

/** Where the project is built, against which photos are held. */
function Site({ project: { siteLatitude, siteLongitude } }: { readonly project: Project }) {
  const t = useWords(evidenceWords);
  const isKnown = siteLatitude !== null && siteLongitude !== null;
  const facts = { latitude: siteLatitude?.toFixed(4) ?? '', longitude: siteLongitude?.toFixed(4) ?? '' };
  return (
    <Typography.Text type="secondary" style={{ fontVariantNumeric: 'tabular-nums' }}>
      {t('site')}：{isKnown ? t('siteAt', facts) : t('siteNone')}
    </Typography.Text>
  );
}

function Wanted({ wanted }: { readonly wanted: Data['wanted'] }) {
  const t = useWords(evidenceWords);
  return (
    <Flex gap="4px 8px" wrap align="center">
      {wanted.length === 0 ? (
        <Typography.Text>{t('nothingWanted')}</Typography.Text>
      ) : (
        <>
          <Typography.Text>{t('wanted')}</Typography.Text>
          {wanted.map((kind) => (
            <Tag key={kind} style={{ margin: 0 }}>
              {t(kindWord(kind))}
            </Tag>
          ))}
        </>
      )}
      <Typography.Text type="secondary">{t('photoPolicy')}</Typography.Text>
    </Flex>
  );
}

/** Doubts that belong to no single piece: a start that nothing shows, more than planned without a paper. */
function OfTheWhole({ data, project }: { readonly data: Data; readonly project: Project }) {
  const [language] = useLanguage();
  const reports = useReports(project.id);
  const totalYuan = reports.data?.findLast((month) => month.totalYuan !== null)?.totalYuan ?? null;
  const kinds = data.rows.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ kind }) => kind);
  const overPlan = overPlanDoubts(kinds, { totalYuan, plannedTotalYuan: project.plannedTotalYuan });
  const doubts = [
    ...data.doubts.filter(({ evidenceId }) => evidenceId === null),
    ...overPlan.map((doubt) => ({ ...doubt, text: sentence(evidenceWords, doubt.code, language, doubt.facts) })),
  ];
  if (doubts.length === 0) return null;
  const lines = doubts.map(({ code, severity, text }) => (
    <div key={code}>
      <SeverityMark severity={severity} /> {text}
    </div>
  ));
  return <Alert type={doubts.some(({ severity }) => severity !== 'note') ? 'warning' : 'info'} title={lines} />;
}
