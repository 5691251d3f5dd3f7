import type { Terms } from '#kernel/terms.ts';
import type { DifferenceClass, ListKind, Verdict } from '../rules/classes.ts';
import { terms } from '../terms.ts';
import { sheetTerms } from '../terms-sheets.ts';

/** Words of the pages of reconciliation. */
export const words = {
  ...sheetTerms,
  ...terms,
  title: { zh: '名单对账', en: 'Reconciliation' },
  runs: { zh: '核对记录', en: 'Runs' },
  upload: { zh: '上传名单', en: 'Upload a list' },
  about: {
    zh: '把统计、发改、财政的名单与项目库逐行核对，只列差异和线索；名单和项目库都不改动，人工认定下月自动沿用。',
    en: 'Lists of the bureau, of approvals and of payments are held against the library; neither side is changed, and what people say is applied to the next month.',
  },
  kind: { zh: '名单种类', en: 'Kind' },
  anyKind: { zh: '全部种类', en: 'Any kind' },
  month: { zh: '核对月份', en: 'Month' },
  'help.statistics': {
    zh: '仅限统计部门依法可以提供的名单。逐行比较，但不留存原文件和单个项目的金额。',
    en: 'Only what the bureau may lawfully give. It is compared; neither the file nor amounts of projects are kept.',
  },
  'help.ownerDeclared': {
    zh: '项目单位自行申报的入库情况和金额。',
    en: 'What owners declare themselves about entry and amounts.',
  },
  'help.approvals': {
    zh: '发改部门的批复、备案名单：找出已批复、符合口径而未入库的项目。',
    en: 'Approvals and filings: finds what is approved, in the caliber and not entered.',
  },
  'help.payments': {
    zh: '财政拨付明细或汇总，当月的、本年累计的、历年累计的都可以：同一项目的相加后，与资金台账同一时段的拨付比较。',
    en: 'Payments of finance, of the month, the year or since the start: those of one project are added up and compared with the same months of the ledger.',
  },
  'help.aggregates': {
    zh: '分县项目个数和金额。不足 3 个项目或一个项目占 80% 以上的不登记。',
    en: 'Counts and amounts by county. Cells of fewer than three projects, or one with more than 80 %, are not kept.',
  },
  drop: { zh: '点击或把名单拖到这里', en: 'Click, or drop the list here' },
  dropHint: {
    zh: '.xlsx、.xls、.csv；至少有项目名称或项目代码；列的顺序、标题写法、金额单位不限',
    en: '.xlsx, .xls, .csv; with a name or a code; any order of columns, any unit',
  },
  keep: { zh: '保存核对结果', en: 'Keep the result' },
  another: { zh: '换一个文件', en: 'Another file' },
  looksLike: {
    zh: '从列名看，这份文件像是{looks}，现在是按{kind}核对的。种类不同，比较的内容和结论也不同。',
    en: 'By its columns this is a list of {looks}; it was compared as {kind}. Another kind compares other things.',
  },
  compareAs: { zh: '改按{kind}核对', en: 'Compare as {kind}' },
  previewOf: {
    zh: '{file}：{rows} 行，{differing} 行有差异；项目库中另有 {missing} 个项目名单没有。尚未保存。',
    en: '{file}: {rows} rows, {differing} differ; the list lacks {missing} projects. Nothing is kept yet.',
  },
  previewOfCounties: {
    zh: '{file}：{rows} 个地区，{differing} 个有差异。尚未保存。',
    en: '{file}: {rows} counties, {differing} differ. Nothing is kept yet.',
  },
  outside: {
    zh: '另有 {rows} 行不在您的管理范围内，已略去。',
    en: '{rows} rows lie outside of your remit and are left out.',
  },
  unclearCells: { zh: '{count} 个单元格没有读懂', en: '{count} cells were not understood' },
  everyCell: { zh: '逐个查看', en: 'See each' },
  shownFirst: {
    zh: '显示前 {shown} 行，共 {all} 行；保存后可翻看全部',
    en: 'The first {shown} of {all}; all of them can be read once it is kept',
  },
  previewCaption: { zh: '有差异的行', en: 'Rows that differ' },
  previewEmpty: { zh: '没有差异。', en: 'Nothing differs.' },
  file: { zh: '文件', en: 'File' },
  uploadedBy: { zh: '上传', en: 'Uploaded' },
  rowsColumn: { zh: '行数', en: 'Rows' },
  differingColumn: { zh: '有差异', en: 'Differ' },
  missingColumn: { zh: '名单没有', en: 'Missing' },
  runsCaption: { zh: '核对记录', en: 'Runs' },
  runsEmpty: {
    zh: '还没有核对过名单。请到“上传名单”选择文件；没有名单时可以用“演示名单”试一试（见手册）。',
    en: 'No list was reconciled yet: upload one.',
  },
  runsEmptyThen: { zh: '截至所选时点还没有核对过名单。', en: 'No list was reconciled by then.' },
  runsEmptyHere: { zh: '还没有核对过名单。', en: 'No list was reconciled yet.' },
  missingTab: { zh: '名单中没有的项目', en: 'Missing from the list' },
  rowsTab: { zh: '逐行结果', en: 'Rows' },
  back: { zh: '核对记录', en: 'All runs' },
  export: { zh: '导出', en: 'Export' },
  print: { zh: '打印', en: 'Print' },
  rowsCaption: { zh: '名单逐行结果', en: 'Rows of the list' },
  rowsEmpty: { zh: '没有符合条件的行。', en: 'No such row.' },
  missingCaption: { zh: '名单中没有的项目', en: 'Projects that the list lacks' },
  missingEmpty: { zh: '名单没有遗漏项目。', en: 'The list lacks nothing.' },
  missingHelp: {
    zh: '按项目库，这些项目应在名单中。可作为线索提请名单单位核实，是否入库由统计部门认定。',
    en: 'By the library these should be in the list. They are leads; the bureau decides on entry.',
  },
  class: { zh: '结果', en: 'Class' },
  everything: { zh: '全部', en: 'All' },
  differing: { zh: '有差异', en: 'Differing' },
  decided: { zh: '认定情况', en: 'Decisions' },
  'decided.yes': { zh: '已认定', en: 'Decided' },
  'decided.no': { zh: '未认定', en: 'Not decided' },
  search: { zh: '名称或代码', en: 'Name or code' },
  position: { zh: '行', en: 'Row' },
  inList: { zh: '名单', en: 'List' },
  inLibrary: { zh: '项目库', en: 'Library' },
  noProject: { zh: '没有对应项目', en: 'No project' },
  detail: { zh: '逐项对照', en: 'Side by side' },
  fact: { zh: '内容', en: 'Fact' },
  countyColumn: { zh: '县（市、区）', en: 'County' },
  'fact.name': { zh: '名称', en: 'Name' },
  'fact.code': { zh: '项目代码', en: 'Code' },
  'fact.ownerName': { zh: '项目单位', en: 'Owner' },
  'fact.unitCode': { zh: '所在县（市、区）', en: 'County' },
  'fact.industryCode': { zh: '行业代码', en: 'Industry' },
  'fact.approvedOn': { zh: '批复（备案）日期', en: 'Approved' },
  'fact.startedIn': { zh: '开工时间', en: 'Started' },
  'fact.enteredIn': { zh: '入库月份', en: 'Entered' },
  'fact.plannedTotalYuan': { zh: '计划总投资（万元）', en: 'Planned total, 万元' },
  'fact.approvedTotalYuan': { zh: '批复总投资（万元）', en: 'Approved total, 万元' },
  'fact.monthYuan': { zh: '本月完成投资（万元）', en: 'Month, 万元' },
  'fact.yearToDateYuan': { zh: '本年累计完成投资（万元）', en: 'Year to date, 万元' },
  'fact.totalYuan': { zh: '开工以来累计（万元）', en: 'Since the start, 万元' },
  'fact.paidYuan': { zh: '累计拨付（万元）', en: 'Paid, 万元' },
  onePayment: { zh: '拨付（万元，本笔／累计）', en: 'Paid, 万元: this one / in all' },
  'fact.amountYuan': { zh: '金额（万元）', en: 'Amount, 万元' },
  'fact.projects': { zh: '项目个数', en: 'Projects' },
  notKept: { zh: '不留存', en: 'not kept' },
  openProject: { zh: '打开项目', en: 'Open the project' },
  decide: { zh: '人工认定', en: 'Decide' },
  decideHelp: {
    zh: '认定只记在这里，下月名单自动沿用；不改动名单和项目库。',
    en: 'It is recorded here and applied to later lists; neither side is changed.',
  },
  sameProject: { zh: '是同一项目', en: 'It is this project' },
  otherProject: { zh: '不是同一项目', en: 'It is another' },
  namedProject: { zh: '其实是项目库中的', en: 'It is in the library as' },
  isNamedProject: { zh: '就是这个项目', en: 'It is this one' },
  explain: { zh: '说明差异', en: 'Explain' },
  why: { zh: '差异原因', en: 'Why' },
  saveNote: { zh: '保存说明', en: 'Save' },
  candidate: { zh: '可能的项目', en: 'It may be' },
  history: { zh: '认定记录', en: 'What people said' },
  noDecision: { zh: '还没有人工认定。', en: 'Nobody decided yet.' },
  byAt: { zh: '{by}，{at}', en: '{by}, {at}' },
  saved: { zh: '已保存，下月名单将沿用。', en: 'Saved; later lists follow it.' },
  explainMissing: { zh: '说明原因', en: 'Explain' },
} as const satisfies Terms;

/** Key of the word of a class, a kind or a verdict. */
export function classWord(name: DifferenceClass): `class.${DifferenceClass}` {
  return `class.${name}`;
}

/** Key of the word of a kind of list. */
export function kindWord(kind: ListKind): `kind.${ListKind}` {
  return `kind.${kind}`;
}

/** Key of the word of what a person said. */
export function verdictWord(verdict: Verdict): `verdict.${Verdict}` {
  return `verdict.${verdict}`;
}
