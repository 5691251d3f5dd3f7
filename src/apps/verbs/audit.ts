import { Command } from 'commander';
import { verifyAudit } from '#platform/audit-chain.ts';
import { answerWithDesk, print } from '../answer.ts';
import { withOwner } from '../open-desk.ts';
import { sentenceOf } from '../sentences.ts';
import { jsonOption } from './options.ts';

/** `audit verify`: recomputes every link of the audit chain; exit code 1 where one is broken. */
export function auditVerb(): Command {
  const verify = new Command('verify')
    .description('recompute the audit chain')
    .addOption(jsonOption())
    .action(({ json }: { json?: true }) =>
      answerWithDesk(async ({ adminUrl }, { language }) => {
        const cities = await withOwner(adminUrl, verifyAudit);
        print(cities, json ?? false, () =>
          cities
            .map(({ cityCode: city, entries, firstBroken }) =>
              firstBroken === null
                ? sentenceOf('auditSound', { city, entries }, language)
                : sentenceOf('auditBroken', { city, entry: firstBroken }, language),
            )
            .join('\n'),
        );
        if (cities.some(({ firstBroken }) => firstBroken !== null)) process.exitCode = 1;
      }),
    );
  return new Command('audit').description('the audit chain').addCommand(verify);
}
