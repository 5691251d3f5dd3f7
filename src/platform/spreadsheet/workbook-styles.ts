/** How a written cell looks. */
export type CellLook = {
  readonly font: 'body' | 'bold' | 'title';
  readonly format?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly border?: boolean;
  readonly wrap?: boolean;
  /** Text that begins like a formula: stays text also when somebody edits the cell. */
  readonly quoted?: boolean;
  /** Shaded, for a cell that changed. */
  readonly marked?: boolean;
  /** May be typed into although the sheet is protected. */
  readonly isOpen?: boolean;
};

/** Collects the looks of a workbook's cells and writes its styles when all are known. */
export type WorkbookStyles = {
  /** Number of a look, the same for the same look. */
  readonly numberOf: (look: CellLook) => number;
  readonly xml: () => string;
};

const fonts = ['body', 'bold', 'title'] as const;
const firstOwnFormat = 164;

/** Styles of a new workbook; style 0 is plain. */
export function workbookStyles(): WorkbookStyles {
  const looks = new Map<string, number>();
  const styles: string[] = [];
  const formats: string[] = [];
  const numberOf = (look: CellLook) => {
    const {
      font,
      format = '',
      align = '',
      border = false,
      wrap = false,
      quoted = false,
      marked = false,
      isOpen = false,
    } = look;
    const key = JSON.stringify([font, format, align, border, wrap, quoted, marked, isOpen]);
    const known = looks.get(key);
    if (known !== undefined) return known;
    if (format !== '' && !formats.includes(format)) formats.push(format);
    const formatId = format === '' ? 0 : firstOwnFormat + formats.indexOf(format);
    const horizontal = align === '' ? '' : ` horizontal="${align}"`;
    styles.push(
      `<xf numFmtId="${formatId}" fontId="${fonts.indexOf(font)}" fillId="${marked ? 2 : 0}" borderId="${border ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1"${marked ? ' applyFill="1"' : ''} applyBorder="1" applyAlignment="1"${isOpen ? ' applyProtection="1"' : ''}${quoted ? ' quotePrefix="1"' : ''}><alignment vertical="center"${horizontal}${wrap ? ' wrapText="1"' : ''}/>${isOpen ? '<protection locked="0"/>' : ''}</xf>`,
    );
    looks.set(key, styles.length - 1);
    return styles.length - 1;
  };
  numberOf({ font: 'body' });
  return { numberOf, xml: () => stylesXml(styles, formats) };
}

function stylesXml(styles: readonly string[], formats: readonly string[]): string {
  const list = (name: string, items: readonly string[]) =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`;
  const font = (size: number, name: string, bold = '') =>
    `<font>${bold}<sz val="${size}"/><name val="${name}"/><charset val="134"/></font>`;
  const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
  const border = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
  const parts = [
    formats.length === 0
      ? ''
      : list(
          'numFmts',
          formats.map((code, i) => `<numFmt numFmtId="${firstOwnFormat + i}" formatCode="${escapedXml(code)}"/>`),
        ),
    list('fonts', [font(11, '宋体'), font(11, '宋体', '<b/>'), font(18, '黑体')]),
    list('fills', [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
      '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF1B8"/><bgColor indexed="64"/></patternFill></fill>',
    ]),
    list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>', border]),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list('cellXfs', styles),
    list('cellStyles', ['<cellStyle name="常规" xfId="0" builtinId="0"/>']),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${parts.join('')}</styleSheet>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML can't hold them
const control = /[\x00-\x08\x0b-\x1f\ufffe\uffff]/g;

/** Anything that has to be written otherwise; most texts have nothing of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML can't hold them
const suspicious = /[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff&<>"]|_x/;

/**
 * Text for XML: markup escaped, control characters as Excel's `_x0001_`, text that already reads like such an escape
 * kept as it is, lone surrogates replaced.
 */
export function escapedXml(text: string): string {
  if (!suspicious.test(text)) return text;
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replace(control, (mark) => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
