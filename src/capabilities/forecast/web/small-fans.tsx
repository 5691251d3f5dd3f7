import { useMemo } from 'react';
import type { UnitForecast } from '../contract.ts';
import { fanPoints } from './fan-points.ts';
import { Probability } from './probability.tsx';

const width = 200;
const height = 64;

/** Every county's course of the year in small, each on its own scale, with its probability above. */
export function SmallFans({
  units,
  nameOf,
}: {
  readonly units: readonly UnitForecast[];
  readonly nameOf: (code: string) => string;
}) {
  return (
    <div className="small-fans">
      {units.map((unit) => (
        <figure key={unit.unitCode} className="small-fan">
          <figcaption>
            <span>{nameOf(unit.unitCode)}</span>
            <Probability value={unit.probabilityOfGoal} />
          </figcaption>
          <SmallFan unit={unit} />
        </figure>
      ))}
    </div>
  );
}

function SmallFan({ unit }: { readonly unit: UnitForecast }) {
  const points = useMemo(() => fanPoints(unit), [unit]);
  const goalYuan = unit.baseYuan * (1 + unit.goalPercent / 100);
  const most = Math.max(goalYuan, ...points.map(({ ahead, known }) => ahead?.['0.975'] ?? known ?? 0), 1);
  const x = (place: number) => (place / 11) * width;
  const y = (yuan: number) => height - 2 - (Math.max(0, yuan) / most) * (height - 6);
  const fan = points.flatMap(({ ahead }, place) => (ahead ? [{ place, ahead }] : []));
  const band = (low: '0.025' | '0.1' | '0.25', high: '0.975' | '0.9' | '0.75') =>
    [
      ...fan.map(({ place, ahead }) => `${x(place)},${y(ahead[low])}`),
      ...fan.toReversed().map(({ place, ahead }) => `${x(place)},${y(ahead[high])}`),
    ].join(' ');
  const known = points.flatMap((point, place) => (point.known === null ? [] : [`${x(place)},${y(point.known)}`]));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden>
      <polygon points={band('0.025', '0.975')} fill="#d6e8ff" />
      <polygon points={band('0.1', '0.9')} fill="#a9cffb" />
      <polygon points={band('0.25', '0.75')} fill="#6ba9f0" />
      <polyline points={known.join(' ')} fill="none" stroke="#0958d9" strokeWidth="2" />
      <line x1="0" x2={width} y1={y(goalYuan)} y2={y(goalYuan)} stroke="#874d00" strokeDasharray="3 3" />
    </svg>
  );
}
