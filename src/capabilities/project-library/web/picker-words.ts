import type { Terms } from '#kernel/terms.ts';

/** Words of the fields that find projects. */
export const pickerWords = {
  projectHint: { zh: '输入名称或代码查找', en: 'Type a name or code' },
  noProject: { zh: '没有找到项目', en: 'No project found' },
} satisfies Terms;
