import { CloseOutlined, PaperClipOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useRef } from 'react';
import { addressOf, call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { addFile, downloadFile, type UnitRead } from '../contract-units.ts';
import { useChange } from './use-assessment.ts';
import { words } from './words.ts';

type Wish = {
  readonly read: UnitRead;
  readonly value?: readonly string[];
  readonly onChange?: (files: string[]) => void;
};

/** Files of evidence as a field: each is kept as it is chosen, and named by what the form sends. */
export function FilesField({ read, value = [], onChange }: Wish) {
  const t = useWords(words);
  const input = useRef<HTMLInputElement>(null);
  const params = { id: read.run.id, unitCode: read.unit.code };
  const add = useChange(
    (file: File) => call(addFile, { params }, { file }),
    ({ sha256 }) => onChange?.([...new Set([...value, sha256])]),
  );
  return (
    <Flex vertical gap={4} align="flex-start">
      {add.isError && <Failed error={add.error} />}
      <input
        ref={input}
        type="file"
        style={{ display: 'none' }}
        aria-label={t('addFile')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) add.mutate(file);
          event.target.value = '';
        }}
      />
      <Button icon={<UploadOutlined aria-hidden />} loading={add.isPending} onClick={() => input.current?.click()}>
        {t('addFile')}
      </Button>
      <FileList
        read={read}
        files={value}
        {...(onChange && { leaveOut: (one) => onChange(value.filter((file) => file !== one)) })}
      />
    </Flex>
  );
}

type ListWish = {
  readonly read: UnitRead;
  readonly files: readonly string[];
  readonly leaveOut?: (file: string) => void;
};

/** Files by name, to open; nothing where there are none. */
export function FileList({ read, files, leaveOut }: ListWish) {
  const t = useWords(words);
  if (files.length === 0) return null;
  const params = { id: read.run.id, unitCode: read.unit.code };
  const nameOf = (one: string) => read.files.find(({ sha256 }) => sha256 === one)?.name ?? one.slice(0, 8);
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {files.map((sha256) => (
        <li key={sha256}>
          <PaperClipOutlined aria-hidden />{' '}
          <a href={addressOf(downloadFile, { params: { ...params, sha256 } })} download>
            {nameOf(sha256)}
          </a>
          {leaveOut && (
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t('removeFile', { name: nameOf(sha256) })}
              onClick={() => leaveOut(sha256)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
