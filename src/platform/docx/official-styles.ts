import { roleFonts } from '../fonts/font-role.ts';
import { characterSpacingTwips, linePitchTwips } from './official-page.ts';

/** The style of paragraphs whose lines are not 28.95 pt high: LibreOffice would put them on the grid of lines. */
export const offGridStyle = 'OffGrid';

/** The style of titles; Word and LibreOffice list them in their navigation. */
export const titleStyle = 'Heading1';

/** In a style, as LibreOffice does not heed them among the defaults; it reads overflowPunct the wrong way round. */
const marksAndSpaces = [
  '<w:widowControl w:val="0"/><w:kinsoku w:val="1"/><w:wordWrap w:val="1"/><w:overflowPunct w:val="1"/>',
  '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
].join('');

const spaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const body = roleFonts.fangSong.officialName;
const title = roleFonts.xiaoBiaoSong.officialName;

/**
 * word/styles.xml of official papers: 3号仿宋, 22 lines of 28 characters, no space between Chinese and digits. Latin
 * text is English, since LibreOffice breaks Chinese text inside numbers.
 */
export function officialStyles(): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<w:styles ${spaces}><w:docDefaults><w:rPrDefault><w:rPr>${fonts(body)}<w:color w:val="000000"/>`,
    `<w:spacing w:val="${characterSpacingTwips}"/><w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/>`,
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>',
    `<w:spacing w:before="0" w:after="0" w:line="${linePitchTwips}" w:lineRule="exact"/></w:pPr></w:pPrDefault>`,
    '</w:docDefaults>',
    style('Normal', 'Normal', 'w:default="1"', `<w:qFormat/><w:pPr>${marksAndSpaces}</w:pPr>`),
    style(offGridStyle, '不对齐网格', '', '<w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/></w:pPr>'),
    style(titleStyle, 'heading 1', '', titleProperties()),
    '<w:style w:type="table" w:styleId="TableNormal" w:default="1"><w:name w:val="Normal Table"/><w:tblPr>',
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>',
    '</w:tblCellMar></w:tblPr></w:style></w:styles>',
  ].join('');
}

function titleProperties(): string {
  return [
    `<w:basedOn w:val="${offGridStyle}"/><w:next w:val="Normal"/><w:qFormat/>`,
    '<w:pPr><w:keepNext/><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr>',
    `<w:rPr>${fonts(title)}<w:spacing w:val="0"/><w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr>`,
  ].join('');
}

function style(id: string, name: string, attributes: string, content: string): string {
  const head = `<w:style w:type="paragraph" w:styleId="${id}" ${attributes}>`;
  return `${head}<w:name w:val="${name}"/>${content}</w:style>`;
}

function fonts(name: string): string {
  return `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
}
