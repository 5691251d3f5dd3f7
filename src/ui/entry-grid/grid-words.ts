import type { Terms } from '#kernel/terms.ts';

/** Words of an entry grid. */
export const gridWords = {
  rowNumber: { zh: '序号', en: 'No.' },
  editing: { zh: '{column}，{name}', en: '{column}, {name}' },
  locked: { zh: '已锁定', en: 'Locked' },
  suggested: { zh: '系统带出', en: 'Carried over' },
  saving: { zh: '正在保存', en: 'Saving' },
  saved: { zh: '已保存', en: 'Saved' },
  waiting: { zh: '待联网发送', en: 'Waiting to be sent' },
  invalid: { zh: '无效，未保存', en: 'Not valid, not saved' },
  doubtful: { zh: '存疑，须说明', en: 'Doubtful: say why' },
  explained: { zh: '存疑，已说明', en: 'Doubtful, explained' },
  conflict: { zh: '与他人冲突', en: 'Conflict' },
  changed: { zh: '审核后有改动', en: 'Changed since review' },
  legend: { zh: '单元格标记', en: 'Marks of cells' },
  sum: { zh: '求和', en: 'Sum' },
  mean: { zh: '平均', en: 'Mean' },
  count: { zh: '计数', en: 'Count' },
  keys: { zh: '快捷键', en: 'Keys' },
  keysMove: {
    zh: '方向键、Tab、Enter 移动，加 Shift 反向或扩选',
    en: 'Arrows, Tab and Enter move; with Shift back or wider',
  },
  keysEdit: {
    zh: 'F2 修改，Esc 放弃，Delete 清除，Alt+Enter 换行',
    en: 'F2 edits, Esc gives up, Delete clears, Alt+Enter breaks the line',
  },
  keysFill: { zh: 'Ctrl+D 向下填充，Ctrl+R 向右填充', en: 'Ctrl+D fills down, Ctrl+R fills right' },
  keysUndo: { zh: 'Ctrl+Z 撤销，Ctrl+Y 重做', en: 'Ctrl+Z undoes, Ctrl+Y does again' },
  keysPanel: { zh: 'Ctrl+Enter 打开单元格详情', en: 'Ctrl+Enter opens the cell' },
  keysLeave: { zh: 'Esc 后按 Tab 离开表格', en: 'Esc and then Tab leaves the grid' },
} satisfies Terms;
