import type { Terms } from '#kernel/terms.ts';
import type { EvidenceKind } from '../rules/evidence.ts';
import { terms } from '../terms.ts';

/** Words of the evidence of a project. */
export const evidenceWords = {
  ...terms,
  caption: { zh: '佐证材料', en: 'Evidence' },
  attach: { zh: '上传材料', en: 'Attach a file' },
  photoPolicy: {
    zh: '照片只在开工、重要节点和完工时需要，不按月收取。',
    en: 'Photos are wanted at the start, at milestones and at completion only, never month by month.',
  },
  wanted: { zh: '当前状态还缺', en: 'Still wanted for this stage' },
  nothingWanted: {
    zh: '当前阶段没有还需补充的材料。入库需要的材料见“口径与入库”。',
    en: 'Nothing more is wanted at this stage. What entry needs stands under Caliber and entry.',
  },
  none: {
    zh: '还没有材料。可上传批复、合同、许可、凭证和照片，每个文件不超过 50 MB。',
    en: 'No evidence yet. Approvals, contracts, permits, vouchers and photos may be attached, 50 MB each.',
  },
  paper: { zh: '材料', en: 'Paper' },
  says: { zh: '材料所载', en: 'What it says' },
  photo: { zh: '拍摄', en: 'Taken' },
  proves: { zh: '证明', en: 'Proves' },
  month: { zh: '{month} 数据', en: 'Figures of {month}' },
  uploaded: { zh: '上传', en: 'By' },
  doubts: { zh: '疑点', en: 'Doubts' },
  amountWan: { zh: '{amount} 万元', en: '{amount} 万元' },
  download: { zh: '下载 {name}', en: 'Download {name}' },
  preview: { zh: '看图', en: 'View' },
  notShown: { zh: '图片无法显示，请下载后查看。', en: 'The picture cannot be shown: download it.' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  withdrawTitle: { zh: '撤回“{name}”', en: 'Withdraw “{name}”' },
  withdrawHelp: {
    zh: '撤回后仍保留登记和文件，只是不再作为佐证。',
    en: 'Entry and file stay; it only counts as evidence no more.',
  },
  reason: { zh: '撤回原因', en: 'Reason' },
  reasonShort: { zh: '请写明原因，至少 4 个字', en: 'Say why, in 4 characters or more' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  withdrawnBy: { zh: '{by} 于 {at} 撤回：{reason}', en: 'Withdrawn by {by} on {at}: {reason}' },
  site: { zh: '建设地点', en: 'Site' },
  siteNone: { zh: '未登记坐标，照片地点无从比对', en: 'No point stated: photos cannot be compared with it' },
  siteAt: { zh: '北纬 {latitude}°，东经 {longitude}°', en: '{latitude}° N, {longitude}° E' },
  choose: { zh: '选择文件，或拖到这里', en: 'Choose a file, or drop it here' },
  chooseHint: {
    zh: 'PDF、OFD、图片、DOCX、XLSX、PPTX，至多 50 MB；按内容识别类型，不看扩展名',
    en: 'PDF, OFD, pictures, DOCX, XLSX, PPTX, 50 MB at most; judged by content, not by name',
  },
  sending: { zh: '正在上传并检查 {name}', en: 'Sending and checking {name}' },
  stop: { zh: '停止', en: 'Stop' },
  tooLarge: { zh: '文件 {size} MB，超过 50 MB。', en: 'The file has {size} MB, more than 50.' },
  again: { zh: '换一个文件', en: 'Another file' },
  arrived: { zh: '{name}（{type}，{size}）', en: '{name} ({type}, {size})' },
  photoSays: { zh: '照片自带信息：', en: 'The photo says:' },
  noPhotoFacts: { zh: '照片没有拍摄时间和地点信息', en: 'The photo has no time or place' },
  save: { zh: '登记', en: 'Attach' },
  cancel: { zh: '取消', en: 'Cancel' },
  optional: { zh: '可不填', en: 'Optional' },
  wan: { zh: '万元', en: '万元' },
  notANumber: { zh: '请填数字，例如 1234.56', en: 'Enter a number, such as 1234.56' },
  tooManyDecimals: { zh: '万元至多两位小数', en: 'Two decimals of 万元 at most' },
  tooLargeAmount: { zh: '数字过大，请核对单位是否为万元', en: 'Too large: check that the unit is 万元' },
  monthWrong: { zh: '月份写作 2020-03', en: 'A month is written 2020-03' },
} satisfies Terms;

/** Name of a kind of evidence. */
export function kindWord(kind: EvidenceKind): keyof typeof evidenceWords {
  return kind === 'other' ? 'otherPaper' : kind;
}

/** A size in KB or MB for people. */
export function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** The kind of file as people call it. */
export function typeText(mediaType: string): string {
  const names: Readonly<Record<string, string>> = {
    'application/pdf': 'PDF',
    'application/ofd': 'OFD',
    'image/jpeg': 'JPG',
    'image/png': 'PNG',
    'image/webp': 'WEBP',
    'image/heic': 'HEIC',
  };
  if (mediaType.endsWith('wordprocessingml.document')) return 'DOCX';
  if (mediaType.endsWith('spreadsheetml.sheet')) return 'XLSX';
  return names[mediaType] ?? 'PPTX';
}
