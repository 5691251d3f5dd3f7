import { useMemo } from 'react';
import { useLanguage, useWords } from '#ui/words.ts';
import type { Paper as PaperShown } from '../contract.ts';
import { kindTerms } from '../kind-terms.ts';
import { documentNumber, symbolOf } from '../rules/document-number.ts';
import type { Article, Block, Paper, ParagraphRole, Placed } from '../rules/paper.ts';
import { writtenDocument } from '../rules/written-document.ts';
import { ChartPicture } from './editor/chart-picture.tsx';
import { MarkedText, type Marks, PaperMarks } from './marked-text.tsx';
import { PaperTable } from './paper-table.tsx';
import { words } from './words.ts';
import './paper.css';

type Shown = {
  readonly paper: Pick<PaperShown, 'document' | 'kind' | 'series' | 'year' | 'number' | 'shownNumber'>;
  readonly marks: Marks;
};

/** The filled text as it stands on paper; page breaks and what the city's masthead completes are left to the files. */
export function PaperPreview({ paper: shown, marks }: Shown) {
  const t = useWords(words);
  const [language] = useLanguage();
  const { document, year, number, shownNumber, kind, series } = shown;
  const isBriefing = kind === 'briefing';
  const paper = useMemo(() => writtenDocument(document).paper, [document]);
  const numbered = shownNumber === null ? '' : t('numberOf', { year, number: shownNumber });
  const symbol = symbolOf({ kind, series });
  const byKind = (own: number) => t('numberedPaper', { kind: kindTerms[kind][language], year, number: own });
  const bySymbol = (own: number) => (symbol === null ? byKind(own) : documentNumber(symbol, { year, number: own }));
  const given = number === null ? '' : bySymbol(number);
  return (
    <PaperMarks value={marks}>
      <article className="paper" lang="zh-CN">
        <Masthead paper={paper} numbered={isBriefing ? numbered : given} />
        {paper.contents.length > 0 && (
          <nav className="paper-contents" aria-label={t('contents')}>
            <p className="paper-title">{t('contents')}</p>
            {paper.contents.map((entry) => (
              <p key={entry.start}>
                <MarkedText piece={entry} />
              </p>
            ))}
          </nav>
        )}
        {paper.articles.map((article) => (
          <PaperArticle key={article.title.start} article={article} />
        ))}
        <Imprint tail={paper.tail} />
        <p className="paper-note no-print">{t('completedBySystem')}</p>
      </article>
    </PaperMarks>
  );
}

function Masthead({ paper, numbered }: { readonly paper: Paper; readonly numbered: string }) {
  const { holders, names, numberText, office, dateText } = paper.masthead;
  if (names.length === 0 && numberText === null && office === null && numbered === '') return null;
  return (
    <header>
      {holders.map((holder) => (
        <p key={holder.start} className="paper-holder">
          <MarkedText piece={holder} />
        </p>
      ))}
      {names.map((name) => (
        <p key={name.start} className="paper-name">
          <MarkedText piece={name} />
        </p>
      ))}
      <p className="paper-number">{numberText ? <MarkedText piece={numberText} /> : numbered}</p>
      <p className="paper-office">
        <span>{office && <MarkedText piece={office} />}</span>
        <span>{dateText && <MarkedText piece={dateText} />}</span>
      </p>
      <hr />
    </header>
  );
}

function PaperArticle({ article }: { readonly article: Article }) {
  return (
    <section>
      <h2 className="paper-title">
        <MarkedText piece={article.title} />
      </h2>
      {article.blocks.map((block) => (
        <PaperBlock key={block.start} block={block} />
      ))}
    </section>
  );
}

/** What stands flush left. */
const flush: readonly ParagraphRole[] = ['addressee', 'annex'];

function PaperBlock({ block }: { readonly block: Block }) {
  if (block.kind === 'paragraph')
    return (
      <p className={flush.includes(block.role ?? 'body') ? `paper-text paper-flush paper-${block.role}` : 'paper-text'}>
        {block.runs.map((run) => (
          <span key={run.start} className={`paper-${run.style}`}>
            <MarkedText piece={run} />
          </span>
        ))}
      </p>
    );
  if (block.kind === 'signature')
    return (
      <div className="paper-signature">
        {[...block.units, ...(block.date ? [block.date] : [])].map((piece) => (
          <p key={piece.start}>
            <MarkedText piece={piece} />
          </p>
        ))}
      </div>
    );
  if (block.kind === 'chart')
    return (
      <figure className="paper-chart">
        <ChartPicture chart={block.chart} />
        <figcaption className="paper-caption">{block.chart.caption}</figcaption>
      </figure>
    );
  return <PaperTable table={block} />;
}

function Imprint({ tail }: Pick<Paper, 'tail'>) {
  const t = useWords(words);
  const lines: [string, Placed | null][] = [
    [t('report'), tail.report],
    [t('send'), tail.send],
    [t('copyTo'), tail.issue],
    [t('telephone'), tail.telephone],
    [t('fax'), tail.fax],
    [t('email'), tail.email],
    [t('copies'), tail.copiesText],
  ];
  const said = lines.flatMap(([label, piece]) => (piece ? [{ label, piece }] : []));
  if (said.length === 0) return null;
  return (
    <footer className="paper-imprint">
      {said.map(({ label, piece }) => (
        <p key={piece.start}>
          {label}
          <MarkedText piece={piece} />
        </p>
      ))}
    </footer>
  );
}
