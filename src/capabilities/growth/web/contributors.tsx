import { Link } from 'react-router';
import { wanText } from '#kernel/money.ts';
import { Loaded } from '#ui/page.tsx';
import { useAddress } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { Panel } from './panel.tsx';
import { useContributions } from './use-cockpit.ts';
import { words } from './words.ts';

/** The ten projects that carry most of one unit's figure. */
export function Contributors({ month, unit }: { readonly month: string; readonly unit: string }) {
  const t = useWords(words);
  const here = useAddress();
  const query = useContributions(month, unit);
  const all = query.data && query.data.length > 0 && (
    <Link to={here({ open: 'projects', of: unit })}>{t('allProjects', { n: query.data.length })}</Link>
  );
  return (
    <Panel title={t('contributors')} extra={all} className="panel-ranking">
      <Loaded query={query}>
        {(rows) => (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('project')}</th>
                <th scope="col">{t('investedWan')}</th>
                <th scope="col">{t('baseWan')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, 8).map((row) => (
                <tr key={row.projectId}>
                  <th scope="row">
                    <Link to={`/projects/${row.projectId}`} className="cut" title={row.name}>
                      {row.name}
                    </Link>
                  </th>
                  <td>{wanText(row.investedYuan)}</td>
                  <td>{wanText(row.baseYuan)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </Panel>
  );
}
