import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import type { ReactNode } from 'react';

/** A term with its explanation in plain words behind a question mark, by mouse and by keyboard. */
export function Explained({ term, help }: { readonly term: ReactNode; readonly help: string }) {
  return (
    <span>
      {term}
      <Popover content={<div className="explain-text">{help}</div>} trigger={['click', 'hover']}>
        <Button
          type="text"
          size="small"
          className="explain no-print"
          icon={<QuestionCircleOutlined aria-hidden />}
          aria-label={help}
        />
      </Popover>
    </span>
  );
}
