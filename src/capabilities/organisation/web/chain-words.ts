import type { Terms } from '#kernel/terms.ts';

/** Words of the state of the audit chain. */
export const chainWords = {
  chain: { zh: '审计链', en: 'Audit chain' },
  links: { zh: '已成链', en: 'Linked' },
  linksText: { zh: '{place} 条，待链接 {waiting} 条', en: '{place} entries, {waiting} waiting' },
  head: { zh: '链头', en: 'Head' },
  verified: { zh: '最近核验', en: 'Last verified' },
  never: { zh: '尚未核验', en: 'Not yet' },
  sound: { zh: '{at}，未发现问题', en: '{at}, nothing found' },
  broken: { zh: '{at}，发现 {findings} 处问题', en: '{at}, {findings} findings' },
  verify: { zh: '立即核验', en: 'Verify now' },
  download: { zh: '下载链头', en: 'Download the heads' },
  allSound: { zh: '每条记录都与写入时一致', en: 'Every entry is as it was written' },
  compared: {
    zh: '核验了 {entries} 条记录，与数据文件夹中保存的 {heads} 个链头比对。',
    en: 'Verified {entries} entries against {heads} heads kept in the data folder. ',
  },
  sealedElsewhere: {
    zh: '其中 {sealedElsewhere} 条由旧密钥封印，只能按链条核验。',
    en: '{sealedElsewhere} of them were sealed with a former key; only the chain vouches for them. ',
  },
  unwitnessed: {
    zh: '数据文件夹中没有此前的链头，末尾被删或整条重写无从发现。',
    en: 'The data folder holds no earlier head, so a removed end or a rewritten chain would not show.',
  },
  found: { zh: '发现 {findingCount} 处与写入时不一致', en: '{findingCount} things are not as they were written' },
  more: {
    zh: '另有 {more} 处，请用命令行 audit verify 查看全部',
    en: '{more} more: see audit verify on the command line',
  },
  altered: {
    zh: '第 {place} 环（记录 {sequence}）：内容被改动',
    en: 'Link {place} (entry {sequence}): content altered',
  },
  removed: { zh: '第 {place} 环（记录 {sequence}）：记录被删除', en: 'Link {place} (entry {sequence}): removed' },
  inserted: {
    zh: '第 {place} 环（记录 {sequence}）：不是本系统写入的',
    en: 'Link {place} (entry {sequence}): not written by the desk',
  },
  reordered: {
    zh: '第 {place} 环（记录 {sequence}）：与前一环接不上',
    en: 'Link {place} (entry {sequence}): does not follow from the one before',
  },
  rewritten: { zh: '第 {place} 环：与保存的链头不符', en: 'Link {place}: differs from the head that was kept' },
} satisfies Terms;
