import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Endpoint } from '#kernel/endpoint.ts';
import * as longRun from '#kernel/long-run.ts';

const rooms = path.join(import.meta.dirname, '..', 'capabilities');

/** Every endpoint: those of the rooms are found in the contracts themselves, so a new one is there without being named. */
export async function everyEndpoint(): Promise<readonly Endpoint[]> {
  const files = await readdir(rooms, { recursive: true });
  const contracts = files.filter((name) => /[\\/]contract(?:-[a-z-]+)?\.ts$/.test(name)).toSorted();
  const modules: object[] = [longRun];
  for (const name of contracts) modules.push(await import(pathToFileURL(path.join(rooms, name)).href));
  return modules.flatMap((contract) => Object.values(contract).filter(isEndpoint));
}

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'needs' in value && 'path' in value && 'method' in value;
}
