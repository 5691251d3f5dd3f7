import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Flex, Popover } from 'antd';
import { memo } from 'react';
import { useWords } from '../words.ts';
import type { CellMark } from './grid.ts';
import { gridWords } from './grid-words.ts';

const marks: readonly CellMark[] = [
  'suggested',
  'saving',
  'saved',
  'waiting',
  'invalid',
  'returned',
  'doubtful',
  'explained',
  'conflict',
  'changed',
  'locked',
  'commented',
  'bound',
];
const keys = ['keysMove', 'keysEdit', 'keysFill', 'keysUndo', 'keysWidth', 'keysPanel', 'keysLeave'] as const;

/** What the marks of the cells mean, and the keys, one click away. */
export const GridLegend = memo(function GridLegend() {
  const t = useWords(gridWords);
  const content = (
    <Flex gap="large" className="grid-legend">
      <Flex vertical gap={4}>
        {marks.map((mark) => (
          <span key={mark}>
            <span className={`grid-cell grid-figure grid-${mark}`}>123</span> {t(mark)}
          </span>
        ))}
      </Flex>
      <Flex vertical gap={4}>
        <strong>{t('keys')}</strong>
        {keys.map((key) => (
          <span key={key}>{t(key)}</span>
        ))}
      </Flex>
    </Flex>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight">
      <Button icon={<QuestionCircleOutlined />}>{t('legend')}</Button>
    </Popover>
  );
});
