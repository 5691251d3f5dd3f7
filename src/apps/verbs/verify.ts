import { Command } from 'commander';
import { sentence } from '#kernel/terms.ts';
import { verifyFile } from '../../capabilities/publication/public.ts';
import { answerWithDesk, cityCaller, print } from '../answer.ts';
import { commandTerms } from '../command-terms.ts';
import { fileAt } from './file-at.ts';
import { cityOption, jsonOption } from './options.ts';

type Options = { readonly city: string; readonly json?: true };

/** `verify`: whether a DOCX, PDF or XLSX is a paper that went out, unchanged, or which of its figures were edited. */
export function verifyVerb(): Command {
  return new Command('verify')
    .description('tell whether a file is an issued paper, and which of its figures were edited')
    .argument('<file>', 'a DOCX, PDF or data appendix')
    .addOption(cityOption())
    .addOption(jsonOption())
    .action((file: string, { city, json }: Options) =>
      answerWithDesk(async ({ desk }, { language }) => {
        const { place, name: fileName } = await fileAt(file);
        const caller = await cityCaller(desk, city);
        const { issued, unchanged, edited, textChanged } = await verifyFile(desk, caller, { place, fileName });
        print({ issued, unchanged, edited, textChanged }, json ?? false, () => {
          const say = (key: 'verifyUnknown' | 'verifyUnchanged' | 'verifyEdited') =>
            sentence(commandTerms, key, language);
          if (!issued) return say('verifyUnknown');
          if (unchanged) return say('verifyUnchanged');
          return [say('verifyEdited'), ...edited.map(({ figure, was, is }) => `${figure}: ${was} → ${is ?? '—'}`)].join(
            '\n',
          );
        });
      }),
    );
}
