import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '#ui/words.ts';
import type { FigureChoice } from './figure-choices.ts';
import { figureFor, valueQuery } from './figure-values.ts';
import { useFigureWords } from './figure-words.ts';
import { type FigureAsk, type FigureKeys, insertFigureAt } from './insert-figure.ts';
import { words } from './words.ts';

type Wish = {
  readonly editor: Editor;
  readonly ask: FigureAsk;
  /** Where the menu puts what it does with keys while it is open. */
  readonly keys: { current: FigureKeys };
};

/** The figures that the typed words may mean, each with its value of now; arrows choose, Enter takes. */
export function FigureMenu({ editor, ask, keys }: Wish) {
  const t = useWords(words);
  const wordsOf = useFigureWords();
  const queries = useQueryClient();
  const [at, setAt] = useState(0);
  const [isUnknown, setUnknown] = useState(false);
  const { choices, range } = ask;
  const values = useQueries({ queries: choices.map((choice) => valueQuery(choice)) });
  const chosen = Math.min(at, choices.length - 1);
  const take = async (choice: FigureChoice | undefined) => {
    if (!choice) return;
    const figure = await figureFor(queries, choice).catch(() => null);
    setUnknown(figure === null);
    if (figure) insertFigureAt(editor, range, figure);
  };
  const act = useRef<FigureKeys>(() => false);
  act.current = (key) => {
    if (choices.length === 0) return false;
    if (key === 'ArrowDown') setAt((chosen + 1) % choices.length);
    else if (key === 'ArrowUp') setAt((chosen + choices.length - 1) % choices.length);
    else if (key === 'Enter' || key === 'Tab') void take(choices[chosen]);
    else return false;
    return true;
  };
  useEffect(() => {
    keys.current = (key) => act.current(key);
    return () => {
      keys.current = () => false;
    };
  }, [keys]);
  const place = ask.place();
  if (!place || choices.length === 0) return null;
  const isLow = place.bottom > innerHeight - 330;
  const style = {
    left: Math.min(place.left, innerWidth - 440),
    ...(isLow ? { bottom: innerHeight - place.top + 4 } : { top: place.bottom + 4 }),
  };
  return createPortal(
    <div className="figure-menu" style={style}>
      <div role="listbox" aria-label={t('insertFigure')}>
        {choices.map((choice, index) => {
          const value = values[index]?.data;
          const shown = value?.shown.find(({ form }) => form === choice.wording)?.text;
          const key = `${choice.unit} ${choice.indicator} ${choice.month} ${choice.wording}`;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the editor, which keeps the focus
            <div
              key={key}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onMouseEnter={() => setAt(index)}
              onClick={() => void take(choice)}
            >
              <span>{wordsOf(choice)}</span>
              <strong>{shown ?? (values[index]?.isPending ? '…' : t('noValue'))}</strong>
            </div>
          );
        })}
      </div>
      <p className="figure-menu-hint">{isUnknown ? t('noValueHint') : t('menuHint')}</p>
      <span className="visually-hidden" aria-live="polite">
        {choices[chosen] && wordsOf(choices[chosen])}
      </span>
    </div>,
    document.body,
  );
}
