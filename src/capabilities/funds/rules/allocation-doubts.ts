import type { Doubt } from '#kernel/doubt.ts';
import { wanText } from '#kernel/money.ts';
import type { FundedProject } from './fund.ts';
import type { PurposeFit } from './purpose-fit.ts';

/**
 * What a careful accountant would ask about an allocation that may be made. Nothing is refused for it.
 * Source: domain catalogue 3.3, 4.5 ([D]).
 */
export function allocationDoubts(
  { amountYuan }: { readonly amountYuan: number },
  about: { readonly fit: PurposeFit; readonly project: FundedProject; readonly already: number },
): Doubt[] {
  const { fit, project, already } = about;
  const doubts: Doubt[] = [];
  const warn = (field: string, code: string, facts: Doubt['facts'] = {}) =>
    doubts.push({ severity: 'warn', field, code, facts });
  if (fit === 'unclear') warn('project', 'purposeUnclear', { name: project.name });
  if (fit === 'differs') warn('project', 'purposeOther', { industry: project.industryCode ?? '—' });
  if (project.stage === 'cancelled' || project.stage === 'suspended') warn('project', 'projectStopped');
  const after = already + amountYuan;
  if (project.plannedYuan !== null && after > project.plannedYuan)
    warn('amountYuan', 'allocatedBeyondPlan', { after: wanText(after), planned: wanText(project.plannedYuan) });
  return doubts;
}
