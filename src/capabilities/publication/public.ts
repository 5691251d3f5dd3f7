export type { Finding } from './rules/finding.ts';
export type { NamedText } from './rules/read-articles.ts';
export { readArticleFiles } from './use-cases/read-article-files.ts';
export { type BriefingFiles, type BriefingFilesWish, renderBriefingFiles } from './use-cases/render-briefing-files.ts';
