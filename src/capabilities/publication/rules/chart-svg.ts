import type { ChartAttributes } from './figure-node.ts';

/** Points of a drawing of 版心 width. */
const width = 589;
const bar = { height: 15, gap: 7, left: 150, right: 70, top: 6 } as const;
const line = { height: 150, left: 40, right: 40, top: 22, bottom: 32 } as const;
const ink = '#1f4e8c';
const font = 'font-family="sans" font-size="13"';
/** Keeps words readable where a line runs behind them. */
const halo = 'stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"';

/**
 * A chart as SVG, the same for the editor and the files: bars from a common zero line, or a line over the months. Points
 * without a value are left out.
 */
export function chartSvg(chart: ChartAttributes): string {
  const points = chart.points.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  return chart.kind === 'months' ? lineSvg(points) : barSvg(points);
}

type Point = { readonly label: string; readonly value: number };

function barSvg(points: readonly Point[]): string {
  const decimals = decimalsOf(points);
  const [low, high] = [
    Math.min(0, ...points.map(({ value }) => value)),
    Math.max(0, ...points.map(({ value }) => value)),
  ];
  const scale = (width - bar.left - bar.right) / (high - low || 1);
  const zero = bar.left - low * scale;
  const step = bar.height + bar.gap;
  const height = bar.top * 2 + Math.max(points.length, 1) * step;
  const rows = points.map(({ label, value }, index) => {
    const y = bar.top + index * step;
    const [from, size] = [value < 0 ? zero + value * scale : zero, Math.abs(value) * scale];
    const textAt = value < 0 ? zero + 6 : from + size + 6;
    return [
      text(label, bar.left - (low < 0 ? 60 : 10), y + 12, 'end'),
      `<rect x="${round(from)}" y="${y}" width="${round(size)}" height="${bar.height}" fill="${ink}"/>`,
      text(shown(value, decimals), textAt, y + 12, 'start'),
    ].join('');
  });
  const axis = `<line x1="${round(zero)}" y1="0" x2="${round(zero)}" y2="${height}" stroke="#333"/>`;
  return svg(height, [...rows, axis]);
}

function lineSvg(points: readonly Point[]): string {
  const decimals = decimalsOf(points);
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const across = (width - line.left - line.right) / Math.max(points.length - 1, 1);
  const yOf = (value: number) =>
    line.top + ((high - value) / (high - low || 1)) * (line.height - line.top - line.bottom);
  const places = points.map(({ value }, index) => [round(line.left + index * across), round(yOf(value))] as const);
  const zero = round(yOf(0));
  const marks = points.map(({ label, value }, index) => {
    const [x = 0, y = 0] = places[index] ?? [];
    return `<circle cx="${x}" cy="${y}" r="3" fill="${ink}"/>${text(shown(value, decimals), x, y - 7, 'middle')}${text(label, x, line.height - 10, 'middle')}`;
  });
  return svg(line.height, [
    `<line x1="${line.left}" y1="${zero}" x2="${width - line.right}" y2="${zero}" stroke="#999"/>`,
    `<polyline fill="none" stroke="${ink}" stroke-width="2" points="${places.map((place) => place.join(',')).join(' ')}"/>`,
    ...marks,
  ]);
}

function svg(height: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`;
}

function text(words: string, x: number, y: number, anchor: 'start' | 'middle' | 'end'): string {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" ${font} ${halo}>${safe}</text>`;
}

/** All values of a chart have as many decimals as the one that needs most, at most two. */
function decimalsOf(points: readonly Point[]): number {
  return Math.min(2, Math.max(0, ...points.map(({ value }) => String(value).split('.')[1]?.length ?? 0)));
}

/** With the sign of official papers. */
function shown(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('-', '−');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
