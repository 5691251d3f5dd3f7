import { getCompileCacheDir } from 'node:module';
import path from 'node:path';

/**
 * All that a thread gets of this process's environment: where compiled code is kept, so that it need not strip and
 * compile its files anew each time; nothing where this process keeps none.
 */
export function threadEnvironment(): { NODE_COMPILE_CACHE?: string } {
  // Node tells the folder for its own version, and wants to be told the one above.
  const folder = getCompileCacheDir();
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: path.dirname(folder) };
}
