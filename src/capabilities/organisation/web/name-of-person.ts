import { nightlyName } from '#kernel/nightly-name.ts';

/**
 * The name (姓名) behind a sign-in name; the sign-in name itself for whoever is not known, — for nobody, and `itself` for
 * what the desk did at night.
 */
export function nameOfPerson(
  signInName: string | null,
  { people, itself }: { readonly people: ReadonlyMap<string, string> | undefined; readonly itself: string },
): string {
  if (signInName === null) return '—';
  return people?.get(signInName) ?? (signInName === nightlyName ? itself : signInName);
}
