import { lazy, Suspense } from 'react';
import { useMay } from '../../organisation/web/use-me.ts';
import { CockpitPage } from './cockpit-page.tsx';

const Waiting = lazy(async () => ({ default: (await import('./waiting-page.tsx')).WaitingPage }));

/** Where a person begins: the cockpit or, for those who only report, what waits for them. */
export function HomePage() {
  const may = useMay();
  if (may('growth.read')) return <CockpitPage />;
  return (
    <Suspense>
      <Waiting />
    </Suspense>
  );
}
