import type { Terms } from '#kernel/terms.ts';

/** Words of the shared pieces of a page. */
export const pageTerms = {
  offline: {
    zh: '连接不上服务器。已填写的内容仍在本页，网络恢复后请重试。',
    en: 'The server cannot be reached. What you filled in stays on this page; try again later.',
  },
  settings: { zh: '参数', en: 'Settings' },
  saveSettings: { zh: '保存', en: 'Save' },
  cancelSettings: { zh: '取消', en: 'Cancel' },
  settingMissing: { zh: '请填写', en: 'Please fill in' },
  noLookBack: {
    zh: '此页不能回看：这里的数据没有保存历史，或只供现在填报。请回到现在查看。',
    en: 'This cannot be looked back at: its data keep no history or serve filling in now. Go back to now to see it.',
  },
  readOnlyThen: {
    zh: '正在回看历史，只能查看。请先回到现在再操作。',
    en: 'You are looking back, where nothing can be changed. Go back to now first.',
  },
  unexpected: { zh: '出错了', en: 'Something went wrong' },
  retry: { zh: '重试', en: 'Try again' },
  pageNotLoaded: {
    zh: '页面没有取到：网络中断，或系统刚刚更新。请稍后刷新。',
    en: 'The page did not arrive: the network is down, or the product was just updated. Reload in a while.',
  },
  signInElsewhere: { zh: '在新标签页登录', en: 'Sign in on a new tab' },
  loading: { zh: '正在读取', en: 'Loading' },
  leave: { zh: '已填写的内容尚未保存，确定放弃？', en: 'What you typed is not saved. Leave it?' },
  leaveYes: { zh: '放弃', en: 'Leave it' },
  leaveNo: { zh: '继续填写', en: 'Go on' },
  nothing: { zh: '没有数据', en: 'Nothing here' },
  next: { zh: '下一页', en: 'Next page' },
  previous: { zh: '上一页', en: 'Previous page' },
  asOf: { zh: '数据截至', en: 'As of' },
  table: { zh: '表格', en: 'Table' },
  chart: { zh: '图', en: 'Chart' },
  page: { zh: '第 {page} 页', en: 'Page {page}' },
  error: { zh: '不符', en: 'Contradiction' },
  warn: { zh: '请说明', en: 'To be explained' },
  note: { zh: '提示', en: 'Note' },
} satisfies Terms;
