import { CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { LagColour } from '#kernel/lag.ts';
import { useWords } from '#ui/words.ts';
import { terms } from '../terms.ts';

const looks = {
  normal: { icon: <CheckCircleOutlined aria-hidden />, color: '#237804' },
  yellow: { icon: <ClockCircleOutlined aria-hidden />, color: '#874d00' },
  red: { icon: <ExclamationCircleOutlined aria-hidden />, color: '#cf1322' },
} as const;

/** 正常, 黄 or 红 as icon and word and never by colour alone, with what stands behind it. */
export function LagMark({ colour, children }: { readonly colour: LagColour; readonly children?: ReactNode }) {
  const t = useWords(terms);
  return (
    <span style={{ color: looks[colour].color, whiteSpace: 'nowrap' }}>
      {looks[colour].icon} {t(`lag.${colour}`)} {children}
    </span>
  );
}
