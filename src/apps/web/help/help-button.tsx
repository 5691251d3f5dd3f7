import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { useWords } from '#ui/words.ts';
import { helpWords } from './help-words.ts';
import { manualOf } from './manual-of.ts';

const HelpDrawer = lazy(() => import('./help-drawer.tsx'));

/** Opens beside any page what the manual says of it; F1 does the same. It never opens by itself. */
export function HelpButton({ beginsWithCockpit }: { readonly beginsWithCockpit: boolean }) {
  const t = useWords(helpWords);
  const { pathname } = useLocation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, []);
  const page = manualOf(pathname, { beginsWithCockpit });
  return (
    <>
      <Button
        type="text"
        icon={<QuestionCircleOutlined aria-hidden />}
        aria-label={t('help')}
        title={t('help')}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <Suspense>
          {/* Another page is explained from its beginning. */}
          <HelpDrawer key={page} ofPage={page} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
