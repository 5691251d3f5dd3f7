import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { ImportDesk } from '../../project-library/web/import-desk.tsx';
import { importWords } from '../../project-library/web/import-words.ts';
import { words } from './words.ts';

const kinds = ['fundSources', 'fundMovements'] as const;
const search = z.object({ kind: z.enum(kinds).optional().catch(undefined) });

/** Takes in the two tables that finance bureaus send. */
export function ImportTab() {
  const t = useWords(words);
  const i = useWords(importWords);
  const navigate = useNavigate();
  const [{ kind = 'fundSources' }, change] = useSearchState(search);
  return (
    <ImportDesk
      kinds={kinds}
      kind={kind}
      change={(next) => change({ kind: next })}
      waysOn={(turnTo) =>
        kind === 'fundSources' ? (
          <>
            <Button type="primary" onClick={() => turnTo('fundMovements')}>
              {i('fundMovements')}
            </Button>
            <Button onClick={() => navigate('/funds')}>{t('sources')}</Button>
          </>
        ) : (
          <Button type="primary" onClick={() => navigate('/funds?tab=projects')}>
            {t('projects')}
          </Button>
        )
      }
    />
  );
}
