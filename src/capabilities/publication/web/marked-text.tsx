import { createContext, type ReactNode, useContext } from 'react';
import { Link } from 'react-router';
import type { Placed } from '../rules/paper.ts';

/** A stretch of text: from `start` up to, but not at, `end`. */
export type Stretch = { readonly start: number; readonly end: number };

/** A bound figure of a paper: where it stands, where a click leads, and what it is in words. */
export type MarkedFigure = Stretch & { readonly to: string; readonly what: string };

/** What is marked in a paper: its bound figures, and the place that was chosen. */
export type Marks = { readonly figures: readonly MarkedFigure[]; readonly chosen: Stretch | null };

/** The marks of the paper that is shown. */
export const PaperMarks = createContext<Marks>({ figures: [], chosen: null });

/** A piece of a paper with its marks: a bound figure leads to the cockpit, the chosen place is lit. */
export function MarkedText({ piece }: { readonly piece: Placed }) {
  const { figures, chosen } = useContext(PaperMarks);
  const end = piece.start + piece.text.length;
  const within = figures.filter((figure) => figure.start >= piece.start && figure.end <= end);
  const parts: ReactNode[] = [];
  let from = piece.start;
  for (const figure of within) {
    parts.push(<Lit key={from} start={from} text={textOf(piece, from, figure.start)} chosen={chosen} />);
    parts.push(
      <Link key={`figure-${figure.start}`} to={figure.to} title={figure.what} className="paper-figure">
        <Lit start={figure.start} text={textOf(piece, figure.start, figure.end)} chosen={chosen} />
      </Link>,
    );
    from = figure.end;
  }
  parts.push(<Lit key={from} start={from} text={textOf(piece, from, end)} chosen={chosen} />);
  return <>{parts}</>;
}

function textOf({ text, start }: Placed, from: number, to: number): string {
  return text.slice(from - start, to - start);
}

function Lit({ start, text, chosen }: { start: number; text: string; chosen: Stretch | null }) {
  const from = Math.max(0, (chosen?.start ?? 0) - start);
  const to = Math.min(text.length, (chosen?.end ?? 0) - start);
  if (chosen === null || from >= to) return text;
  return (
    <>
      {text.slice(0, from)}
      <mark ref={(mark) => mark?.scrollIntoView({ block: 'center' })}>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}
