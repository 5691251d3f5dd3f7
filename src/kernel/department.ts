/**
 * Departments that know of projects before the bureau does, each with a contact in every county: 发改, 统计, 经信, 建设,
 * 农业农村, 自然资源, 水利, 财政, 审批. Source: domain catalogue 5.3.
 */
export const departments = [
  'developmentReform',
  'statistics',
  'industry',
  'construction',
  'agriculture',
  'naturalResources',
  'water',
  'finance',
  'approval',
] as const;
export type Department = (typeof departments)[number];

/** Names of the departments, as officials say them. */
export const departmentTerms = {
  developmentReform: { zh: '发改', en: 'Development and reform' },
  statistics: { zh: '统计', en: 'Statistics' },
  industry: { zh: '经信', en: 'Industry and information' },
  construction: { zh: '建设', en: 'Construction' },
  agriculture: { zh: '农业农村', en: 'Agriculture' },
  naturalResources: { zh: '自然资源', en: 'Natural resources' },
  water: { zh: '水利', en: 'Water' },
  finance: { zh: '财政', en: 'Finance' },
  approval: { zh: '审批', en: 'Approval' },
} as const satisfies Readonly<Record<Department, { readonly zh: string; readonly en: string }>>;
