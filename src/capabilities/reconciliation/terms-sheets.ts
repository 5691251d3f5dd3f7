import type { Terms } from '#kernel/terms.ts';

/** Words of the workbook, which is Chinese: the English column is for readers of the code. */
export const sheetTerms = {
  fileTitle: { zh: '{month} {kind}与项目库核对', en: '{kind} of {month} against the library' },
  rowsSheet: { zh: '核对结果', en: 'Rows' },
  missingSheet: { zh: '名单中没有的项目', en: 'Missing from the list' },
  place: { zh: '范围：{place}', en: 'Region: {place}' },
  madeAt: { zh: '生成时间：{at}', en: 'Made at {at}' },
  foot: {
    zh: '本表只列差异和线索，不改动名单和项目库；项目是否入库由统计部门认定。',
    en: 'The table lists differences and leads; neither side is changed, and the bureau decides on entry.',
  },
  ordinal: { zh: '序号', en: 'No.' },
  rowNumber: { zh: '行号', en: 'Row' },
  listName: { zh: '名单中的名称', en: 'Name in the list' },
  listCode: { zh: '名单中的代码', en: 'Code in the list' },
  county: { zh: '所在县（市、区）', en: 'County' },
  result: { zh: '核对结果', en: 'Class' },
  libraryName: { zh: '项目库中的名称', en: 'Name in the library' },
  libraryCode: { zh: '项目代码', en: 'Code' },
  reasons: { zh: '依据和差异', en: 'Reasons' },
  verdict: { zh: '人工认定', en: 'Said by a person' },
  note: { zh: '说明', en: 'Note' },
  owner: { zh: '项目单位', en: 'Owner' },
  industry: { zh: '行业代码', en: 'Industry' },
  plannedTotal: { zh: '计划总投资（万元）', en: 'Planned total, 万元' },
  started: { zh: '开工时间', en: 'Started' },
  entered: { zh: '入库月份', en: 'Entered' },
  explained: { zh: '原因', en: 'Why' },
  'verdict.same': { zh: '同一项目', en: 'the same' },
  'verdict.different': { zh: '不是同一项目', en: 'another' },
  'verdict.explained': { zh: '已说明', en: 'explained' },
} as const satisfies Terms;
