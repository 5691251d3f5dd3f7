import type { Terms } from '#kernel/terms.ts';
import { terms as dispatchTerms } from '../../dispatch/terms.ts';
import { terms as fundsTerms } from '../../funds/terms.ts';
import { terms as planTerms } from '../../plan/terms.ts';
import { terms } from '../terms.ts';

/** Words of the page that imports workbooks; those of the fields are of the rooms that own them. */
export const importWords = {
  ...planTerms,
  ...fundsTerms,
  ...dispatchTerms,
  ...terms,
  title: { zh: '导入', en: 'Import' },
  kind: { zh: '导入什么', en: 'What to import' },
  projects: { zh: '项目清单', en: 'List of projects' },
  monthly: { zh: '月度投资', en: 'Monthly figures' },
  fundSources: { zh: '资金下达表', en: 'Documents and arrivals' },
  fundMovements: { zh: '项目资金分配拨付表', en: 'Allocations and payments' },
  aboutFundSources: {
    zh: '一行一份文件对一个地区、一个方向的资金：级次、文号、文件名称、资金方向、下达金额和日期、到位金额和日期、地区。',
    en: 'A row for what a document gives a unit for a purpose, with one arrival.',
  },
  aboutFundMovements: {
    zh: '一行一个项目的一笔资金：项目、文号、分配金额、拨付金额、拨付日期、收款单位、凭证号。资金文件须已登记。',
    en: 'A row for what a project has of a document, with one payment. The document must be recorded.',
  },
  aboutProjects: {
    zh: '一行一个项目：名称、所在县（市、区）、计划总投资等，可带各步骤的计划和实际日期。',
    en: 'A project a row: name, county, planned total and so on; planned and actual days of its steps too.',
  },
  aboutMonthly: {
    zh: '各项目各月完成投资。项目须已在库中；表中的月份从标题或列头读出。',
    en: 'Work of each project and month. The projects must be in the library already.',
  },
  yearly: { zh: '年度计划', en: 'Yearly plan' },
  aboutYearly: {
    zh: '项目代码、项目名称、年度计划投资。年份写在列头（2020年计划投资）或标题中。',
    en: 'Code, name, planned amount. The year stands in the heading (2020年计划投资) or in the title.',
  },
  toPlan: { zh: '查看年度计划', en: 'See the yearly plan' },
  drop: { zh: '把文件拖到这里，或点击选择', en: 'Drop a file here, or click to choose one' },
  dropHint: {
    zh: '.xlsx、.xls 或 .csv，不超过 50 MB。先预览，确认后才写入。',
    en: '.xlsx, .xls or .csv, up to 50 MB. You see what changes before anything is written.',
  },
  reading: { zh: '正在上传并读取“{file}”（{size} MB）', en: 'Sending and reading “{file}” ({size} MB)' },
  elapsed: { zh: '已用 {seconds} 秒', en: '{seconds} s so far' },
  writing: { zh: '正在写入，请勿关闭页面', en: 'Writing; keep this page open' },
  stop: { zh: '停止', en: 'Stop' },
  another: { zh: '换一个文件', en: 'Another file' },
  notAllowed: { zh: '您的账号不能导入这类文件。', en: 'Your account may not import this kind of file.' },
  whoMay: { zh: '市、县两级工作人员可以导入。', en: 'The city and county desks may.' },
  tooLarge: {
    zh: '“{file}”有 {size} MB，超过 50 MB。请删去图片或分成几个文件。',
    en: '“{file}” has {size} MB, more than 50 MB: take pictures out or part it.',
  },
  wrongKind: {
    zh: '“{file}”不是 .xlsx、.xls 或 .csv 文件：请用 WPS 或 Excel 打开，选“另存为”，类型选“Excel 工作簿（*.xlsx）”，再上传。',
    en: '“{file}” is no .xlsx, .xls or .csv file: open it in WPS or Excel, save it as an Excel workbook (*.xlsx), and choose that.',
  },
  empty: {
    zh: '“{file}”是空文件：请打开核对，重新保存或请对方重发。',
    en: '“{file}” is empty: open it, and save it again or ask for another copy.',
  },
  counts: { zh: '文件“{file}”共读到 {rows} 行', en: '{rows} rows were read from “{file}”' },
  created: { zh: '新增', en: 'New' },
  updated: { zh: '更新', en: 'Changed' },
  unchanged: { zh: '无变化', en: 'Unchanged' },
  refused: { zh: '未采用', en: 'Refused' },
  rows: { zh: '行', en: 'rows' },
  checksum: { zh: '合计核对', en: 'Check of the 合计 row' },
  checksumNone: { zh: '文件中没有合计行，无从核对。', en: 'The file has no 合计 row to check against.' },
  checksumAgrees: {
    zh: '一致：文件合计 {stated} 万元，逐行相加 {computed} 万元',
    en: 'Agrees: stated {stated} 万元, rows add up to {computed} 万元',
  },
  checksumDiffers: {
    zh: '不一致：文件合计 {stated} 万元，逐行相加 {computed} 万元，请核对原表',
    en: 'Differs: stated {stated} 万元, rows add up to {computed} 万元; check the workbook',
  },
  notices: { zh: '读表说明', en: 'Notes on the reading' },
  sheet: { zh: '工作表', en: 'Sheet' },
  row: { zh: '行', en: 'Row' },
  cell: { zh: '单元格', en: 'Cell' },
  project: { zh: '项目', en: 'Project' },
  changes: { zh: '改动（原来 → 改为）', en: 'Changes (before → after)' },
  newContent: { zh: '将写入的内容', en: 'What will be written' },
  outcome: { zh: '结果', en: 'Outcome' },
  reason: { zh: '原因和改法', en: 'Why, and what to do' },
  shownFirst: { zh: '表中显示前 {shown} 行，共 {all} 行。', en: 'The table shows the first {shown} of {all} rows.' },
  commit: { zh: '确认导入', en: 'Import' },
  nothingToWrite: {
    zh: '无变化：可采用的行与库中数据相同，没有要写入的内容。',
    en: 'Unchanged: the rows say what is known already, nothing to write.',
  },
  allRefused: {
    zh: '没有可以写入的行：请按“未采用”中的说明改正原表后重新导入。',
    en: 'No row can be written: mend the workbook as the refused rows say, and import it again.',
  },
  roundsClosed: {
    zh: '没有可以写入的行：表中月份的调度未开启或已锁定，请联系市级开启后再导入；“未采用”中另有其他原因的行请先改正。',
    en: 'No row can be written: the round of the month is not open, ask the city desk to open it. Rows refused for another reason are to be mended first.',
  },
  willWrite: {
    zh: '将写入 {rows} 行；未采用的 {refused} 行不写入。',
    en: '{rows} rows will be written; the {refused} refused ones will not.',
  },
  mayCorrect: {
    zh: '原文件和旧值都会保留，导入后仍可再次导入更正。',
    en: 'The file and the former values are kept; another import can correct it.',
  },
  mayReverse: {
    zh: '原文件会保留；已登记的不会被改动，登记有误的用红冲更正。',
    en: 'The file is kept; what is recorded stays, and a mistake is reversed.',
  },
  done: { zh: '已导入', en: 'Imported' },
  doneNothing: { zh: '无变化：库中数据与文件相同', en: 'Unchanged: the library says the same' },
  hash: { zh: '原文件已留存，指纹 SHA-256', en: 'The file is kept; its SHA-256' },
  copied: { zh: '已复制', en: 'Copied' },
  toCockpit: { zh: '查看驾驶舱', en: 'See the cockpit' },
  copy: { zh: '复制', en: 'Copy' },
  toProjects: { zh: '查看项目', en: 'See the projects' },
  toMonthly: { zh: '接着导入月度投资', en: 'Go on to the monthly figures' },
  noRows: { zh: '没有这类行。', en: 'No such rows.' },
  'value.true': { zh: '是', en: 'Yes' },
  'value.false': { zh: '否', en: 'No' },
} satisfies Terms;
