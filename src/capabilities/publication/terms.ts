import type { Terms } from '#kernel/terms.ts';
import { documentTerms } from './documents/document-terms.ts';
import { editingTerms } from './terms-editing.ts';

/** Words of the briefings. */
export const terms = {
  ...editingTerms,
  room: { zh: '文稿', en: 'Papers' },
  issue: { zh: '工作简报', en: 'Work briefing' },
  draft: { zh: '草稿', en: 'Draft' },
  issued: { zh: '已签发', en: 'Issued' },
  numberTaken: { zh: '〔{year}〕第{number}期已经存在。', en: 'No. {number} of {year} exists already.' },
  sourceOrMonth: {
    zh: '请提供文稿，或选择由数据起草的月份。',
    en: 'Give a text, or the month from which an article is drafted.',
  },
  alreadyIssued: {
    zh: '本期已签发，不能再改；更正请另发一期。',
    en: 'The issue has gone out and cannot be changed: correct it in another issue.',
  },
  findingsUnseen: {
    zh: '还有 {count} 条检查意见未查看，请先逐条查看。',
    en: '{count} findings have not been looked at: read them first.',
  },
  errorsLeft: { zh: '还有 {count} 条错误未处理，不能签发。', en: '{count} errors are left: the issue cannot go out.' },
  figureTokenUnclear: documentTerms.figureTokenUnclear,
  figureUnknown: documentTerms.figureUnknown,
  articleFileUnreadable: {
    zh: '无法读取“{file}”（{detail}），请检查路径和权限。',
    en: '“{file}” cannot be read ({detail}): check the path and the permissions.',
  },
  articleFolderEmpty: {
    zh: '文件夹“{folder}”中没有 .txt 或 .md 文稿。',
    en: 'The folder “{folder}” holds no .txt or .md file.',
  },
  articleFileTooLarge: {
    zh: '“{file}”超过 1 MB（第{line}行起），请分成几篇或去掉图片数据。',
    en: '“{file}” is beyond 1 MB (from line {line} on): part it, or take pictures out.',
  },
  articleFileEmpty: { zh: '“{file}”第{line}行起没有文字。', en: '“{file}” holds no words, from line {line} on.' },
  articleFileNotText: {
    zh: '“{file}”第{line}行不是可识别的文字，请另存为 UTF-8 编码的 .txt 或 .md。',
    en: 'Line {line} of “{file}” is no text that can be read: save it as .txt or .md in UTF-8.',
  },
  paperOldFormat: {
    zh: '“{file}”是旧格式（.doc、.wps）或 PDF，读不出文字：请另存为 .docx 或 .txt。',
    en: '“{file}” is of an old format (.doc, .wps) or a PDF: save it as .docx or .txt.',
  },
  paperDamaged: {
    zh: '“{file}”已损坏或不是 .docx，读不出文字：请用 WPS 或 Word 打开后另存一次。',
    en: '“{file}” is damaged or no .docx: open it in a word processor and save it again.',
  },
  paperEncrypted: { zh: '“{file}”设有密码：请取消密码后再试。', en: '“{file}” has a password: take it off first.' },
  paperTooLarge: {
    zh: '“{file}”解开后过大，已停止读取：请去掉图片等附件后另存。',
    en: '“{file}” is too large once unpacked: take pictures out and save it again.',
  },
  characterNotShown: {
    zh: '“{characters}”没有可用的字形，排不出来：请改用其他字或删去，或在 FONT_DIR 中放入有这些字的字体。',
    en: 'No font has a glyph for “{characters}”: write it differently, delete it, or put a font that has it into FONT_DIR.',
  },
  outFolderUnusable: {
    zh: '无法写入文件夹“{folder}”（{detail}），请检查路径、权限，并关闭已打开的同名文件。',
    en: 'The folder “{folder}” cannot be written ({detail}): check it, and close files of that name.',
  },
} satisfies Terms;
export type Term = keyof typeof terms;
