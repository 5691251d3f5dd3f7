import { Link } from 'react-router';
import { yiText } from '#kernel/money.ts';
import { Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { Panel } from '../../growth/web/panel.tsx';
import { shareText } from './money.tsx';
import { useSourceTotals } from './use-funds.ts';
import { words } from './words.ts';

/** Money of all documents in the cockpit: issued, and what of it arrived and was paid. */
export function FundsPanel({ unit, on }: { readonly unit: string | null; readonly on: string }) {
  const t = useWords(words);
  const totals = useSourceTotals(unit === null ? {} : { unit }, on);
  return (
    <Panel title={t('funds')} className="panel-foot" extra={<Link to="/funds">{t('toSources')}</Link>}>
      <Loaded query={totals}>
        {({ total: { issuedYuan, arrivedYuan, paidYuan, sources } }) =>
          sources === 0 ? (
            <p className="quiet">{t('noSourcesYet')}</p>
          ) : (
            <ul className="plain-list funds-steps">
              <Step name={t('issue')} yuan={issuedYuan} of={issuedYuan} note={t('sourcesCount', { n: sources })} />
              <Step
                name={t('arrival')}
                yuan={arrivedYuan}
                of={issuedYuan}
                note={t('ofIssued', { percent: shareText(arrivedYuan, issuedYuan) })}
              />
              <Step
                name={t('payment')}
                yuan={paidYuan}
                of={issuedYuan}
                note={t('ofIssued', { percent: shareText(paidYuan, issuedYuan) })}
              />
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

type Wish = { readonly name: string; readonly yuan: number; readonly of: number; readonly note: string };

function Step({ name, yuan, of, note }: Wish) {
  const t = useWords(words);
  const width = of <= 0 ? 0 : Math.min(100, Math.max(0, (yuan * 100) / of));
  return (
    <li>
      <span>{name}</span>
      <span className="bar" aria-hidden>
        <span className="bar-fill" style={{ left: 0, width: `${width}%` }} />
      </span>
      <Link to="/funds?tab=flow" className="figure">
        {yiText(yuan)} <small>{t('yi')}</small>
      </Link>
      <span className="quiet">{note}</span>
    </li>
  );
}
