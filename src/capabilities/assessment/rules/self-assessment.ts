import { Refusal } from '#kernel/refusal.ts';
import type { SchemeContent } from '../shapes.ts';

/** What a unit says of one indicator in its own words, and what proves it. No figure of it is ever taken over. */
export type SelfLine = {
  readonly indicator: string;
  readonly text: string;
  /** 佐证: document number or where it lies; empty where none. */
  readonly proof: string;
  readonly files: readonly string[];
};

/**
 * Whether a self-assessment can be sent: it speaks of indicators of the scheme, each once, and proves what the scheme asks
 * to prove. Refuses `indicatorUnknown`, `indicatorTwice`, `wordsMissing`, `proofMissing`, naming the indicator.
 */
export function checkSelfAssessment(lines: readonly SelfLine[], { indicators }: SchemeContent): void {
  const seen = new Set<string>();
  for (const { indicator } of lines) {
    if (!indicators.some(({ key }) => key === indicator)) throw new Refusal('indicatorUnknown', { key: indicator });
    if (seen.has(indicator)) throw new Refusal('indicatorTwice', { key: indicator });
    seen.add(indicator);
  }
  for (const { key, name, evidence } of indicators) {
    if (evidence === null) continue;
    const line = lines.find(({ indicator }) => indicator === key);
    if (!line || line.text.trim() === '') throw new Refusal('wordsMissing', { name });
    if (line.proof.trim() === '' && line.files.length === 0) throw new Refusal('proofMissing', { name, evidence });
  }
}
