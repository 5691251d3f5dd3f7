import { Command } from 'commander';
import { dayOf } from '#platform/clock.ts';
import { type CheckedFile, checkFile } from '../../capabilities/publication/public.ts';
import { answer, print } from '../answer.ts';
import { jsonOption } from './options.ts';

type Options = { readonly json?: true };

/** `check`: every quantity of a paper, and what an editor would ask about it. It needs no database and keeps nothing. */
export function checkVerb(): Command {
  return new Command('check')
    .description('read a paper: its quantities, and what should be looked at before it goes out')
    .argument('<file>', '.docx, .txt or .md')
    .addOption(jsonOption())
    .action((file: string, { json }: Options) =>
      answer(async ({ language }) => {
        const checked = await checkFile(file, { today: dayOf(new Date()), language });
        print(shape(checked), json ?? false, () => lines(checked));
      }),
    );
}

/** The binding shape of the answer. */
function shape({ figures, findings }: CheckedFile) {
  return {
    figures: figures.map(({ text, start, value, unit, kind, direction, basis, approximation, binding, ...more }) => ({
      ...{ text, start, value, unit, kind, direction, basis, approximation, binding },
      ...more,
    })),
    findings,
  };
}

function lines({ text, figures, findings }: CheckedFile): string {
  const line = linesOf(text);
  return [
    ...figures.map(({ text: words, start, kind, subject, binding }) =>
      [line(start), kind, words, subject ?? '', binding ?? ''].join('\t'),
    ),
    ...findings.map(
      ({ severity, start, message, settles }) => `${line(start)}\t${severity}\t${message}${settles ?? ''}`,
    ),
  ].join('\n');
}

/** The number of the line that each character stands in, counted once for the whole text. */
function linesOf(text: string): (start: number) => number {
  const lines = new Uint32Array(text.length + 1);
  let line = 1;
  for (let at = 0; at <= text.length; at++) {
    lines[at] = line;
    if (text.charAt(at) === '\n') line++;
  }
  return (start) => lines[start] ?? line;
}
