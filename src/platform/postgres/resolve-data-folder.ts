import { access, chmod, chown, constants, mkdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { PostgresTrouble, wordsOf } from './postgres-trouble.ts';
import { type Account, canReach, serverAccount } from './server-account.ts';

/** Where the data of a machine lies when the project's own folder cannot hold it. */
export const rootsDataFolder = '/var/lib/qingzhang';

/**
 * The absolute path of the folder for the database and all else that is kept: `configured` (DATA_DIR) when given,
 * else `data` in the project, else, for root, `/var/lib/qingzhang`. Creates nothing.
 * Throws `PostgresTrouble` when the folder cannot be used, and never falls back from a configured one.
 */
export async function resolveDataFolder(wish: {
  readonly configured?: string | undefined;
  readonly projectFolder: string;
}): Promise<string> {
  const configured = wish.configured?.trim();
  const first = path.resolve(configured || path.join(wish.projectFolder, 'data'));
  const trouble = await troubleWith(first);
  if (trouble === null) return first;
  if (configured || process.getuid?.() !== 0) throw trouble;
  const troubleToo = await troubleWith(rootsDataFolder);
  if (troubleToo) throw troubleToo;
  return rootsDataFolder;
}

/** The data folder as it stands ready for the server: made when absent, real path, and whom the server runs as. */
export async function preparedDataFolder(wished: string): Promise<{ folder: string; account: Account }> {
  const trouble = await troubleWith(path.resolve(wished));
  if (trouble) throw trouble;
  const account = await serverAccount(path.resolve(wished, 'postgres'));
  const isNew = await isMade(path.resolve(wished), account);
  const folder = await realpath(wished);
  if (account && (isNew || (await isClosedByRoot(folder, account)))) await chown(folder, account.uid, account.gid);
  if (!(await canReach(folder, account))) throw unreachable(folder, account);
  return { folder, account };
}

/** Why `folder`, which may not exist yet, could not be made to hold the data; null: it could. */
async function troubleWith(folder: string): Promise<PostgresTrouble | null> {
  const account = await serverAccount(path.join(folder, 'postgres'));
  const standing = await nearest(folder);
  try {
    if (!(await stat(standing)).isDirectory()) return unusable(folder, `${standing} is not a folder`);
    await access(standing, constants.W_OK | constants.X_OK);
  } catch (error) {
    return unusable(folder, wordsOf(error));
  }
  const isOurs = standing === folder && (await isClosedByRoot(folder, account));
  // A data folder that only root may enter is handed to the server's account; those above it are not ours to open.
  return (await canReach(isOurs ? path.dirname(folder) : standing, account)) ? null : unreachable(folder, account);
}

/**
 * Makes the folder, for nobody else to see, and those above it, for the server's account to pass; false: it was there.
 * Not mkdir's own `recursive`, which never ends where the system makes no folders, such as below /proc.
 */
async function isMade(folder: string, account: Account): Promise<boolean> {
  if ((await nearest(folder)) === folder) return false;
  const above = path.dirname(folder);
  if ((await isMade(above, account)) && account) await chmod(above, 0o711);
  const failed = await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => error);
  if (failed && failed.code !== 'EEXIST') throw failed;
  return true;
}

async function isClosedByRoot(folder: string, account: Account): Promise<boolean> {
  return (await stat(folder)).uid === 0 && !(await canReach(folder, account));
}

/** `folder`, or the nearest one above it that exists. */
async function nearest(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
  return isThere ? folder : nearest(path.dirname(folder));
}

function unusable(folder: string, detail: string): PostgresTrouble {
  return new PostgresTrouble('folderUnusable', { folder, detail });
}

function unreachable(folder: string, account: Account): PostgresTrouble {
  return new PostgresTrouble('folderUnreachable', { folder, user: account?.name ?? '', example: rootsDataFolder });
}
