import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Popover, Typography } from 'antd';
import { useWords } from '#ui/words.ts';
import { columnsNamed, type TableColumn, tableColumns, usualColumns } from '../rules/table-columns.ts';
import type { ChangeSearch, ProjectSearch } from './project-search.ts';
import { tableWords } from './table-words.ts';
import { words } from './words.ts';

type Held = { readonly state: ProjectSearch; readonly change: ChangeSearch };

/** Which columns the list shows and how closely its rows stand, kept in the address. */
export function ColumnSettings({ state, change }: Held) {
  const say = useWords(tableWords);
  return (
    <Popover trigger="click" placement="bottomRight" content={<Choices state={state} change={change} />}>
      <Button icon={<SettingOutlined aria-hidden />} aria-haspopup="dialog">
        {say('columns')}
      </Button>
    </Popover>
  );
}

function Choices({ state, change }: Held) {
  const t = useWords(words);
  const say = useWords(tableWords);
  const chosen = columnsNamed(state.columns);
  const choose = (columns: readonly TableColumn[]) => {
    const isUsual = columns.length === usualColumns.length && usualColumns.every((column) => columns.includes(column));
    change({ columns: isUsual ? undefined : columns.filter((column) => column !== 'name').join(',') });
  };
  return (
    <div style={{ width: 380 }}>
      <Typography.Paragraph type="secondary">{say('columnsHelp')}</Typography.Paragraph>
      <Checkbox.Group<TableColumn>
        value={chosen}
        onChange={choose}
        style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 4 }}
        options={tableColumns.map((value) => ({ value, label: t(value), disabled: value === 'name' }))}
      />
      <Flex gap="small" align="center" wrap style={{ marginTop: 12 }}>
        <Button size="small" onClick={() => choose(usualColumns)}>
          {say('usual')}
        </Button>
        <Button size="small" onClick={() => choose(tableColumns)}>
          {say('allColumns')}
        </Button>
        <Checkbox
          checked={state.density === 'loose'}
          onChange={(event) => change({ density: event.target.checked ? 'loose' : undefined })}
        >
          {say('loose')}
        </Checkbox>
      </Flex>
    </div>
  );
}
