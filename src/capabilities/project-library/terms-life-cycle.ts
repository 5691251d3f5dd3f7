import type { Terms } from '#kernel/terms.ts';

/** Words of editing, of the ladder, of leads and of duplicates: refusals and doubts. */
export const lifeCycleTerms = {
  note: { zh: '变更说明', en: 'Note' },
  saidBy: { zh: '告知人', en: 'Said by' },
  mergedInto: { zh: '并入', en: 'Merged into' },
  codeOfOwnForm: {
    zh: '不是投资项目在线平台代码的形式（如 2019-331023-77-03-123456），作为本库自编代码保存；赋码后请更新。',
    en: 'Not the form of an approval-platform code (such as 2019-331023-77-03-123456): kept as the library’s own.',
  },
  ownerCodeDoubted: {
    zh: '统一社会信用代码校验不通过，末位应为 {expected}，请核对是否抄错。',
    en: 'The credit code fails its check: the last character should be {expected}.',
  },
  siteCodeNeeded: {
    zh: '集聚区项目请填写建设地 12 位统计用区划代码，由它确定在哪个县（市、区）统计。',
    en: 'A zone’s project needs the 12-digit site code, which says in which county it is counted.',
  },
  siteCodeElsewhere: {
    zh: '{text} 的前 6 位不是本市的县（市、区），请核对。',
    en: 'The first six digits of {text} are no county of this city.',
  },
  siteCodeDisagrees: {
    zh: '{text} 与所在县（市、区）不一致，请核对项目在地。',
    en: '{text} does not lie in the county given: check where the project stands.',
  },
  finishEarly: {
    zh: '计划完工（{finish}）早于计划开工（{start}），请核对。',
    en: 'The planned finish ({finish}) comes before the planned start ({start}).',
  },
  enteredWithoutMonth: { zh: '已入库的项目请填写入库月份。', en: 'Give the month in which it entered.' },
  returnedWithoutReason: { zh: '退回的项目请填写退回月份和原因。', en: 'Give the month and the reason of the return.' },

  projectChanged: {
    zh: '该项目已由 {by} 更新到第 {version} 版，请核对后再保存。',
    en: '{by} has changed the project meanwhile (version {version}): look at it before you save.',
  },
  projectMerged: {
    zh: '该项目已并入“{name}”，请在那里填报和修改。',
    en: 'The project was merged into “{name}”: report and change that one.',
  },
  rowOfMerged: {
    zh: '“{name}”已并入其他项目，请在保留的项目中修改。',
    en: '“{name}” was merged into another project: change that one.',
  },
  projectThere: {
    zh: '{unit}已有同名项目“{name}”，请直接修改该项目；确为另一项目的，请填写各自的项目代码。',
    en: '{unit} has a project “{name}” already: change that one or, if it is another, give both their codes.',
  },
  codeTaken: { zh: '项目代码 {code} 已属于“{name}”。', en: 'The code {code} belongs to “{name}”.' },
  townshipNotInUnit: { zh: '乡镇街道不在所选的县（市、区）内。', en: 'The township does not lie in that county.' },
  statisticsMonthMissing: {
    zh: '请填写报送、入库或退回的月份。',
    en: 'Give the month of the submission, the entry or the return.',
  },
  returnReasonMissing: { zh: '请填写退回原因。', en: 'Give the reason of the return.' },
  monthAhead: { zh: '{month} 还没有到。', en: '{month} has not come yet.' },

  nothingToSet: { zh: '请至少选择一项要修改的内容。', en: 'Choose at least one field to set.' },
  tooManyChosen: {
    zh: '选中 {count} 个项目，一次至多 {limit} 个，请缩小筛选范围。',
    en: '{count} projects are chosen; {limit} at most at once: narrow the filter.',
  },
  selectionChanged: {
    zh: '预览之后有人修改了其中的项目，请重新预览。',
    en: 'Some of the projects changed since the preview: look at it again.',
  },
  stageBelowSteps: {
    zh: '进度中已有更靠后步骤的实际日期，请在“进度”中更正。',
    en: 'A later step has an actual day: correct the steps instead.',
  },

  stepsChanged: {
    zh: '进度已有人更新，请重新读取后再保存。',
    en: 'The steps were changed meanwhile: read them again.',
  },
  stepTwice: { zh: '同一步骤只能填写一次。', en: 'A step may be given once.' },
  stepAhead: {
    zh: '实际日期 {day} 还没有到；还没有完成的请填计划日期。',
    en: '{day} has not come yet: give a planned day instead.',
  },
  stepOrder: {
    zh: '实际日期 {day} 与前后步骤的日期（{other}）次序不符，请核对。',
    en: 'The day {day} is out of order with another step ({other}).',
  },
  stepNotSkippable: {
    zh: '只有项目建议书至招标各步可以说明原因后不经过；谋划、开工、完工、验收不能省略。',
    en: 'Only the steps from proposal to tender may be left out; idea, start, finish and acceptance may not.',
  },
  skipReasonMissing: { zh: '请说明不经此步的原因。', en: 'Say why the step is left out.' },
  stepsBetween: {
    zh: '前面还有 {count} 个步骤没有日期，请补填日期，或逐项说明不经此步的原因。',
    en: '{count} earlier steps have no day: give their days, or say why they are left out.',
  },
  projectSetAside: {
    zh: '项目已停缓建或取消，请先恢复推进，再登记实际日期。',
    en: 'The project is suspended or cancelled: take it up again first.',
  },
  stepEvidenceUnknown: {
    zh: '所选文件不在本项目的佐证中，或已撤回，请重新选择。',
    en: 'The file is no evidence of this project, or was withdrawn: choose again.',
  },
  standingAlready: { zh: '项目已是该状态。', en: 'The project stands so already.' },
  settingOfCity: { zh: '参数由市级设置。', en: 'The city desk decides on these settings.' },
  slipLimitsTurned: {
    zh: '预警天数不能少于提示天数。',
    en: 'The days of the warning must not be fewer than those of the note.',
  },

  leadDecided: { zh: '线索已由 {by} 处理。', en: '{by} has dealt with this lead.' },
  leadThere: {
    zh: '{by} 已登记同名线索，尚在处理中，请勿重复登记。',
    en: '{by} has passed a lead of the same name, which is still open.',
  },

  pairDecided: { zh: '这两个项目已由 {by} 处理。', en: '{by} has decided on these two projects.' },
  bothReported: {
    zh: '两个项目在 {months} 都有月报，不能直接合并：请核对后确认以保留项目的月报为准。',
    en: 'Both reported {months}: check, and confirm that the reports of the kept project stand.',
  },
  takeNotAllowed: {
    zh: '建设状态和所在县（市、区）不能取自被合并的项目。',
    en: 'Stage and county are not taken from the merged project.',
  },
} satisfies Terms;
