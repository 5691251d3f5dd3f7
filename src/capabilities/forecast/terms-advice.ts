import type { Terms } from '#kernel/terms.ts';

/** Sentences about a plan of actions and about what stands in the way of its goal. */
export const adviceTerms = {
  planLength: {
    zh: '{place} 有 {length} 个情景，基准有 {expected} 个：同一情景的数应一一对应。',
    en: '{place} has {length} scenarios, the base has {expected}: the lists must run side by side.',
  },
  planTooLarge: {
    zh: '措施与情景过多：合计最多 {numbers} 个数。',
    en: 'There are too many actions and scenarios: at most {numbers} numbers in all.',
  },
  planUnknownId: { zh: '{place}：没有编号为 {id} 的措施。', en: '{place}: there is no action with the id {id}.' },
  planContradiction: {
    zh: '措施 {id} 既被指定必做又被排除，请去掉其一。',
    en: 'The action {id} is both pinned and banned; take one of the two away.',
  },
  planRivals: {
    zh: '项目 {project} 的措施 {one} 与 {other} 都被指定必做，同一项目只能取一项。',
    en: 'The actions {one} and {other} of the project {project} are both pinned; a project takes one.',
  },
  noActions: { zh: '没有可供选择的措施。', en: 'There is no action to choose.' },
  banned: {
    zh: '被排除的措施不可缺：恢复后可以达到。',
    en: 'It takes actions that are banned: with them it would be reached.',
  },
  pinned: {
    zh: '指定必做的措施占住了项目：同一项目改取其他措施后可以达到。',
    en: 'The pinned actions stand in the way: with others of the same projects it would be reached.',
  },
  actionsTooWeak: {
    zh: '所有措施全部落实，达到目标的概率仍不足：需要更多真实的项目工作。',
    en: 'Even with the best action of every project it stays below: more real work on projects is needed.',
  },
} satisfies Terms;
