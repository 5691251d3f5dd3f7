import { Tag, Tooltip } from 'antd';
import { useWords } from '#ui/words.ts';
import type { RunState } from '../rules/run.ts';
import { words } from './words.ts';

const colours = { draft: 'default', open: 'processing', published: 'success', withdrawn: 'default' } as const;

/** How far an assessment is. */
export function StateTag({ state }: { readonly state: RunState }) {
  const t = useWords(words);
  return <Tag color={colours[state]}>{t(`state.${state}`)}</Tag>;
}

/** Says that a scheme is an example. */
export function ExampleTag() {
  const t = useWords(words);
  return (
    <Tooltip title={t('exampleHelp')}>
      <Tag color="warning">{t('example')}</Tag>
    </Tooltip>
  );
}
