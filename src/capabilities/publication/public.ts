export type { PaperDocument } from './rules/document.ts';
export type { Finding } from './rules/finding.ts';
export type { NamedText } from './rules/read-articles.ts';
export { type CheckedFile, checkFile, type FileFigure } from './use-cases/check-file.ts';
export { draftPaper, type PaperToDraft } from './use-cases/draft-paper.ts';
export { readArticleFiles } from './use-cases/read-article-files.ts';
export { type BriefingFiles, type BriefingFilesWish, renderBriefingFiles } from './use-cases/render-briefing-files.ts';
export { verifyFile } from './use-cases/verify-file.ts';
