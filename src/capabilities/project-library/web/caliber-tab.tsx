import { Card, Flex } from 'antd';
import { Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import type { Project } from '../contract.ts';
import { AssetQuestions } from './asset-questions.tsx';
import { CaliberComparison } from './caliber-comparison.tsx';
import { CaliberReasons } from './caliber-reasons.tsx';
import { caliberWords } from './caliber-words.ts';
import { Consultations } from './consultations.tsx';
import { EntryGuidance } from './entry-guidance.tsx';
import { useCaliber } from './use-caliber.ts';

/** 口径与入库: whether a project counts and why, the questions and answers behind it, and what other years' rules say. */
export function CaliberTab({ project }: { readonly project: Project }) {
  const t = useWords(caliberWords);
  const query = useCaliber(project.id);
  return (
    <Loaded query={query}>
      {(caliber) => (
        <Flex vertical gap="middle">
          <Card size="small" title={t('verdictWhy')}>
            <CaliberReasons caliber={caliber} />
          </Card>
          <EntryGuidance project={project} />
          <Card size="small" title={t('questions')}>
            <AssetQuestions key={project.version} project={project} />
          </Card>
          <Card size="small" title={t('consultations')}>
            <Consultations projectId={project.id} />
          </Card>
          <Card size="small" title={t('compare')}>
            <CaliberComparison id={project.id} standing={caliber} />
          </Card>
        </Flex>
      )}
    </Loaded>
  );
}
