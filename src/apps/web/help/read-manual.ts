import { Refusal } from '#kernel/refusal.ts';
import type { ManualPage } from './manual-page.ts';

const folder = '../../../../docs/manual/';
const pages = import.meta.glob<ManualPage>('../../../../docs/manual/*.md', { import: 'default' });

/** A page of the manual, loaded when it is first asked for. Refuses `pageNotLoaded`. */
export async function readManual(name: string): Promise<ManualPage> {
  const read = pages[`${folder}${name}.md`];
  const page = await read?.().catch(() => null);
  if (!page) throw new Refusal('pageNotLoaded');
  return page;
}
