import { readFile } from 'node:fs/promises';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { isWoff, sfntFromWoff } from '../fonts/sfnt-from-woff.ts';
import { pdfStandard, type TypesetPdf, type TypstAnswer, type TypstDocument, type TypstTask } from './typst-task.ts';

/** No such folder: a document can read nothing but what it is given. */
const workspace = '/qingzhang-document';

const fonts = Promise.withResolvers<readonly string[]>();
const ready = fonts.promise.then(compilerWith); // a font that cannot be read ends this process

process.on('message', async (task: TypstTask) => {
  if (task.kind === 'fonts') fonts.resolve(task.paths);
  else process.send?.(answer(await ready, task.document));
});
process.once('disconnect', () => process.exit());

async function compilerWith(paths: readonly string[]): Promise<NodeCompiler> {
  return NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: await Promise.all(paths.map(fontBytes)) }] });
}

async function fontBytes(path: string): Promise<Buffer> {
  const bytes = await readFile(path);
  return isWoff(bytes) ? sfntFromWoff(bytes) : bytes;
}

function answer(compiler: NodeCompiler, document: TypstDocument): TypstAnswer {
  try {
    for (const { path, content } of document.files) compiler.mapShadow(workspace + path, Buffer.from(content));
    return { kind: 'typeset', result: typeset(compiler, document) };
  } catch (trouble) {
    return { kind: 'failed', message: trouble instanceof Error ? trouble.message : String(trouble) };
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

function typeset(compiler: NodeCompiler, document: TypstDocument): TypesetPdf {
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
