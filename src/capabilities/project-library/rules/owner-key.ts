import { nameKey } from './merged-project.ts';

/** A unit's name for comparing: without spaces, punctuation and the words by which its legal form is abbreviated. */
export function ownerKey(name: string): string {
  return nameKey(name)
    .replace(/(?:股份|责任|有限|公司)+$/, '')
    .replace(/^(?:浙江省)?(?:台州市)?/, '');
}
