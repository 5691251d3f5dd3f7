import { useQueries } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { Button, Empty, Flex, Typography } from 'antd';
import { useWords } from '#ui/words.ts';
import type { FigureAttributes } from '../../rules/figure-node.ts';
import { valueQuery } from './figure-values.ts';
import { useFigureWords } from './figure-words.ts';
import { insertFigureAt } from './insert-figure.ts';
import { newKey } from './new-key.ts';
import { showPlace } from './show-place.ts';
import type { Unbound } from './unbound.ts';
import { words } from './words.ts';

type Wish = { readonly editor: Editor; readonly isEditable: boolean; readonly found: readonly Unbound[] };

/** Quantities in the words of the paper that no data watches: what each may mean, and what the data says. */
export function UnboundList({ editor, isEditable, found }: Wish) {
  const t = useWords(words);
  const meant = found.flatMap(({ choice }) => (choice ? [choice] : []));
  const values = useQueries({ queries: meant.map((choice) => valueQuery(choice)) });
  const figureOf = ({ choice }: Unbound): FigureAttributes | null => {
    const answer = choice ? values[meant.indexOf(choice)]?.data : null;
    const shown = answer?.shown.find(({ form }) => form === choice?.wording)?.text;
    if (!choice || !answer || answer.value === null || shown === undefined) return null;
    const { indicator, unit, month, wording } = choice;
    return {
      ...{ id: newKey(), indicator, unit, month, scope: null, wording, shown, value: answer.value },
      ...{ asOf: answer.asOf, rounding: 'usual', origin: 'bound', reason: null },
    };
  };
  const rows = found.map((unbound) => ({ unbound, figure: figureOf(unbound) }));
  const agreed = rows.filter(({ unbound, figure }) => figure !== null && agrees(figure, unbound));
  const bindAll = () => {
    for (const { unbound, figure } of agreed.toReversed()) if (figure) insertFigureAt(editor, unbound, figure);
  };
  return (
    <Flex vertical gap="small">
      <Typography.Text type="secondary">{t('unboundHint', { count: found.length })}</Typography.Text>
      {isEditable && agreed.length > 0 && (
        <Button size="small" onClick={bindAll}>
          {t('bindAll', { count: agreed.length })}
        </Button>
      )}
      {rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noUnbound')} />}
      <ul className="editor-list">
        {rows.map(({ unbound, figure }) => (
          <OneUnbound key={unbound.from} {...{ editor, unbound, figure, isEditable }} />
        ))}
      </ul>
    </Flex>
  );
}

type One = { editor: Editor; unbound: Unbound; figure: FigureAttributes | null; isEditable: boolean };

function OneUnbound({ editor, unbound, figure, isEditable }: One) {
  const t = useWords(words);
  const wordsOf = useFigureWords();
  const { choice, text, around } = unbound;
  const isAgreed = figure !== null && agrees(figure, unbound);
  return (
    <li>
      <button type="button" className="finding" onClick={() => showPlace(editor, unbound)}>
        <strong>{text}</strong> <Typography.Text type="secondary">…{around}…</Typography.Text>
      </button>
      {choice && figure && (
        <Flex gap="small" align="center" wrap>
          <span className={isAgreed ? 'condition-fresh' : 'condition-contradicts'}>
            {t(isAgreed ? 'agrees' : 'differs', { what: wordsOf(choice), shown: figure.shown })}
          </span>
          {isEditable && (
            <Button size="small" onClick={() => insertFigureAt(editor, unbound, figure)}>
              {t(isAgreed ? 'bind' : 'bindNew')}
            </Button>
          )}
        </Flex>
      )}
    </li>
  );
}

/** Whether the data says what the words say; white space and the shape of the minus do not count. */
function agrees({ shown }: FigureAttributes, { text, choice }: Unbound): boolean {
  const bare = (words: string) =>
    words
      .replace(/[\s\u3000]/g, '')
      .replace(/[−－]/g, '-')
      .replace(/％/g, '%');
  return choice?.wording === '增长%' ? bare(shown).endsWith(bare(text)) : bare(shown) === bare(text);
}
