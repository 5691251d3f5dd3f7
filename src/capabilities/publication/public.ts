export type { Finding } from './rules/finding.ts';
export type { NamedText } from './rules/read-articles.ts';
export { type CheckedFile, checkFile, type FileFigure } from './use-cases/check-file.ts';
export { readArticleFiles } from './use-cases/read-article-files.ts';
export { type BriefingFiles, type BriefingFilesWish, renderBriefingFiles } from './use-cases/render-briefing-files.ts';
