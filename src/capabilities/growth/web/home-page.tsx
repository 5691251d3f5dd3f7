import { lazy, Suspense } from 'react';
import { useMay } from '../../organisation/web/use-me.ts';

const Cockpit = lazy(async () => ({ default: (await import('./cockpit-page.tsx')).CockpitPage }));
const Waiting = lazy(async () => ({ default: (await import('./waiting-page.tsx')).WaitingPage }));

/** Where a person begins: the cockpit or, for those who only report, what waits for them. */
export function HomePage() {
  const may = useMay();
  return <Suspense>{may('growth.read') ? <Cockpit /> : <Waiting />}</Suspense>;
}
