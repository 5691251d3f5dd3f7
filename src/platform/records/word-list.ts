/** Headings or words written in one text, parted by spaces: the proper one first. Throws RangeError on an empty text. */
export function wordList(text: string): readonly [string, ...string[]] {
  const [first, ...others] = text.split(/\s+/).filter((word) => word !== '');
  if (first === undefined) throw new RangeError('no words');
  return [first, ...others];
}
