import { type Bridge, type BridgeFacts, bridgeOf } from './bridge.ts';

/** The bridge of each unit in which a project lies at one of the ends, by its code, out of facts of the whole city. */
export function bridgesByUnit(facts: readonly BridgeFacts[]): ReadonlyMap<string, Bridge> {
  const placed = facts.flatMap((one) => [...new Set([one.unitBefore, one.unitNow])].map((unit) => ({ unit, one })));
  const ofUnit = Map.groupBy(placed, ({ unit }) => unit);
  return new Map(
    [...ofUnit].flatMap(([unit, own]) =>
      unit === null
        ? []
        : [
            [
              unit,
              bridgeOf(
                own.map(({ one }) => one),
                unit,
              ),
            ],
          ],
    ),
  );
}
