import { PlusOutlined } from '@ant-design/icons';
import { Button, Radio } from 'antd';
import { useNavigate } from 'react-router';
import { useWords } from '#ui/words.ts';
import { lifeCycleWords } from './life-cycle-words.ts';
import type { ChangeSearch, ProjectSearch } from './project-search.ts';

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

/** What those who keep the library may do on the list. */
export function EditActs() {
  const t = useWords(lifeCycleWords);
  const navigate = useNavigate();
  return (
    <>
      <Button onClick={() => navigate('/projects/duplicates')}>{t('duplicates')}</Button>
      <Button icon={<PlusOutlined />} onClick={() => navigate('/projects/new')}>
        {t('newProject')}
      </Button>
    </>
  );
}
