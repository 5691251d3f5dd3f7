import type { Terms } from '#kernel/terms.ts';

/** Words of the bell in the frame. */
export const noticeWords = {
  bell: { zh: '提醒，{count} 条未读', en: 'Reminders, {count} unread' },
  title: { zh: '提醒', en: 'Reminders' },
  none: { zh: '没有提醒。', en: 'No reminders.' },
  allRead: { zh: '全部标为已读', en: 'Mark all as read' },
  unread: { zh: '未读', en: 'Unread' },
  mail: { zh: '同时发到邮箱（每天至多一封，留空不发）', en: 'Also by mail (one a day at most; empty for none)' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  mailFaulty: { zh: '请填写邮箱地址', en: 'Enter a mail address' },
} satisfies Terms;
