import { Command } from 'commander';
import { readArticleFiles, renderBriefingFiles } from '../../capabilities/publication/public.ts';
import { answerWithDesk, cityCaller, print } from '../answer.ts';
import { cityOption, issueArgument, jsonOption } from './options.ts';

type Options = {
  readonly city: string;
  readonly issue: { readonly year: number; readonly number: number };
  readonly articles: string;
  readonly out: string;
  readonly json?: true;
};

/** `briefing`: one issue of the work briefing as DOCX and PDF/A, with what a check finds. */
export function briefingVerb(): Command {
  return new Command('briefing')
    .description('make an issue of the work briefing as DOCX and PDF/A')
    .addOption(cityOption())
    .requiredOption('--issue <issue>', 'YEAR-NUMBER', issueArgument)
    .requiredOption('--articles <path>', 'a text file, or a folder of them')
    .requiredOption('--out <folder>', 'where the files are written')
    .addOption(jsonOption())
    .action(({ city, issue, articles, out, json }: Options) =>
      answerWithDesk(async ({ desk }, { language }) => {
        const wish = { ...issue, articles: await readArticleFiles(articles), outFolder: out, language };
        const made = await renderBriefingFiles(desk, await cityCaller(desk, city), wish);
        print(made, json ?? false, () =>
          [made.docx, made.pdf, ...made.findings.map(({ severity, message }) => `${severity}: ${message}`)].join('\n'),
        );
      }),
    );
}
