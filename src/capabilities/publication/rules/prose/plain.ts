const singles: Readonly<Record<string, string>> = {
  '−': '-',
  '－': '-',
  '﹣': '-',
  '＋': '+',
  '％': '%',
  '﹪': '%',
  '．': '.',
  '∶': ':',
  '︰': ':',
  '﹕': ':',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
};

/**
 * `text` with full-width digits, letters, signs and spaces made half-width, one character for one, so that places in it
 * are places in `text`. Commas, brackets and other punctuation stay as they are.
 */
export function plain(text: string): string {
  return text.replace(
    /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a−－﹣＋％﹪．∶︰﹕\u00a0\u3000\u2002\u2003\u2009\u202f]/g,
    (mark) => {
      const single = singles[mark];
      return single ?? String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
    },
  );
}
