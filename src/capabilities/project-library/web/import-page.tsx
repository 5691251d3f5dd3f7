import { Alert, Button } from 'antd';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useMay, useMe } from '../../organisation/web/use-me.ts';
import { ImportDesk } from './import-desk.tsx';
import { importWords } from './import-words.ts';

const kinds = ['projects', 'monthly', 'yearly'] as const;
const search = z.object({ kind: z.enum(kinds).optional() });
const rightOf = { projects: 'project-library.import', monthly: 'dispatch.import', yearly: 'plan.write' } as const;
const nextOf = { projects: 'toMonthly', monthly: 'toCockpit', yearly: 'toPlan' } as const;
const placeOf = { monthly: '/', yearly: '/plan?tab=projects' } as const;

/** Takes in workbooks of projects, of monthly figures and of the amounts planned for a year. */
export function ImportPage() {
  const t = useWords(importWords);
  const me = useMe();
  const may = useMay();
  const navigate = useNavigate();
  const [{ kind = 'projects' }, change] = useSearchState(search);
  if (me.data && !may(rightOf[kind]))
    return (
      <Page title={t('title')}>
        <Alert type="warning" showIcon title={t('notAllowed')} description={t('whoMay')} />
      </Page>
    );
  return (
    <Page title={t('title')}>
      <ImportDesk
        kinds={kinds}
        kind={kind}
        change={(next) => change({ kind: next })}
        waysOn={(turnTo) => (
          <>
            <Button type="primary" onClick={() => (kind === 'projects' ? turnTo('monthly') : navigate(placeOf[kind]))}>
              {t(nextOf[kind])}
            </Button>
            <Button onClick={() => navigate('/projects')}>{t('toProjects')}</Button>
          </>
        )}
      />
    </Page>
  );
}
