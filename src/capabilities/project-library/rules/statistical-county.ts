import type { Region } from '#kernel/region.ts';
import type { ProjectFacts } from './project.ts';

/**
 * The county in whose statistics a project counts (项目在地): its own or, where a zone reports it, the one in which its
 * site code lies; `null` while a zone's project has no site code. It counts once, in `unitCode`, in every sum of the
 * desk. Source: domain catalogue 1.4 (I-4), 5.1.
 */
export function statisticalCountyOf(
  project: Pick<ProjectFacts, 'unitCode' | 'siteCode'>,
  regions: readonly Region[],
): string | null {
  const unit = regions.find(({ code }) => code === project.unitCode);
  if (unit?.kind !== 'zone') return project.unitCode;
  const county = project.siteCode?.slice(0, 6);
  return regions.some(({ code, kind }) => kind === 'county' && code === county) ? (county ?? null) : null;
}
