import type { Terms } from '#kernel/terms.ts';

/** What the server itself says, whatever the room. */
export const terms = {
  notSignedIn: { zh: '请先登录。', en: 'Sign in first.' },
  notAllowed: { zh: '您的账号没有此项权限。', en: 'Your account may not do this.' },
  csrfMissing: { zh: '页面已过期，请刷新后重试。', en: 'The page is out of date: reload it and try again.' },
  crossSite: { zh: '请求来自其他网站，已拒绝。', en: 'The request came from another site and was refused.' },
  notFound: { zh: '没有找到，或不在您的管理范围内。', en: 'Not found, or outside your remit.' },
  fileTooLarge: { zh: '文件过大，上限为 50 MB。', en: 'The file is too large; the limit is 50 MB.' },
  fileMissing: { zh: '请求中没有文件。', en: 'The request holds no file.' },
  uploadGone: { zh: '上传的文件已过期，请重新上传。', en: 'The uploaded file was cleared away: upload it again.' },
  tryAgain: { zh: '同时有人修改了同一数据，请重试。', en: 'Somebody changed the same data: try again.' },
  alreadyThere: { zh: '已经存在同样的记录。', en: 'Such a record exists already.' },
  tookTooLong: { zh: '查询用时过长，已停止。', en: 'The query took too long and was stopped.' },
  pageUnclear: { zh: '翻页标记无效，请从第一页重新查看。', en: 'The page mark is not valid: begin at the first page.' },
  inputUnclear: { zh: '“{field}”填写有误：{problem}', en: '“{field}” cannot be used: {problem}' },
  bodyUnclear: { zh: '填写有误：{problem}', en: 'What was sent cannot be used: {problem}' },
  requestUnclear: {
    zh: '发来的内容无法识别，没有保存。请检查后重试。',
    en: 'What was sent could not be read, and nothing was kept: check it and try again.',
  },
  asOfAhead: { zh: '截止时点 {asOf} 晚于现在。', en: 'The instant {asOf} lies ahead.' },
  noLookBack: {
    zh: '此页不能回看：这里的数据没有保存历史，或只供现在填报。请回到现在查看。',
    en: 'This cannot be looked back at: its data keep no history or serve filling in now. Go back to now to see it.',
  },
  longRunsWaiting: {
    zh: '还有 {own} 项运算没有完成，请等待或停止后再提交。',
    en: 'You have {own} runs under way: wait for them or stop one first.',
  },
  longRunStopped: { zh: '运算已停止，没有留下结果。', en: 'The run was stopped and left no result.' },
  longRunTooLarge: {
    zh: '数据量超出运算可用的内存，没有得出结果。',
    en: 'The run needed more memory than it may use.',
  },
  longRunTooLong: {
    zh: '运算超过 {minutes} 分钟仍未完成，已停止。',
    en: 'The run took longer than {minutes} minutes and was ended.',
  },
  longRunAbandoned: {
    zh: '运算两次中断（程序退出或断电），没有得出结果，请重新提交。',
    en: 'The run was interrupted twice and came to nothing: ask for it again.',
  },
  longRunUnknown: {
    zh: '当前版本的程序不认识这种运算（{kind}），请重新提交。',
    en: 'This version of the program does not know the run {kind}: ask for it again.',
  },
  longRunBroke: { zh: '运算出错，没有得出结果，请联系管理员。', en: 'The run broke down: tell your administrator.' },
  unexpected: {
    zh: '程序出错，请把编号 {requestId} 告诉管理员。',
    en: 'Something went wrong: tell your administrator the number {requestId}.',
  },
  migrationChanged: {
    zh: '数据库升级脚本 {name} 与当初执行的内容不同，程序可能被改动，已停止。',
    en: 'The migration {name} reads differently from when it was applied: the program may have been altered.',
  },
  databaseNewer: {
    zh: '数据库由更新版本的程序建立（{name}），请升级程序。',
    en: 'The database was made by a newer version ({name}): upgrade the program.',
  },
} satisfies Terms;
