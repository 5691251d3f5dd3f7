import type { Terms } from '#kernel/terms.ts';
import { terms } from '../terms.ts';

/** Words of the months of a project and of the form in which one is reported. */
export const words = {
  ...terms,
  caption: { zh: '各月完成投资', en: 'Work done by month' },
  unit: { zh: '金额单位：万元', en: 'Amounts in 万元' },
  monthShort: { zh: '本月完成', en: 'In the month' },
  yearShort: { zh: '本年累计', en: 'Since January' },
  totalShort: { zh: '开工以来累计', en: 'Since the start' },
  buildingShort: { zh: '建筑', en: 'Building' },
  installationShort: { zh: '安装', en: 'Installation' },
  equipmentShort: { zh: '设备', en: 'Equipment' },
  otherShort: { zh: '其他', en: 'Other' },
  summedUp: { zh: '表中未填累计，此为各月相加', en: 'Not reported: added up from the months' },
  recorded: { zh: '填报', en: 'Reported by' },
  problemsAndDoubts: { zh: '存在问题、疑点', en: 'Problems, doubts' },
  error: { zh: '错误', en: 'Error' },
  warn: { zh: '需说明', en: 'To be explained' },
  note: { zh: '提示', en: 'Note' },
  doubtAt: { zh: '{field}：{text}', en: '{field}: {text}' },
  none: {
    zh: '还没有月度数据。调度开启后由项目单位、乡镇或县级填报，或由县级、市级导入报表。',
    en: 'No months yet. They are reported while a round is open, or imported by a desk.',
  },
  report: { zh: '填报 {month}', en: 'Report {month}' },
  correct: { zh: '更正 {month}', en: 'Correct {month}' },
  due: { zh: '{day} 截止', en: 'due {day}' },
  noOpenRound: {
    zh: '现在没有开启的调度，不能填报；市级开启后即可填报。',
    en: 'No round is open now: reports can be given once the city desk opens one.',
  },
  notForMonth: {
    zh: '{month} 的调度未开启或已锁定，不能填报。',
    en: 'The round of {month} is not open, or locked.',
  },
  amounts: { zh: '完成投资', en: 'Work done' },
  components: { zh: '本年累计的构成', en: 'What the amount since January is made of' },
  assets: { zh: '已交付使用的资产', en: 'Assets handed over' },
  standingDoubts: { zh: '已存数据有以下疑点：', en: 'What is kept raises these doubts:' },
  words: { zh: '进度和问题', en: 'Progress and problems' },
  lagWords: { zh: '滞后原因和需协调事项（滞后的项目填写）', en: 'Why it lags, and what it needs' },
  wan: { zh: '万元', en: '万元' },
  kept: { zh: '已存：{amount} 万元', en: 'Kept: {amount} 万元' },
  blankIsNone: {
    zh: '留空表示没有数据，不等于 0。至多两位小数。',
    en: 'Empty means no figure, not 0. Two decimals at most.',
  },
  notANumber: { zh: '请填数字，例如 1234.56', en: 'Enter a number, such as 1234.56' },
  tooManyDecimals: { zh: '万元至多两位小数', en: 'Two decimals of 万元 at most' },
  tooLarge: { zh: '数字过大，请核对单位是否为万元', en: 'Too large: check that the unit is 万元' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  reload: { zh: '重新读取（保留已填内容）', en: 'Read again (what you typed stays)' },
  draftFound: {
    zh: '已恢复上次填写、尚未保存的内容，请核对后保存。',
    en: 'What you typed before and did not save is here again: check it, then save.',
  },
  saved: { zh: '{month} 已保存。', en: '{month} is saved.' },
  savedWithDoubts: {
    zh: '{month} 已保存，有 {count} 处疑点，请核对或在“存在问题”中说明。',
    en: '{month} is saved with {count} doubts: check them, or explain them under problems.',
  },
  ownFigures: {
    zh: '数据由填报单位据实填写；系统不给出建议数字。',
    en: 'The figures are those of the reporting unit; none is proposed.',
  },
} satisfies Terms;
