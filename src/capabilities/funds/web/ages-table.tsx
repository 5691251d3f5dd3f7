import { useWords } from '#ui/words.ts';
import { ageBands } from '../rules/age.ts';
import type { MoneyByAge } from '../shapes.ts';
import { Wan } from './money.tsx';
import { words } from './words.ts';

/** Money that waits, by how long: to be allocated, and to be paid. */
export function AgesTable({
  unallocated,
  idle,
  on,
}: {
  readonly unallocated: MoneyByAge;
  readonly idle: MoneyByAge;
  readonly on: string | undefined;
}) {
  const t = useWords(words);
  const rows = [
    { name: t('unallocatedShort'), ages: unallocated },
    { name: t('idleShort'), ages: idle },
  ];
  const sum = (ages: MoneyByAge) => ageBands.reduce((total, band) => total + ages[band], 0);
  return (
    <table className="plain-table" aria-label={t('byAge')}>
      <thead>
        <tr>
          <th scope="col">
            {t('byAge')}
            {on && ` · ${t('agesTo', { on })}`}
          </th>
          {ageBands.map((band) => (
            <th key={band} scope="col">
              {t(band)}
            </th>
          ))}
          <th scope="col">
            {t('total')}
            {t('inWan')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, ages }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {ageBands.map((band) => (
              <td key={band}>
                <Wan yuan={ages[band]} />
              </td>
            ))}
            <td>
              <strong>
                <Wan yuan={sum(ages)} />
              </strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
