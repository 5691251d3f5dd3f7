import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useWords } from '#ui/words.ts';
import { words } from './words.ts';

/** The button on a part of the paper that opens what it is made of. */
export function EditPart({ name, open }: { readonly name: keyof typeof words; readonly open: () => void }) {
  const t = useWords(words);
  return (
    <Button
      size="small"
      className="paper-atom-edit no-print"
      icon={<EditOutlined />}
      aria-label={`${t('edit')}${t(name)}`}
      onClick={open}
    >
      {t('edit')}
    </Button>
  );
}
