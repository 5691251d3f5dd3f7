import { Tag } from 'antd';
import { useWords } from '#ui/words.ts';
import type { ShownFinding } from '../contract.ts';
import { words } from './words.ts';

const colours = { block: 'error', opinion: 'processing', warn: 'warning', info: 'default' } as const;

/** What the tests say, each with its number and its weight in words. */
export function FindingList({ findings }: { readonly findings: readonly ShownFinding[] }) {
  const t = useWords(words);
  return (
    <ul className="finding-list" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
      {findings.map(({ test, effect, text, items }) => (
        <li key={`${test}/${text}/${items.join()}`} style={{ marginBottom: 4 }}>
          <Tag color={colours[effect]}>{t(`effect.${effect}`)}</Tag>
          {text} <small>{test}</small>
        </li>
      ))}
    </ul>
  );
}
