import { Command } from 'commander';
import { productVersion } from './open-desk.ts';
import { adviseVerb } from './verbs/advise.ts';
import { allocateVerb } from './verbs/allocate.ts';
import { assessVerb } from './verbs/assess.ts';
import { auditVerb } from './verbs/audit.ts';
import { backupVerb, restoreVerb } from './verbs/backup.ts';
import { briefingVerb } from './verbs/briefing.ts';
import { bundleVerb } from './verbs/bundle.ts';
import { caliberVerb } from './verbs/caliber.ts';
import { checkVerb } from './verbs/check.ts';
import { demoVerb } from './verbs/demo.ts';
import { forecastVerb } from './verbs/forecast.ts';
import { growthVerb } from './verbs/growth.ts';
import { importVerb } from './verbs/import.ts';
import { integrityVerb } from './verbs/integrity.ts';
import { migrateVerb } from './verbs/migrate.ts';
import { reconcileVerb } from './verbs/reconcile.ts';
import { sampleWorkbooksVerb } from './verbs/sample-workbooks.ts';
import { serveVerb } from './verbs/serve.ts';
import { userVerb } from './verbs/user.ts';
import { verifyVerb } from './verbs/verify.ts';

/** Every verb of the command line. Wrong usage ends with exit code 2 and a hint on stderr. */
export function program(): Command {
  const root = new Command('qingzhang')
    .description('青账: the investment desk of a city’s ecological-environment bureau')
    .version(productVersion());
  for (const verb of [
    serveVerb(),
    demoVerb(),
    migrateVerb(),
    importVerb(),
    growthVerb(),
    caliberVerb(),
    briefingVerb(),
    checkVerb(),
    verifyVerb(),
    integrityVerb(),
    reconcileVerb(),
    bundleVerb(),
    forecastVerb(),
    adviseVerb(),
    assessVerb(),
    allocateVerb(),
    backupVerb(),
    restoreVerb(),
    userVerb(),
    auditVerb(),
    sampleWorkbooksVerb(),
  ])
    root.addCommand(verb);
  for (const command of [root, ...root.commands, ...root.commands.flatMap(({ commands }) => commands)])
    command.exitOverride((error) => {
      process.exit(error.exitCode === 0 ? 0 : 2);
    });
  return root;
}
