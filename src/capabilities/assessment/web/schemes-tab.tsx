import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { Scheme } from '../contract-schemes.ts';
import { NewScheme } from './new-scheme.tsx';
import { schemeWords } from './scheme-words.ts';
import { ExampleTag } from './tags.tsx';
import { useSchemes } from './use-assessment.ts';

/** Schemes of one’s own and those from above. */
export function SchemesTab() {
  const t = useWords(schemeWords);
  const navigate = useNavigate();
  const mayWrite = useMay()('assessment.write');
  const { nameOf } = useRegions();
  const [isMaking, setMaking] = useState(false);
  const list = useSchemes();
  const columns: TableColumnsType<Scheme> = [
    {
      title: t('schemeName'),
      key: 'name',
      render: (_, { name, isExample }) => (
        <Flex gap="small" align="center">
          {name}
          {isExample && <ExampleTag />}
        </Flex>
      ),
    },
    { title: t('schemeId'), dataIndex: 'id', key: 'id', width: 200 },
    { title: t('madeByUnit'), key: 'unit', width: 140, render: (_, { unitCode }) => nameOf(unitCode) },
    { title: t('level'), key: 'level', width: 200, render: (_, { level }) => t(`level.${level}`) },
    {
      title: t('version'),
      key: 'version',
      width: 180,
      render: (_, { latest, draftEdit }) => (
        <>
          {latest === null ? t('notPublished') : t('versionOf', { version: latest })}{' '}
          {draftEdit !== null && <Tag>{t('draft')}</Tag>}
        </>
      ),
    },
  ];
  return (
    <Flex vertical gap="small">
      {mayWrite && (
        <Flex justify="end">
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setMaking(true)}>
            {t('newScheme')}
          </Button>
        </Flex>
      )}
      <Loaded query={list}>
        {(rows) => (
          <DataTable
            caption={t('schemesCaption')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            open={({ id }) => navigate(`/assessment/schemes/${id}`)}
            addressOf={({ id }) => `/assessment/schemes/${id}`}
            empty={t('schemesEmpty')}
          />
        )}
      </Loaded>
      {isMaking && <NewScheme close={() => setMaking(false)} />}
    </Flex>
  );
}
