import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { PostgresTrouble } from './postgres-trouble.ts';

/** Whom the server's programs run as; `null`: as the user of this process. */
export type Account = { readonly uid: number; readonly gid: number; readonly name: string } | null;

/** How a program ended; `code` is null when it could not be run, and `output` then says why. */
export type Ended = { readonly code: number | null; readonly output: string };

/**
 * PostgreSQL refuses to run as root: as root the server runs as the ordinary user who owns the place of `folder`
 * (so that user can go on alone later), else as `postgres`, a system user that is made when absent.
 */
export async function serverAccount(folder: string): Promise<Account> {
  if (process.getuid?.() !== 0) return null;
  const owner = await ownerOf(folder);
  const named = owner === 0 ? null : await accountNamed(String(owner));
  return named ?? (await accountNamed('postgres')) ?? (await madeAccount());
}

/** Runs a program to its end as `account`, in English and without the caller's PG* settings. */
export function run(program: string, args: readonly string[], account: Account): Promise<Ended> {
  const mine = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|TZ$)/.test(name));
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      // The account may be unable to stand in the caller's folder.
      cwd: path.parse(process.execPath).root,
      env: { ...Object.fromEntries(mine), LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    let output = '';
    const hear = (piece: Buffer) => {
      output += piece.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output: output.trim() }));
  });
}

/** Whether `account` can stand in `folder`. */
export async function canReach(folder: string, account: Account): Promise<boolean> {
  return account === null || (await run('/bin/sh', ['-c', 'cd "$0"', folder], account)).code === 0;
}

/** The user id that owns the folder, or the nearest folder above it that exists. */
async function ownerOf(folder: string): Promise<number> {
  const found = await stat(folder).catch(() => null);
  return found?.uid ?? (folder === path.dirname(folder) ? 0 : ownerOf(path.dirname(folder)));
}

async function accountNamed(user: string): Promise<Account> {
  const answers = await Promise.all(['-u', '-g', '-un'].map((what) => run('id', [what, user], null)));
  const [uid, gid, name] = answers.map((answer) => (answer.code === 0 ? answer.output : null));
  return uid && gid && name && uid !== '0' ? { uid: Number(uid), gid: Number(gid), name } : null;
}

async function madeAccount(): Promise<Account> {
  const plain = ['--system', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin'];
  const hasGroup = (await run('getent', ['group', 'postgres'], null)).code === 0;
  const made = await run('useradd', [...plain, ...(hasGroup ? ['-g', 'postgres'] : ['-U']), 'postgres'], null);
  const account = await accountNamed('postgres');
  if (account === null) throw new PostgresTrouble('noServerAccount', { detail: made.output });
  return account;
}
