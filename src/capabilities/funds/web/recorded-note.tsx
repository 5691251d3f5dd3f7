import { Alert } from 'antd';
import { useWords } from '#ui/words.ts';
import type { RecordedMovement } from '../shapes.ts';
import { type Word, words } from './words.ts';

/** Says that a row is recorded, and what is doubtful about it. */
export function RecordedNote({ recorded }: { readonly recorded: RecordedMovement }) {
  const t = useWords(words);
  const { movement, doubts } = recorded;
  const number = movement.number;
  if (doubts.length === 0) return <Alert type="success" showIcon closable title={t('saved', { number })} />;
  const list = (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {doubts.map(({ code, facts }) => (
        <li key={code}>{t(code as Word, facts)}</li>
      ))}
    </ul>
  );
  return <Alert type="warning" showIcon closable title={t('savedDoubts', { number })} description={list} />;
}
