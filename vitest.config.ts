import path from 'node:path';
import { defineConfig } from 'vitest/config';

// What runs a test keeps its compiled code where the command keeps its own; so do the threads that the product starts.
process.env.NODE_COMPILE_CACHE ??= path.join(import.meta.dirname, 'node_modules', '.cache', 'qingzhang');

/** Tests that need no database, or start their own. */
const unit = [
  'src/*.test.ts',
  'src/{kernel,ui}/**/*.test.{ts,tsx}',
  'src/apps/web/**/*.test.ts',
  'src/platform/{spreadsheet,records,evidence,pdf,docx,fonts,postgres}/**/*.test.ts',
  'src/capabilities/*/{rules,documents,web}/**/*.test.ts',
  'demo/**/*.test.ts',
];

/** A machine with other work is slow: whoever waits for something gives it time. */
const patient = { poll: { timeout: 15_000 } };

/**
 * Node itself runs the code, as it does in the product: Vite would rewrite each file, and each use of an import with
 * it. No test replaces a module, so nothing has to look at each import.
 */
const experimental = { viteModuleRunner: false, nodeLoader: false };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          experimental,
          expect: patient,
          isolate: false,
          include: unit,
          exclude: ['**/*.database.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'database',
          experimental,
          expect: patient,
          // The product is loaded once for many files: each has a database and a server of its own.
          isolate: false,
          include: ['src/**/*.test.ts', 'demo/*.database.test.ts'],
          exclude: unit.filter((pattern) => !pattern.startsWith('demo/')),
          globalSetup: 'src/testing/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // Whole journeys: real processes, real browsers, each with a desk of its own.
      {
        test: {
          name: 'journeys',
          experimental,
          // A file's desk and browser are its own; only what a worker has loaded is shared.
          isolate: false,
          expect: patient,
          include: ['e2e/**/*.test.ts'],
          globalSetup: 'e2e/demo-template.ts',
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
