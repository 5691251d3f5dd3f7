import { Command, Option } from 'commander';
import { roles } from '#kernel/right.ts';
import { inRemit } from '#platform/database.ts';
import { listAccounts, makeAccount, resetAccount, unlockAccount } from '../../capabilities/organisation/public.ts';
import { answerWithDesk, cityCaller, print } from '../answer.ts';
import { cityOption, displayNameArgument, jsonOption, nameArgument, ownerCodeArgument } from './options.ts';

type Common = { readonly city: string; readonly json?: true };
type ToAdd = Common & {
  readonly display: string;
  readonly role: (typeof roles)[number];
  readonly region: string;
  readonly owner?: string;
};

/** `user add | list | reset | unlock`: accounts from the server's own command line. Links are given out once. */
export function userVerb(): Command {
  return new Command('user')
    .description('accounts')
    .addCommand(addUser())
    .addCommand(listUsers())
    .addCommand(resetUser())
    .addCommand(unlockUser());
}

function addUser(): Command {
  return new Command('add')
    .description('make an account and print the one-time path where its person sets the password')
    .argument('<name>', 'sign-in name', nameArgument)
    .requiredOption('--display <name>', 'name shown', displayNameArgument)
    .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
    .requiredOption('--region <code>', 'region at which the account works')
    .option('--owner <code>', 'unified credit code of a project owner', ownerCodeArgument)
    .addOption(cityOption())
    .addOption(jsonOption())
    .action((name: string, { city, display, role, region, owner, json }: ToAdd) =>
      answerWithDesk(async ({ desk }) => {
        const caller = await cityCaller(desk, city);
        const wish = {
          name,
          displayName: display,
          role,
          regionCode: region,
          ownerCode: owner ?? null,
          now: desk.clock(),
        };
        const { id, token } = await inRemit(desk.db, caller, (tx) => makeAccount(tx, caller, wish));
        print({ id, activatePath: `/activate/${token}` }, json ?? false, () => `/activate/${token}`);
      }),
    );
}

function listUsers(): Command {
  return new Command('list')
    .description('accounts of the city, at most 200')
    .addOption(cityOption())
    .addOption(jsonOption())
    .action(({ city, json }: Common) =>
      answerWithDesk(async ({ desk }) => {
        const { rows } = await inRemit(desk.db, await cityCaller(desk, city), (tx) =>
          listAccounts(tx, { cityCode: city, now: desk.clock() }, { limit: 200 }),
        );
        print(rows, json ?? false, () => rows.map((row) => [row.name, row.role, row.state].join('\t')).join('\n'));
      }),
    );
}

function resetUser(): Command {
  return new Command('reset')
    .description('void the password, end the sessions and print a new one-time path')
    .argument('<name>')
    .addOption(cityOption())
    .addOption(jsonOption())
    .action((name: string, { city, json }: Common) =>
      answerWithDesk(async ({ desk }) => {
        const caller = await cityCaller(desk, city);
        const { id, token } = await inRemit(desk.db, caller, (tx) =>
          resetAccount(tx, caller, { name, now: desk.clock() }),
        );
        print({ id, activatePath: `/activate/${token}` }, json ?? false, () => `/activate/${token}`);
      }),
    );
}

function unlockUser(): Command {
  return new Command('unlock')
    .description('let a locked account try again at once')
    .argument('<name>')
    .addOption(cityOption())
    .addOption(jsonOption())
    .action((name: string, { city, json }: Common) =>
      answerWithDesk(async ({ desk }) => {
        const caller = await cityCaller(desk, city);
        await inRemit(desk.db, caller, (tx) => unlockAccount(tx, caller, { name, now: desk.clock() }));
        print({ name }, json ?? false, () => name);
      }),
    );
}
