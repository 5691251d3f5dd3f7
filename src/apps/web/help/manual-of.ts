/** Page of the manual that tells what the others are. */
export const contentsPage = 'README';
/** Page of the manual that explains the terms, with the law or standard that each comes from. */
export const termsPage = 'terms';

/** Pages of the manual by the addresses below which they explain the product; the first that fits holds. */
const manuals: readonly (readonly [address: string, page: string])[] = [
  ['/projects/ripe', 'entry'],
  ['/projects/import', 'import'],
  ['/projects/new', 'projects'],
  ['/projects/duplicates', 'projects'],
  ['/projects/', 'projects'],
  ['/projects', 'project-table'],
  ['/entry-rules', 'entry'],
  ['/leads', 'leads'],
  ['/import', 'import'],
  ['/plan', 'plan'],
  ['/funds', 'funds'],
  ['/integrity', 'integrity'],
  ['/coordination', 'tasks'],
  ['/reconciliation', 'reconciliation'],
  ['/allocation', 'allocation'],
  ['/forecast', 'forecast'],
  ['/advice', 'advice'],
  ['/bundling', 'bundling'],
  ['/indicators', 'indicators'],
  ['/verification', 'verification'],
  ['/received', 'county-papers'],
  ['/briefings', 'briefing'],
  ['/papers', 'editor'],
  ['/assessment', 'assessment'],
  ['/rounds', 'rounds'],
  ['/sheet', 'sheet'],
  ['/growth', 'growth'],
  ['/goals', 'growth'],
  ['/accounts', 'first-use'],
  ['/responsibilities', 'first-use'],
  ['/audit', 'audit'],
  ['/manage', contentsPage],
];

/**
 * Page of the manual that explains the page at an address. Whoever reports and sees no growth begins with what is to be
 * filled in, not with the cockpit.
 */
export function manualOf(pathname: string, { beginsWithCockpit }: { readonly beginsWithCockpit: boolean }): string {
  if (pathname === '/') return beginsWithCockpit ? 'cockpit' : 'sheet';
  const found = manuals.find(
    ([address]) => pathname === address || pathname.startsWith(address.endsWith('/') ? address : `${address}/`),
  );
  return found?.[1] ?? contentsPage;
}
