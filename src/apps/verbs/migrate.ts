import { Command } from 'commander';
import { answerWithDesk, print } from '../answer.ts';
import { sentenceOf } from '../sentences.ts';
import { jsonOption } from './options.ts';

/** `migrate`: brings the database up to date and ends. */
export function migrateVerb(): Command {
  return new Command('migrate')
    .description('bring the database up to date')
    .addOption(jsonOption())
    .action((options: { json?: true }) =>
      answerWithDesk(async ({ migrations }, { language }) => {
        print({ applied: migrations }, options.json ?? false, () =>
          sentenceOf('migrated', { count: migrations.length }, language),
        );
      }),
    );
}
