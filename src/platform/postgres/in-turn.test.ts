import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { inTurn } from './in-turn.ts';

test('never two at a time, and all get their turn', { timeout: 60_000 }, async () => {
  const folder = newFolder();
  let inside = 0;
  const seen: number[] = [];
  const act = async () => {
    inside++;
    await pause(Math.random() * 5);
    seen.push(inside);
    inside--;
  };
  await Promise.all(Array.from({ length: 20 }, () => inTurn(folder, act)));
  expect(seen).toEqual(Array(20).fill(1));
  expect(readdirSync(folder)).toEqual([]);
});

test('a failure ends the turn', { timeout: 60_000 }, async () => {
  const folder = newFolder();
  await expect(inTurn(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await inTurn(folder, async () => 'mine')).toBe('mine');
});

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'turns-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
