const { readFile } = await import('node:fs/promises');
const loaded = performance.now();
const { renderBriefing } = await import('../src/capabilities/publication/documents/render-briefing.ts');
const { readArticles } = await import('../src/capabilities/publication/rules/read-articles.ts');
const text = await readFile(new URL('../demo/briefing-2020-04.txt', import.meta.url), 'utf8');
const { docx, pdf, pages } = await renderBriefing(readArticles([{ name: 'briefing.txt', text }]), {
  fontDirectory: null,
  madeOn: '2020-04-03',
});
process.stdout.write(
  `${JSON.stringify({ ms: Math.round(performance.now() - loaded), pages, docxBytes: docx.length, pdfBytes: pdf.length })}\n`,
);

export {};
