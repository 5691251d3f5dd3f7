import { DownOutlined } from '@ant-design/icons';
import { Button, Flex, Popover, Typography } from 'antd';
import type { Reply } from '#kernel/endpoint.ts';
import { yiText } from '#kernel/money.ts';
import { instantText } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { Project, readProject } from '../contract.ts';
import { Gaps } from './caliber-reasons.tsx';
import { CaliberTag } from './caliber-tag.tsx';
import { EntryLine } from './entry-guidance.tsx';
import { StageSteps } from './stage-steps.tsx';
import { StageTag } from './stage-tag.tsx';
import { words } from './words.ts';

type Read = Reply<typeof readProject>;

type Headed = Pick<Read, 'project' | 'caliber'> & { readonly openCaliber: () => void };

/** Who and where a project is, how far it is, and whether it counts. */
export function ProjectHeader({ project, caliber, openCaliber }: Headed) {
  const t = useWords(words);
  const { nameOf } = useRegions();
  const place = [nameOf(project.unitCode), ...(project.townshipCode ? [nameOf(project.townshipCode)] : [])].join(' ');
  return (
    <Flex vertical gap="small" className="project-head">
      <Flex gap="4px 20px" wrap align="center">
        <Typography.Text strong style={{ fontSize: 16, fontVariantNumeric: 'tabular-nums' }}>
          {t('headline', { amount: yiText(project.plannedTotalYuan) })}
        </Typography.Text>
        {project.mergedInto === null && <Reasons caliber={caliber} openCaliber={openCaliber} />}
        {project.mergedInto === null && <EntryLine project={project} open={openCaliber} />}
        <Typography.Text copyable={project.code !== null}>{project.code ?? t('noCode')}</Typography.Text>
        <Typography.Text>{project.ownerName ?? t('unknown')}</Typography.Text>
        <Typography.Text>{place}</Typography.Text>
        <Typography.Text type="secondary">{t('updatedAt', { at: instantText(project.recordedAt) })}</Typography.Text>
      </Flex>
      <Stage project={project} />
    </Flex>
  );
}

function Reasons({ caliber, openCaliber }: Pick<Headed, 'caliber' | 'openCaliber'>) {
  const t = useWords(words);
  const content = (
    <Flex vertical gap="small" style={{ maxWidth: 520, maxHeight: 420, overflowY: 'auto' }}>
      {caliber.reasons.map(({ effect, text, clause }) => (
        <div key={text}>
          <CaliberTag verdict={effect} />
          {text}
          <br />
          <Typography.Text type="secondary">
            {t('clause')}：{clause}
          </Typography.Text>
        </div>
      ))}
      {caliber.missing.length > 0 && (
        <div>
          <Typography.Text strong>{t('missing')}</Typography.Text>
          <Gaps missing={caliber.missing} />
        </div>
      )}
      <Typography.Text type="secondary">{t('askBureau')}</Typography.Text>
      <Button size="small" onClick={openCaliber} style={{ alignSelf: 'start' }}>
        {t('allReasons')}
      </Button>
    </Flex>
  );
  return (
    <Popover trigger="click" placement="bottomLeft" title={t('verdictWhy')} content={content}>
      <span style={{ cursor: 'pointer' }}>
        <CaliberTag verdict={caliber.verdict} />
        <Button type="text" size="small" aria-haspopup="dialog" style={{ paddingInline: 4 }}>
          {t('why')} <DownOutlined aria-hidden style={{ fontSize: 10 }} />
        </Button>
      </span>
    </Popover>
  );
}

function Stage({ project }: { readonly project: Project }) {
  const t = useWords(words);
  const { stage } = project;
  if (stage === null || stage === 'suspended' || stage === 'cancelled')
    return (
      <span>
        {t('stage')} <StageTag stage={stage} />
      </span>
    );
  return <StageSteps project={project} />;
}
