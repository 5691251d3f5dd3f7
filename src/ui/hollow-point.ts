/** Style of a chart's point whose figure is not complete yet, on a line of the given colour. */
export function hollowPoint(colour: string) {
  return { color: '#fff', borderColor: colour, borderWidth: 2 } as const;
}
