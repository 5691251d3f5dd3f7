import { GlobalOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLanguage, useWords } from '#ui/words.ts';
import { words } from './words.ts';

/** Turns the pages to the other language, which it names in that language. */
export function LanguageSwitch() {
  const t = useWords(words);
  const [language, choose] = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button
      type="text"
      icon={<GlobalOutlined aria-hidden />}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => choose(other)}
    >
      {t('language')}
    </Button>
  );
}
