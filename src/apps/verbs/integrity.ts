import { Command } from 'commander';
import { runCheck, standingFlags } from '../../capabilities/integrity/public.ts';
import { answerWithDesk, cityCaller, print } from '../answer.ts';
import { cityOption, jsonOption } from './options.ts';

type Options = { readonly city: string; readonly json?: true };

/** `integrity`: checks the city and lists what it raises, the gravest first. The flags are kept, as by the nightly check. */
export function integrityVerb(): Command {
  return new Command('integrity')
    .description('check a city’s data for the patterns of made-up figures and list the questions they raise')
    .addOption(cityOption())
    .addOption(jsonOption())
    .action(({ city, json }: Options) =>
      answerWithDesk(async ({ desk }, { language }) => {
        const caller = await cityCaller(desk, city);
        await runCheck(desk, caller);
        const flags = await standingFlags(desk, caller, language);
        const listed = flags.map(
          ({ pattern, severity, rows, text, clause, unitCode, others, firstSeenAt, answer }) => ({
            ...{ pattern, severity, rows, evidence: { text, clause }, unitCode, others, firstSeenAt },
            isAnswered: answer !== null,
          }),
        );
        print(listed, json ?? false, () =>
          listed
            .map(({ severity, pattern, rows, evidence }) =>
              [severity, pattern, rows.map(({ name }) => name).join('、'), evidence.text].join('\t'),
            )
            .join('\n'),
        );
      }),
    );
}
