import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { plainPassword } from '../rules/password.ts';

/** 19 MiB, two passes, one lane; argon2id is the library's default. Source: OWASP Password Storage Cheat Sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hash of nobody's password at the same cost, so that an unknown name takes as long as a known one. */
let strangersHash: Promise<string> | undefined;

/** The form in which a password is kept. */
export function hashedPassword(password: string): Promise<string> {
  return hash(plainPassword(password), cost);
}

/** Whether the password is the one behind the hash; takes the same time for `null`, which nothing matches. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  strangersHash ??= hashedPassword(randomBytes(32).toString('base64url'));
  const matches = await verify(kept ?? (await strangersHash), plainPassword(password));
  return kept !== null && matches;
}

/** A secret of 256 random bits for a session or a one-time link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The form in which a token is kept: its SHA-256 in hexadecimal. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
