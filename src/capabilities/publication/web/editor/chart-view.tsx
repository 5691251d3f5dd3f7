import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useState } from 'react';
import { chartAttributes } from '../../rules/figure-node.ts';
import { ChartDialog } from './chart-dialog.tsx';
import { ChartPicture } from './chart-picture.tsx';
import { EditPart } from './edit-part.tsx';

/** A chart as it prints, and a button that opens what it is made of. */
export function ChartView({ node, selected, editor, updateAttributes }: NodeViewProps) {
  const [isOpen, setOpen] = useState(false);
  const chart = chartAttributes.parse(node.attrs);
  return (
    <NodeViewWrapper className="paper-atom paper-chart" data-selected={selected}>
      <ChartPicture chart={chart} />
      <p className="paper-caption">{chart.caption}</p>
      {editor.isEditable && <EditPart name="chart" open={() => setOpen(true)} />}
      {isOpen && <ChartDialog known={chart} take={(next) => updateAttributes(next)} close={() => setOpen(false)} />}
    </NodeViewWrapper>
  );
}
