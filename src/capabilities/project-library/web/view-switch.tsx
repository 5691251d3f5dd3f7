import { PlusOutlined } from '@ant-design/icons';
import { Badge, Button, Flex, Radio } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { lifeCycleWords } from './life-cycle-words.ts';
import type { ChangeSearch, ProjectSearch } from './project-search.ts';
import { useDuplicateStanding } from './use-duplicate-standing.ts';

/** Shows the projects as a table or as a board by stage; the choice stands in the address. */
export function ViewSwitch({ view, change }: { readonly view: ProjectSearch['view']; readonly change: ChangeSearch }) {
  const t = useWords(lifeCycleWords);
  return (
    <Radio.Group
      className="no-print"
      size="small"
      optionType="button"
      value={view ?? 'table'}
      onChange={(event) => change({ view: event.target.value === 'board' ? 'board' : undefined })}
      options={(['table', 'board'] as const).map((value) => ({ value, label: t(value) }))}
    />
  );
}

/** Pages beside the list: what is on its way into statistics, and what departments passed on. */
export function NextPages() {
  const t = useWords(lifeCycleWords);
  const may = useMay();
  return (
    <Flex gap="middle" className="no-print">
      <Link to="/projects/ripe">{t('toRipe')}</Link>
      {may('project-library.pass-lead') && <Link to="/leads">{t('toLeads')}</Link>}
    </Flex>
  );
}

/** What those who keep the library may do on the list. */
export function EditActs() {
  const t = useWords(lifeCycleWords);
  const navigate = useNavigate();
  const open = useDuplicateStanding().data?.open ?? 0;
  return (
    <>
      <Badge size="small" count={open} overflowCount={99} offset={[-8, 0]} title={t('duplicatesOpen', { open })}>
        <Button onClick={() => navigate('/projects/duplicates')}>{t('duplicates')}</Button>
      </Badge>
      <Button icon={<PlusOutlined />} onClick={() => navigate('/projects/new')}>
        {t('newProject')}
      </Button>
    </>
  );
}
