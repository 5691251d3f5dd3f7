import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startTestCluster } from './start-test-cluster.ts';
import { ask } from './test-place.ts';

const debian = '/usr/lib/postgresql/15/bin';

test.each([
  { programs: 'the npm package', binFolder: undefined, major: '18' },
  ...(existsSync(debian) ? [{ programs: 'Debian', binFolder: debian, major: '15' }] : []),
])(
  'a throw-away cluster of $programs runs PostgreSQL $major and leaves nothing',
  { timeout: 120_000 },
  async ({ binFolder, major }) => {
    const { adminUrl, stop } = await startTestCluster(binFolder ? { binFolder } : {});
    const [row] = await ask(
      adminUrl,
      `select current_setting('server_version') as version, current_setting('data_directory') as folder,
            current_setting('fsync') as fsync, '椒江' ~ '^\\w+$' as letters, '一' < '丁' as in_order`,
    );
    expect(row).toMatchObject({ fsync: 'off', letters: true, in_order: true });
    expect(String(row?.version)).toMatch(new RegExp(`^${major}\\.`));
    await stop();
    expect(existsSync(String(row?.folder))).toBe(false);
    await expect(ask(adminUrl, 'select 1')).rejects.toThrow();
  },
);
