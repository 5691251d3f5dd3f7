import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { answer, print } from '../answer.ts';
import { jsonOption } from './options.ts';

/** `sample-workbooks`: two workbooks in the way of a county and a list, to try import and reconciliation of the demo city with. */
export function sampleWorkbooksVerb(): Command {
  return new Command('sample-workbooks')
    .description('write workbooks of the demo city to try import and reconciliation with')
    .argument('<folder>')
    .addOption(jsonOption())
    .action((folder: string, { json }: { json?: true }) =>
      answer(async () => {
        const { writeCountyWorkbooks } = await import('../../../demo/county-workbooks.ts');
        const place = path.resolve(folder);
        await mkdir(place, { recursive: true });
        const { writeDeclaredList } = await import('../../../demo/declared-list.ts');
        const files = [...(await writeCountyWorkbooks(place)), await writeDeclaredList(place)];
        print(files, json ?? false, () => files.join('\n'));
      }),
    );
}
