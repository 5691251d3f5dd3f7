import type { Terms } from '#kernel/terms.ts';

/** Why a cell, or a workbook that came back, is not taken. */
export const sheetTerms = {
  cellNotTyped: { zh: '该格由系统计算，不能填写。', en: 'The cell is worked out and cannot be typed into.' },
  cellNotKept: { zh: '“{text}”不是该格能保存的值。', en: '“{text}” is no value that the cell can keep.' },
  fieldUnknown: {
    zh: '表中没有“{field}”这一项，可能已到期停用。',
    en: 'The form has no field “{field}”; it may have expired.',
  },
  conflictResolved: { zh: '这处冲突已经处理。', en: 'The conflict has been decided already.' },
  otherAccount: {
    zh: '这些内容由另一个账号填写，须由其本人登录后发送。',
    en: 'Another account typed these cells: they are sent once that person signs in.',
  },
  nothingToFill: {
    zh: '{month} 没有需要填报的项目，不能下载填报表。',
    en: 'There is no project to report for {month}, so there is no workbook to fill in.',
  },
  notOurWorkbook: {
    zh: '这不是从本系统下载的填报表，或“校验”工作表已被删除：请重新下载后填写，或从“导入”上传自有格式的报表。',
    en: 'This is no workbook that was downloaded here, or its sheet 校验 is gone: download it again, or import tables of your own form.',
  },
} satisfies Terms;
