import type { Terms } from '#kernel/terms.ts';

/** Words of the field that finds projects, people and papers. */
export const finderWords = {
  find: { zh: '查找项目、人员、文稿（Ctrl+K）', en: 'Find projects, people, papers (Ctrl+K)' },
  hint: { zh: '项目、人员、文稿', en: 'Project, person, paper' },
  projects: { zh: '项目', en: 'Projects' },
  people: { zh: '人员', en: 'People' },
  papers: { zh: '文稿', en: 'Papers' },
  allProjects: { zh: '在项目库中查看全部', en: 'All in the library' },
  allPapers: { zh: '在文稿中查看全部', en: 'All among the papers' },
  leader: { zh: '{unit}分管领导', en: 'leader, {unit}' },
  contact: { zh: '{unit}负责人', en: 'contact, {unit}' },
  departmentContact: { zh: '{unit}{department}联络员', en: '{department}, {unit}' },
  searching: { zh: '正在查找…', en: 'Searching…' },
  nothing: { zh: '没有找到', en: 'Nothing found' },
  failed: { zh: '暂时查不了，请稍后再试', en: 'This cannot be searched now: try again later' },
} as const satisfies Terms;
