import { EditOutlined } from '@ant-design/icons';
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '#ui/words.ts';
import { chartAttributes } from '../../rules/figure-node.ts';
import { ChartDialog } from './chart-dialog.tsx';
import { ChartPicture } from './chart-picture.tsx';
import { words } from './words.ts';

/** A chart as it prints, and a button that opens what it is made of. */
export function ChartView({ node, selected, editor, updateAttributes }: NodeViewProps) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const chart = chartAttributes.parse(node.attrs);
  return (
    <NodeViewWrapper className="paper-atom paper-chart" data-selected={selected}>
      <ChartPicture chart={chart} />
      <p className="paper-caption">{chart.caption}</p>
      {editor.isEditable && (
        <Button
          size="small"
          className="paper-atom-edit no-print"
          icon={<EditOutlined />}
          aria-label={`${t('edit')}${t('chart')}`}
          onClick={() => setOpen(true)}
        >
          {t('edit')}
        </Button>
      )}
      {isOpen && <ChartDialog known={chart} take={(next) => updateAttributes(next)} close={() => setOpen(false)} />}
    </NodeViewWrapper>
  );
}
