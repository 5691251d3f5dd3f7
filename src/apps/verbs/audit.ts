import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/terms.ts';
import { type ChainHead, headsFrom } from '#platform/audit-chain/chain-folder.ts';
import { chainedCities, checkChain } from '#platform/audit-chain/check-chain.ts';
import type { ChainVerdict } from '#platform/audit-chain/verify-chain.ts';
import { answerWithDesk, print } from '../answer.ts';
import { withOwner } from '../open-desk.ts';
import { sentenceOf } from '../sentences.ts';
import { jsonOption } from './options.ts';

type Options = { readonly json?: true; readonly heads?: string };

/**
 * `audit verify`: recomputes every link and seal of the audit and compares the heads kept in the data folder, and those
 * of a file that an auditor downloaded; exit code 1 where something is not as it was written.
 */
export function auditVerb(): Command {
  const verify = new Command('verify')
    .description('recompute the audit chain')
    .option('--heads <file>', 'heads downloaded earlier, to compare as well')
    .addOption(jsonOption())
    .action(({ json, heads }: Options) =>
      answerWithDesk(async ({ adminUrl, desk }, { language }) => {
        const kept = heads === undefined ? [] : await keptHeads(heads);
        const cities = await withOwner(adminUrl, async (owner) => {
          const verdicts: ChainVerdict[] = [];
          for (const city of await chainedCities(owner)) verdicts.push(await checkChain(desk, city, { owner, kept }));
          return verdicts;
        });
        print(cities, json ?? false, () => cities.flatMap((city) => linesOf(city, language)).join('\n'));
        if (cities.some(({ findings }) => findings.length > 0)) process.exitCode = 1;
      }),
    );
  return new Command('audit').description('the audit chain').addCommand(verify);
}

async function keptHeads(file: string): Promise<ChainHead[]> {
  const heads = headsFrom(await readFile(file, 'utf8').catch(() => ''));
  if (heads.length === 0) throw new Refusal('headsUnclear', { file });
  return heads;
}

function linesOf(verdict: ChainVerdict, language: Language): string[] {
  const { cityCode: city, entries, place, hash, findings, heads, sealedElsewhere } = verdict;
  const elsewhere =
    sealedElsewhere > 0 ? [sentenceOf('auditElsewhere', { city, entries: sealedElsewhere }, language)] : [];
  const unwitnessed = heads === 0 ? [sentenceOf('auditUnwitnessed', { city }, language)] : [];
  if (findings.length === 0)
    return [sentenceOf('auditSound', { city, entries, place, hash, heads }, language), ...elsewhere, ...unwitnessed];
  const found = findings.map((finding) => {
    const facts = { city, place: finding.place ?? '—', entry: finding.sequence ?? '—' };
    return sentenceOf(`audit.${finding.kind}`, facts, language);
  });
  return [...found, ...elsewhere, ...unwitnessed];
}
