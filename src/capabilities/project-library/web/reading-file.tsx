import { Button, Flex, Spin, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useWords } from '#ui/words.ts';
import { importWords } from './import-words.ts';
import { megabytes } from './use-import.ts';

/** Says that a file is sent and read, for how long now, and lets it be stopped. */
export function ReadingFile({ file, stop }: { readonly file: File; readonly stop: () => void }) {
  const t = useWords(importWords);
  const seconds = useSeconds();
  return (
    <Flex gap="middle" align="center" wrap>
      <Spin size="small" />
      <span role="status">{t('reading', { file: file.name, size: megabytes(file) })}</span>
      <Typography.Text type="secondary" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {t('elapsed', { seconds })}
      </Typography.Text>
      <Button onClick={stop}>{t('stop')}</Button>
    </Flex>
  );
}

/** Whole seconds since this was first shown. */
function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
