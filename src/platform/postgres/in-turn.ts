import { randomUUID } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresTrouble } from './postgres-trouble.ts';
import { livingNames, processMark } from './process-mark.ts';

const patienceSeconds = 300;

/**
 * Does `act` while no other process does something in turn in the same folder.
 * Lamport's bakery with one file a ticket: nobody ever takes a lock away from another, so there is no race in
 * breaking a stale one, and the tickets of dead processes simply do not count.
 */
export async function inTurn<Result>(folder: string, act: () => Promise<Result>): Promise<Result> {
  const ticket = await drawTicket(folder);
  try {
    await myTurn(folder, ticket);
    return await act();
  } finally {
    await rm(path.join(folder, ticket), { force: true });
  }
}

/** A number above all others'; while `choosing` lies there nobody may conclude that they are the first. */
async function drawTicket(folder: string): Promise<string> {
  const name = `${processMark()}-${randomUUID()}`;
  const choosing = path.join(folder, `choosing-${name}`);
  await writeFile(choosing, '');
  try {
    const numbers = (await readdir(folder)).map((other) => Number(/^ticket(\d{9})-/.exec(other)?.[1] ?? 0));
    const ticket = `ticket${String(Math.max(0, ...numbers) + 1).padStart(9, '0')}-${name}`;
    await writeFile(path.join(folder, ticket), '');
    return ticket;
  } finally {
    await rm(choosing, { force: true });
  }
}

async function myTurn(folder: string, ticket: string): Promise<void> {
  const deadline = Date.now() + patienceSeconds * 1000;
  for (;;) {
    // The order matters: who finished choosing before this look has a ticket that the next look sees.
    const choosing = await livingNames(folder, 'choosing-');
    const before = (await livingTickets(folder)).filter((other) => other < ticket).sort();
    if (choosing.length === 0 && before.length === 0) return;
    if (Date.now() > deadline) {
      const pid = /-(\d+)-/.exec(before[0] ?? choosing[0] ?? '')?.[1] ?? '?';
      throw new PostgresTrouble('turnTaken', { pid, folder, seconds: patienceSeconds });
    }
    await pause(20 + Math.random() * 30);
  }
}

async function livingTickets(folder: string): Promise<string[]> {
  const prefixes = new Set((await readdir(folder)).map((name) => /^ticket\d{9}-/.exec(name)?.[0]));
  const tickets: string[] = [];
  for (const prefix of prefixes) if (prefix) tickets.push(...(await livingNames(folder, prefix)));
  return tickets;
}
