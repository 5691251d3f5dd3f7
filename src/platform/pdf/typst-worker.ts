import { readFileSync } from 'node:fs';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { isWoff, sfntFromWoff } from '../fonts/sfnt-from-woff.ts';
import { pdfStandard, type TypesetPdf, type TypstAnswer, type TypstDocument } from './typst-task.ts';

/** No such folder: a document can read nothing but what it is given. */
const workspace = '/qingzhang-document';

const fontPaths = process.argv.slice(2);
const fontArgs = [{ fontBlobs: fontPaths.map(fontBytes) }];
const compiler = NodeCompiler.create({ workspace, fontArgs });

process.on('message', (document: TypstDocument) => process.send?.(answer(document)));
process.once('disconnect', () => process.exit());

function fontBytes(path: string): Buffer {
  const bytes = readFileSync(path);
  return isWoff(bytes) ? sfntFromWoff(bytes) : bytes;
}

function answer(document: TypstDocument): TypstAnswer {
  try {
    for (const { path, content } of document.files) compiler.mapShadow(workspace + path, Buffer.from(content));
    return { kind: 'typeset', result: typeset(document) };
  } catch (trouble) {
    return { kind: 'failed', message: trouble instanceof Error ? trouble.message : String(trouble) };
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

function typeset(document: TypstDocument): TypesetPdf {
  const compiled = compiler.compile({ mainFileContent: document.source });
  const { result } = compiled;
  if (result === null) throw new Error(diagnostics(compiled.takeDiagnostics()).join('\n'));
  const warnings = diagnostics(compiled.takeWarnings());
  const found = document.query === null ? [] : compiler.query(result, { selector: document.query, field: 'value' });
  const pdf = new Uint8Array(compiler.pdf(result, { pdfStandard }));
  return { pdf, pages: result.numOfPages, found, warnings };
}

function diagnostics(trouble: NodeError | null): string[] {
  return (trouble?.shortDiagnostics ?? []).map(({ message }: { message: string }) => message);
}
