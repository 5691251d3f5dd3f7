import { CopyOutlined } from '@ant-design/icons';
import { Button, Drawer, Typography } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { instantText, Loaded } from '#ui/page.tsx';
import { useAddress } from '#ui/search-state.ts';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { GrowthOfMonth } from '../contract.ts';
import { completenessOf } from '../rules/headline.ts';
import { mostOften, type SpeechPart, speechOf, spoken } from '../rules/speech.ts';
import { type Subject, subjectOf } from './subject.ts';
import { type Asked, useLagging, useProgress } from './use-cockpit.ts';
import { words } from './words.ts';

type Wish = { readonly asked: Asked; readonly growth: GrowthOfMonth; readonly close: () => void };

/** Three sentences to be said, each figure with the way to its rows, and a button that takes them along. */
export default function SpeechDrawer({ asked, growth, close }: Wish) {
  const t = useWords(words);
  const { city } = useRegions();
  useFocusBack();
  const text = useRef<HTMLDivElement>(null);
  const [isCopied, setCopied] = useState(false);
  const subject = subjectOf(growth, asked.unit, city);
  const copy = () => {
    // Without https a page cannot write to the clipboard, and can copy what is selected.
    if (text.current) window.getSelection()?.selectAllChildren(text.current);
    setCopied(document.execCommand('copy'));
  };
  return (
    <Drawer
      open
      size={560}
      title={t('speech')}
      onClose={close}
      extra={
        <Button icon={<CopyOutlined aria-hidden />} onClick={copy}>
          {t(isCopied ? 'speechCopied' : 'speechCopy')}
        </Button>
      }
    >
      <div ref={text} className="speech">
        {subject && <Sentences asked={asked} growth={growth} subject={subject} />}
      </div>
      <Typography.Paragraph type="secondary">{t('speechNote', { at: instantText(growth.asOf) })}</Typography.Paragraph>
    </Drawer>
  );
}

function Sentences({ asked, growth, subject }: Omit<Wish, 'close'> & { readonly subject: Subject }) {
  const [language] = useLanguage();
  const { nameOf } = useRegions();
  const progress = useProgress(asked.month);
  const lagging = useLagging(asked);
  const isCity = growth.city !== null && asked.unit === null;
  return (
    <Loaded query={progress}>
      {(all) => (
        <Loaded query={lagging}>
          {({ rows, next }) => {
            // Of a part of them nobody knows who has most.
            const most = isCity && next === null ? mostOften(rows.map(({ unitCode }) => unitCode)) : null;
            const sentences = speechOf(
              {
                ...{ month: asked.month, subject, units: isCity ? growth.units : [] },
                reported: completenessOf(isCity ? all : all.filter(({ unitCode }) => unitCode === subject.code)),
                lagging: {
                  ...{ projects: rows.length, isMore: next !== null },
                  most: most && { ...most, name: nameOf(most.code) },
                },
              },
              language,
            );
            return sentences.map((parts) => <Sentence key={spoken(parts)} parts={parts} />);
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

function Sentence({ parts }: { readonly parts: readonly SpeechPart[] }) {
  const here = useAddress();
  return (
    <p>
      {parts.map((part, place) => {
        if (typeof part === 'string') return part;
        const to = here({ speech: undefined, open: part.open, of: part.of });
        return (
          <Link key={place} to={to} className="underlined">
            {part.text}
          </Link>
        );
      })}
    </p>
  );
}
