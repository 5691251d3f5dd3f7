import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

/**
 * Strips the types of the server file by file into `dist/server`, for a package that is installed: Node strips none
 * below node_modules. Names of files change from .ts to .js, and nothing else does. Run when the package is packed.
 */
const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'dist', 'server');

await rm(out, { recursive: true, force: true });
let files = 0;
for (const folder of ['src', 'demo']) files += await strip(folder);
await cp(path.join(root, 'dist', 'web'), path.join(out, 'dist', 'web'), { recursive: true });
const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
const own = { name: 'qingzhang-server', version: manifest.version, type: 'module', imports: { '#*.ts': './src/*.js' } };
await writeFile(path.join(out, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
process.stdout.write(`server: ${files} files stripped into dist/server\n`);

/** Tests and what runs in the browser stay out. */
async function strip(folder: string): Promise<number> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  let count = 0;
  for (const entry of entries.filter((found) => found.isFile())) {
    const place = path.join(entry.parentPath, entry.name);
    const name = path.relative(root, place).replaceAll(path.sep, '/');
    if (/\.test\.ts$|\.tsx$|\.css$|^src\/(ui|testing)\/|\/web\//.test(name)) continue;
    const target = path.join(out, name.replace(/\.ts$/, '.js'));
    await mkdir(path.dirname(target), { recursive: true });
    if (!name.endsWith('.ts')) await cp(place, target);
    else await writeFile(target, withScriptNames(stripTypeScriptTypes(await readFile(place, 'utf8'))));
    count++;
  }
  return count;
}

/** Relative names of sources become those of scripts; names beginning with # are mapped by the manifest. */
function withScriptNames(code: string): string {
  return code.replace(/(['"])(\.{1,2}\/[^'"\n]+)\.ts\1/g, '$1$2.js$1');
}
