import type { Terms } from '#kernel/terms.ts';

/** Words of evidence: kinds, refusals of files, doubts. */
export const evidenceTerms = {
  approval: { zh: '批复、备案', en: 'Approval or filing' },
  contract: { zh: '合同', en: 'Contract' },
  startPhoto: { zh: '开工照片', en: 'Photo at the start' },
  milestonePhoto: { zh: '节点照片', en: 'Photo at a milestone' },
  finishPhoto: { zh: '完工照片', en: 'Photo at completion' },
  progressSheet: { zh: '三方确认单', en: 'Progress sheet signed by three parties' },
  voucher: { zh: '发票、支付凭证', en: 'Invoice or voucher' },
  permit: { zh: '施工许可', en: 'Building permit' },
  acceptance: { zh: '验收材料', en: 'Acceptance' },
  adjustment: { zh: '概算、总投资调整文件', en: 'Adjustment of the total' },
  otherPaper: { zh: '其他', en: 'Other' },
  datedOn: { zh: '材料日期', en: 'Date of the paper' },
  party: { zh: '合同甲方、批文单位', en: 'Party or unit named' },
  documentNumber: { zh: '文号、合同编号', en: 'Number' },
  amountYuan: { zh: '材料金额', en: 'Amount' },
  takenAt: { zh: '拍摄时间', en: 'Taken at' },
  place: { zh: '拍摄地点', en: 'Place' },
  sha256: { zh: '文件', en: 'File' },
  provesStage: { zh: '证明的建设状态', en: 'Proves the stage' },
  provesMonth: { zh: '证明的月份', en: 'Proves the month' },
  kind: { zh: '材料类型', en: 'Kind' },
  latitude: { zh: '纬度', en: 'Latitude' },
  longitude: { zh: '经度', en: 'Longitude' },
  bytes: { zh: '大小', en: 'Size' },
  mediaType: { zh: '文件类型', en: 'Type' },
  withdrawnReason: { zh: '撤回原因', en: 'Why it was withdrawn' },
  evidenceEmpty: { zh: '文件是空的。', en: 'The file is empty.' },
  evidenceExecutable: {
    zh: '这是可执行程序，不能作为佐证。',
    en: 'This is a program; it cannot be evidence.',
  },
  evidenceScript: {
    zh: '这是网页、SVG 或脚本，不能作为佐证，请改传 PDF 或图片。',
    en: 'This is a web page, an SVG or a script: send a PDF or a picture instead.',
  },
  evidenceOldOffice: {
    zh: '旧格式（.doc、.xls、.ppt、.wps、.et）无法逐项检查是否带宏，请另存为 PDF、DOCX、XLSX 或 PPTX 后上传。',
    en: 'Macros cannot be ruled out in the old formats (.doc, .xls, .ppt, .wps, .et): save it as PDF, DOCX, XLSX or PPTX.',
  },
  evidenceArchive: {
    zh: '压缩包不能作为佐证，请解压后逐个上传。',
    en: 'An archive cannot be evidence: unpack it and send the files one by one.',
  },
  evidenceTypeUnknown: {
    zh: '无法识别文件内容。可上传 PDF、OFD、JPG、PNG、WEBP、HEIC 和 DOCX、XLSX、PPTX。',
    en: 'The content is not recognised. PDF, OFD, JPG, PNG, WEBP, HEIC, DOCX, XLSX and PPTX are taken.',
  },
  evidenceDamaged: {
    zh: '文件不完整或已损坏，请重新导出或拍摄后上传。',
    en: 'The file is cut off or damaged: export or take it again.',
  },
  evidenceDisguised: {
    zh: '文件里另外藏有一个文件，不能作为佐证，请重新导出。',
    en: 'The file hides a second one: export it again.',
  },
  evidenceActive: {
    zh: '文件带有宏、脚本或嵌入的程序，不能作为佐证，请另存为不带宏的 PDF。',
    en: 'The file holds macros, scripts or embedded objects: save it as a plain PDF.',
  },
  evidenceEncrypted: { zh: '文件已加密，请去掉密码后上传。', en: 'The file is encrypted: take the password off.' },
  evidenceBomb: {
    zh: '文件解压后异常巨大，已拒绝。',
    en: 'The file would unpack to an abnormal size and was refused.',
  },
  evidenceStatementUnclear: {
    zh: '所填内容与材料类型不符：照片没有文号和金额，凭证没有合同甲方。',
    en: 'That does not go with this kind: a photo has neither number nor amount, a voucher no party.',
  },
  evidenceDateAhead: { zh: '材料日期 {day} 晚于今天。', en: 'The date {day} lies ahead.' },
  evidenceThere: {
    zh: '本项目已有同一文件（{name}，{by} 上传），不必重复上传。',
    en: 'The project has this very file already ({name}, by {by}).',
  },
  evidenceFull: {
    zh: '一个项目至多登记 {most} 件材料。',
    en: 'A project has {most} pieces of evidence at most.',
  },
  evidenceWithdrawn: { zh: '该材料已撤回。', en: 'This evidence was withdrawn.' },
  evidenceGone: {
    zh: '登记还在，但数据目录中没有该文件，请联系管理员从备份恢复。',
    en: 'The entry is there but the file is missing from the data folder: ask your administrator to restore it.',
  },
  evidenceUsedElsewhere: {
    zh: '同一文件还用于另外 {projects} 个项目，其中您能看到：{names}。',
    en: 'The same file is used for {projects} other projects, among them: {names}.',
  },
  evidenceUsedOutside: {
    zh: '同一文件还用于您管理范围以外的 {projects} 个项目。',
    en: 'The same file is used for {projects} projects outside your remit.',
  },
  photoBeforeStart: {
    zh: '照片拍摄于 {taken}，早于开工时间 {started}。',
    en: 'The photo was taken on {taken}, before the start in {started}.',
  },
  photoFarAway: {
    zh: '照片拍摄地点距建设地点 {km} 公里。',
    en: 'The photo was taken {km} km from the site.',
  },
  partyDiffers: {
    zh: '材料上的单位“{party}”与项目单位“{owner}”不一致。',
    en: 'The unit “{party}” on the paper is not the owner “{owner}”.',
  },
  contractBeforeApproval: {
    zh: '合同日期 {contract} 早于批复日期 {approval}。',
    en: 'The contract of {contract} is older than the approval of {approval}.',
  },
  contractOverApproval: {
    zh: '合同金额 {contract} 万元大于批复总投资 {approved} 万元。',
    en: 'The contract of {contract} 万元 is larger than the approved total of {approved} 万元.',
  },
  overPlanWithoutPaper: {
    zh: '累计完成投资 {total} 万元超过计划总投资 {planned} 万元，尚无调整文件。超出部分须先有主管部门的调整文件。',
    en: 'The {total} 万元 invested exceed the planned total of {planned} 万元 without a paper that adjusts it.',
  },
  startWithoutEvidence: {
    zh: '项目已开工（{started}），还没有能证明开工的材料（开工照片、施工许可、合同或三方确认单）。',
    en: 'Work has begun ({started}) without evidence of the start: photo, permit, contract or progress sheet.',
  },
} satisfies Terms;
