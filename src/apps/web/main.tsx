import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { StrictMode, useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { useLanguage } from '#ui/words.ts';
import { openQueries } from './queries.ts';
import { openRouter } from './routes.tsx';
import './style.css';
import { still, theme } from './theme.ts';

function App() {
  const [language] = useLanguage();
  const [queries] = useState(openQueries);
  const [router] = useState(openRouter);
  // Before the first question leaves: the server answers in the language of the document.
  useLayoutEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <ConfigProvider locale={language === 'zh' ? zh : en} theme={theme} wave={still} button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
