import {
  BuilderElement,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
  type XmlComponent,
} from 'docx';
import { type FontRole, roleFonts } from '../fonts/font-role.ts';
import { characterSpacingTwips, linePitchTwips } from './official-page.ts';
import { offGridStyle, titleStyle } from './official-styles.ts';

/** How a run looks; what is not given is black 3号仿宋. */
export type RunLook = {
  readonly role?: FontRole;
  readonly sizePoints?: number;
  readonly bold?: boolean;
  /** Six hexadecimal digits. */
  readonly color?: string;
  readonly spacingTwips?: number;
};

/** How a paragraph stands; what is not given is flush left on lines of 28.95 pt without space around. */
export type ParagraphLook = Pick<
  IParagraphOptions,
  'alignment' | 'pageBreakBefore' | 'keepNext' | 'tabStops' | 'border'
> & {
  /** Indent of the first line in characters of 16 pt. */
  readonly firstLineCharacters?: number;
  readonly indentTwips?: { readonly left?: number; readonly right?: number; readonly hanging?: number };
  readonly lineTwips?: number;
  /** The line is at least so high instead of exactly: for pictures. */
  readonly isGrowing?: boolean;
  /** A title, which the navigation lists. */
  readonly isTitle?: boolean;
  readonly beforeTwips?: number;
  readonly afterTwips?: number;
};

const bodyPoints = 16;

/** The red of mastheads. */
export const officialRed = 'FF0000';

/** Official fonts are named even where they are not installed; the hint keeps “ ” and — in the Chinese font. */
export function officialFont(role: FontRole): {
  ascii: string;
  hAnsi: string;
  eastAsia: string;
  cs: string;
  hint: string;
} {
  const name = roleFonts[role].officialName;
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}

/** A run of `text`; a line feed is a line break, a tab a tab. Characters that XML cannot hold are left out. */
export function officialRun(text: string, look: RunLook = {}): TextRun {
  const children = text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .split(/([\t\n])/)
    .filter((part) => part !== '')
    .map(runPart);
  return new TextRun({ ...runProperties(look), children });
}

function runPart(part: string): XmlComponent | string {
  if (part === '\t') return new Tab();
  return part === '\n' ? new BuilderElement({ name: 'w:br' }) : part;
}

/** The properties of a run, for runs that hold more than text. */
export function runProperties(look: RunLook): {
  font: ReturnType<typeof officialFont>;
  size: number;
  bold: boolean;
  color: string;
  characterSpacing: number;
} {
  return {
    font: officialFont(look.role ?? 'fangSong'),
    size: (look.sizePoints ?? bodyPoints) * 2,
    bold: look.bold ?? false,
    color: look.color ?? '000000',
    characterSpacing: look.spacingTwips ?? characterSpacingTwips,
  };
}

/** A paragraph on the grid of 22 lines a page, or off it if its lines are of another height. */
export function officialParagraph(children: readonly ParagraphChild[], look: ParagraphLook = {}): Paragraph {
  const { firstLineCharacters = 0, indentTwips = {}, lineTwips = linePitchTwips, isGrowing = false } = look;
  const { alignment, pageBreakBefore, keepNext, tabStops, border, isTitle = false } = look;
  const firstLine = firstLineCharacters * (bodyPoints * 20 + characterSpacingTwips);
  const isOnGrid = lineTwips === linePitchTwips && !isGrowing;
  return new Paragraph({
    children,
    ...(isTitle ? { style: titleStyle } : isOnGrid ? {} : { style: offGridStyle }),
    ...(alignment === undefined ? {} : { alignment }),
    ...(tabStops === undefined ? {} : { tabStops }),
    ...(border === undefined ? {} : { border }),
    ...(pageBreakBefore === true ? { pageBreakBefore } : {}),
    ...(keepNext === true ? { keepNext } : {}),
    indent: { ...indentTwips, ...(firstLine === 0 ? {} : { firstLine }) },
    spacing: {
      line: lineTwips,
      lineRule: isGrowing ? LineRuleType.AT_LEAST : LineRuleType.EXACT,
      before: look.beforeTwips ?? 0,
      after: look.afterTwips ?? 0,
    },
  });
}
