import { CopyOutlined } from '@ant-design/icons';
import type { Editor } from '@tiptap/react';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { refusalText } from '#ui/refusal-text.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import type { Sync } from './use-sync.ts';
import { words } from './words.ts';

/** Why what was written here cannot be kept, and how to take it along before the paper is loaded again. */
export function RefusedNote({ editor, sync }: { readonly editor: Editor; readonly sync: Sync }) {
  const t = useWords(words);
  const [language] = useLanguage();
  const [isCopied, setCopied] = useState(false);
  if (sync.state !== 'refused') return null;
  const copy = () => {
    editor.chain().focus().selectAll().run();
    setCopied(document.execCommand('copy'));
  };
  return (
    <Alert
      type="error"
      showIcon
      title={refusalText(sync.trouble, language)}
      description={t('refusedHint')}
      action={
        <Space>
          <Button icon={<CopyOutlined />} onClick={copy}>
            {t(isCopied ? 'copied' : 'copyAll')}
          </Button>
          <Button onClick={() => location.reload()}>{t('reload')}</Button>
        </Space>
      }
    />
  );
}
