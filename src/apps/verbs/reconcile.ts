import { Command, Option } from 'commander';
import { type ListKind, listKinds, reconcileFile } from '../../capabilities/reconciliation/public.ts';
import { answerWithDesk, cityCaller, print } from '../answer.ts';
import { fileAt } from './file-at.ts';
import { cityOption, jsonOption, monthArgument } from './options.ts';

type Options = {
  readonly month: string;
  readonly kind?: ListKind;
  readonly city: string;
  readonly json?: true;
};

/**
 * `reconcile`: holds a list of the statistics bureau, of approvals or of payments against the library. Nothing is kept
 * and neither side is changed; decisions that people made before are applied. Cells that are not understood are
 * sentences on stderr; the exit code is 1 only where no row is.
 */
export function reconcileVerb(): Command {
  return new Command('reconcile')
    .description('hold a list against the library and say in what each row differs')
    .argument('<file>', '.xlsx, .xls or .csv')
    .addOption(new Option('--against <what>', 'what it is held against').choices(['library']).default('library'))
    .addOption(new Option('--month <month>', 'YYYY-MM').argParser(monthArgument).makeOptionMandatory())
    .addOption(
      new Option('--kind <kind>', 'which list it is; told by its columns where it is not given').choices(listKinds),
    )
    .addOption(cityOption())
    .addOption(jsonOption())
    .action((file: string, { month, kind, city, json }: Options) =>
      answerWithDesk(async ({ desk }, { language }) => {
        const caller = await cityCaller(desk, city);
        const { place, name } = await fileAt(file);
        const asked = { place, name, kind: kind ?? null };
        const { rows, missingFromFile, refused } = await reconcileFile(desk, caller, { file: asked, month, language });
        for (const { sheet, message } of refused) process.stderr.write(`${sheet} ${message}\n`);
        if (rows.length === 0) {
          process.exitCode = 1;
          return;
        }
        print({ rows, missingFromFile }, json ?? false, () =>
          [
            ...rows.map((row) => [row.sheet, row.row, row.class, row.match ?? '—', row.reasons.join('')].join('\t')),
            ...missingFromFile.map((code) => `—\t—\tmissingFromFile\t${code}`),
          ].join('\n'),
        );
      }),
    );
}
