import { percentText, wanText } from '#kernel/money.ts';
import { Figure } from '#ui/figure.tsx';
import { useAddress } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import type { GrowthBridge } from '../contract-bridge.ts';
import { growthWords } from './growth-words.ts';

type Part = GrowthBridge['parts'][number];

/** The parts of a bridge with their sum; the number of projects opens them. */
export function BridgeParts({ parts }: { readonly parts: readonly Part[] }) {
  const t = useWords(growthWords);
  const sum = (value: (part: Part) => number) => parts.reduce((total, part) => total + value(part), 0);
  const points = parts.every((part) => part.points !== null)
    ? sum(({ points: tenths }) => Math.round((tenths ?? 0) * 10)) / 10
    : null;
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('cause')}</th>
            <th scope="col">{t('partProjects')}</th>
            <th scope="col">{t('investedChange')}</th>
            <th scope="col">{t('baseChange')}</th>
            <th scope="col">{t('points')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.cause}>
              <th scope="row">
                {t(`cause.${part.cause}`)}
                <span className="cause-about">{t(`about.${part.cause}`)}</span>
              </th>
              <td>
                <Count part={part} />
              </td>
              <td>{wanText(part.investedYuan)}</td>
              <td>{wanText(part.baseYuan)}</td>
              <td>{percentText(part.points)}</td>
            </tr>
          ))}
          <tr className="total-row">
            <th scope="row">{t('total')}</th>
            <td />
            <td>{wanText(sum(({ investedYuan }) => investedYuan))}</td>
            <td>{wanText(sum(({ baseYuan }) => baseYuan))}</td>
            <td>{percentText(points)}</td>
          </tr>
        </tbody>
      </table>
      <p className="growth-note">{t('partsNote')}</p>
    </>
  );
}

function Count({ part: { cause, projects } }: { readonly part: Part }) {
  const t = useWords(growthWords);
  const here = useAddress();
  if (projects === 0) return 0;
  return (
    <Figure to={here({ open: cause })} label={t('openPart', { cause: t(`cause.${cause}`), n: projects })}>
      {projects}
    </Figure>
  );
}
