import type { Terms } from '#kernel/terms.ts';
import { documentTerms } from './documents/document-terms.ts';
import { nameTerms } from './name-terms.ts';
import { editingTerms } from './terms-editing.ts';

/** Words of the briefings. */
export const terms = {
  ...editingTerms,
  ...nameTerms,
  room: { zh: '文稿', en: 'Papers' },
  issue: { zh: '工作简报', en: 'Work briefing' },
  draft: { zh: '草稿', en: 'Draft' },
  publicCopy: { zh: '公开件', en: 'Public copy' },
  appendix: { zh: '数据附件', en: 'Data appendix' },
  tables: { zh: '报表', en: 'Tables' },
  noTablesHere: { zh: '文稿中没有表格和图，没有可以导出的报表。', en: 'The paper has neither tables nor charts.' },
  submitted: { zh: '待审核', en: 'In review' },
  reviewed: { zh: '已审核', en: 'Reviewed' },
  signed: { zh: '已签发', en: 'Signed' },
  issued: { zh: '已印发', en: 'Issued' },
  withdrawn: { zh: '已撤回', en: 'Given up' },
  numberTaken: { zh: '〔{year}〕第{number}期已经存在。', en: 'No. {number} of {year} exists already.' },
  sourceOrMonth: {
    zh: '请提供文稿，或选择据以起草的月份、会议或考核，只选其一。',
    en: 'Give a text, a document, or the month, meeting or assessment from which the paper is drafted: one of them.',
  },
  kindNotDrafted: {
    zh: '这类文稿不能这样起草：简报、通报、月度情况、分办单由某月数据起草，议程、纪要由会议起草，考核通报由已公布的考核起草，工作方案由年度工作方案起草；县里由月份数据起草的只有通报和分办单；也可粘贴文稿全文。',
    en: 'This kind is not drafted so, and a county drafts only notices and task sheets from a month: briefings, notices, monthly pages and task sheets come of a month, agendas and minutes of a meeting, assessment notices of a published run, a work plan of the plan of its year; or paste a text.',
  },
  assessmentNotPublished: {
    zh: '考核结果尚未公布，公布后才能起草通报。',
    en: 'The assessment is not published yet; its notice can be drafted afterwards.',
  },
  noWorkPlan: {
    zh: '{year}年还没有工作方案，请先在“计划 › 年度工作方案”中编写。',
    en: 'There is no work plan of {year} yet: write it on the page of the plans first.',
  },
  monthWithoutData: {
    zh: '{month} 还没有起草文稿所需的数据（当月或上年同月没有月报），请另选月份，或先导入月报。',
    en: 'The figures that the paper needs are not there for {month} (no reports of it or of the year before): choose another month, or import them first.',
  },
  alreadyIssued: {
    zh: '文稿已印发，不能再改；如有错误，请另发更正。',
    en: 'The paper has gone out and cannot be changed: issue a correction.',
  },
  actNotNow: {
    zh: '文稿目前的状态（{state}）不能这样办理，请刷新后再看。',
    en: 'The paper is in a state ({state}) in which this cannot be done: look at it again.',
  },
  cityRulesPapers: {
    zh: '起草人能否审核、签发自己的文稿，由市里统一规定。',
    en: 'Whether drafters review and sign their own papers is settled by the city for all.',
  },
  ownDraft: {
    zh: '不能审核、签发自己起草的文稿，请交由他人办理。',
    en: 'Nobody reviews or signs the own draft: leave it to somebody else.',
  },
  suggestionsOpen: {
    zh: '还有 {count} 处修改建议未采纳或退回，请先处理。',
    en: '{count} suggested changes wait: accept or reject them first.',
  },
  errorsLeft: {
    zh: '还有 {count} 条错误未改正，不能送审、签发。',
    en: '{count} errors are left: put them right first.',
  },
  findingsOpen: {
    zh: '还有 {count} 条检查意见既未改正、也未说明理由，不能送审、签发。',
    en: '{count} findings are neither settled nor overruled in writing.',
  },
  figuresChanged: {
    zh: '有 {count} 个数字与现在的数据不一致：请起草人采用新值或说明保留的理由。',
    en: '{count} figures differ from the data of now: take the new values, or keep the old ones for a reason.',
  },
  numberNotNext: {
    zh: '文中写的是第{asked}期，按顺序应为第{next}期，请退回改正。',
    en: 'The text says No. {asked}, but {next} is next: give it back to be put right.',
  },
  findingUnknown: {
    zh: '这条检查意见已不存在，请刷新后再看。',
    en: 'There is no such finding any more: look at the paper again.',
  },
  errorStands: { zh: '错误只能改正，不能说明理由后保留。', en: 'An error is put right and cannot be overruled.' },
  notIssued: { zh: '文稿尚未印发。', en: 'The paper has not gone out.' },
  correctionOpen: { zh: '这份文稿已有一份更正正在办理。', en: 'A correction of this paper is under way.' },
  receiverUnknown: {
    zh: '“{name}”不是本单位范围内的部门联络员账号，请重新选择。',
    en: '“{name}” is no contact of a department within your unit: choose another.',
  },
  nobodyToSend: { zh: '没有未发送的对象。', en: 'Everybody has been sent it.' },
  notSentHere: {
    zh: '这份文稿没有发给本单位，或已经签收。',
    en: 'The paper was not sent to this unit, or has been confirmed.',
  },
  noLookBackHere: {
    zh: '“{name}”不保留历史，只能查看现在的情况。',
    en: '“{name}” keeps no history: only what is known now can be seen.',
  },
  paperUnreadable: {
    zh: '“{file}”不是可以核验的 DOCX、PDF 或 XLSX 文件。',
    en: '“{file}” is no DOCX, PDF or XLSX that can be verified.',
  },
  otherPaper: {
    zh: '这个文件是另一份文稿的，不能作为本稿导入。',
    en: 'The file belongs to another paper.',
  },
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
  paperTooLong: {
    zh: '“{file}”有 {characters} 字，超过 {most} 字：请分成几期。',
    en: '“{file}” has {characters} characters, more than {most}: part it.',
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
