import { Refusal } from '#kernel/refusal.ts';
import type { SchemeLevel } from './sources.ts';

/**
 * Whether those at a region may assess at a level: a city its counties, a county or zone its townships or departments,
 * nobody below. Refuses `levelElsewhere`. Source: 统计法 (2024) Art. 7; briefing 2020-4 (天台 assesses townships).
 */
export function mayAssess(remit: string, level: SchemeLevel): void {
  const depth = remit === '' ? 0 : remit.split('/').length;
  const isRight = level === 'counties' ? depth === 1 : depth === 2;
  if (!isRight) throw new Refusal('levelElsewhere');
}
