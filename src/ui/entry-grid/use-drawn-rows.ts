import { useEffect, useMemo, useRef, useState } from 'react';
import { afterPicture } from '../after-picture.ts';
import { drawingAfter, drawnRows } from './grid-geometry.ts';

/**
 * Rows that are drawn, of those that there are: the ones in view and some around them. `scrolled` is told how far the box
 * is scrolled; most of that draws nothing, and the rest not before the next picture as long as there are rows to show.
 */
export function useDrawnRows(height: number, count: number) {
  const [scrollTop, setScrollTop] = useState(0);
  const drawn = useRef(scrollTop);
  const reached = useRef(scrollTop);
  const picture = useMemo(() => {
    const draw = () => {
      drawn.current = reached.current;
      setScrollTop(reached.current);
    };
    return { draw, later: afterPicture(draw) };
  }, []);
  useEffect(() => picture.later.cancel, [picture]);
  const scrolled = (to: number) => {
    reached.current = to;
    const drawing = drawingAfter({ from: drawn.current, to });
    if (drawing === 'now') picture.draw();
    else if (drawing === 'later') picture.later.ask();
  };
  const [first, end] = drawnRows(scrollTop, height, count);
  return { rows: Array.from({ length: end - first }, (_, i) => first + i), scrolled };
}
