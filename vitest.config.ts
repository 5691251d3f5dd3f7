import { defineConfig } from 'vitest/config';

/** Tests that need no database, or start their own. */
const unit = [
  'src/*.test.ts',
  'src/{kernel,ui}/**/*.test.{ts,tsx}',
  'src/platform/{spreadsheet,records,pdf,docx,fonts,postgres}/**/*.test.ts',
  'src/capabilities/*/{rules,documents}/**/*.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: unit } },
      {
        test: {
          name: 'database',
          include: ['src/**/*.test.ts'],
          exclude: unit,
          globalSetup: 'src/testing/global-setup.ts',
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
