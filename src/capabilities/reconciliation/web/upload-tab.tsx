import { Alert, Button, Flex, Select, Typography } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { month as monthField } from '#kernel/fields.ts';
import { Failed } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useView } from '../../growth/web/use-view.ts';
import { FileDrop } from '../../project-library/web/file-drop.tsx';
import { ReadingFile } from '../../project-library/web/reading-file.tsx';
import { fileFault } from '../../project-library/web/use-import.ts';
import { type ListKind, listKinds } from '../rules/classes.ts';
import { ListPreview } from './list-preview.tsx';
import { useUpload } from './use-upload.ts';
import { kindWord, words } from './words.ts';

const search = z.object({
  list: z.enum(listKinds).optional().catch(undefined),
  of: monthField.optional().catch(undefined),
});

/** A new list: its kind and month, the file, what was found, and keeping it. */
export function UploadTab() {
  const t = useWords(words);
  const navigate = useNavigate();
  const view = useView();
  const [{ list: kind = 'ownerDeclared', of }, change] = useSearchState(search);
  const [file, setFile] = useState<File | null>(null);
  const { preview, commit, begin } = useUpload();
  const month = of ?? view.month;
  const choose = (chosen: File | null, as: ListKind = kind) => {
    begin();
    setFile(chosen);
    if (chosen && month && fileFault(chosen) === null) preview.mutate({ kind: as, month, file: chosen });
  };
  const compareAs = (looks: ListKind) => {
    change({ list: looks });
    choose(file, looks);
  };
  const keep = (uploadId: string) =>
    file &&
    month &&
    commit.mutate(
      { uploadId, fileName: file.name, kind, month },
      { onSuccess: ({ id }) => navigate(`/reconciliation/${id}`) },
    );
  return (
    <Flex vertical gap="middle">
      <Asked
        kind={kind}
        month={month}
        isHeld={preview.isPending || commit.isPending || preview.data !== undefined}
        change={change}
      />
      {preview.data && file ? (
        <>
          <Flex gap="small" align="center" wrap className="no-print">
            <Button type="primary" loading={commit.isPending} onClick={() => keep(preview.data.uploadId)}>
              {t('keep')}
            </Button>
            <Button onClick={() => choose(null)}>{t('another')}</Button>
          </Flex>
          {preview.data.looksLike && (
            <OtherKind kind={kind} looks={preview.data.looksLike} compareAs={compareAs} isHeld={commit.isPending} />
          )}
          {commit.isError && <Failed error={commit.error} />}
          <ListPreview file={file.name} preview={preview.data} />
        </>
      ) : preview.isPending && file ? (
        <ReadingFile file={file} stop={() => choose(null)} />
      ) : (
        <FileDrop
          choose={choose}
          file={file}
          error={preview.isError ? preview.error : null}
          words={{ drop: t('drop'), dropHint: t('dropHint') }}
        />
      )}
    </Flex>
  );
}

type Betrayed = {
  readonly kind: ListKind;
  readonly looks: ListKind;
  readonly compareAs: (kind: ListKind) => void;
  readonly isHeld: boolean;
};

/** The columns are those of another list than was chosen: who overlooks it reads differences that are none. */
function OtherKind({ kind, looks, compareAs, isHeld }: Betrayed) {
  const t = useWords(words);
  const [is, was] = [t(kindWord(looks)), t(kindWord(kind))];
  return (
    <Alert
      type="warning"
      showIcon
      title={t('looksLike', { looks: is, kind: was })}
      action={
        <Button size="small" disabled={isHeld} onClick={() => compareAs(looks)}>
          {t('compareAs', { kind: is })}
        </Button>
      }
    />
  );
}

type Asking = {
  readonly kind: ListKind;
  readonly month: string | null;
  readonly isHeld: boolean;
  readonly change: (changes: { list?: string; of?: string }) => void;
};

function Asked({ kind, month, isHeld, change }: Asking) {
  const t = useWords(words);
  const { rounds } = useView();
  const months = [...new Set([...(month ? [month] : []), ...(rounds.data ?? []).map((round) => round.month)])];
  return (
    <Flex gap="small" align="center" wrap>
      <Select
        aria-label={t('kind')}
        value={kind}
        disabled={isHeld}
        style={{ width: 190 }}
        options={listKinds.map((value) => ({ value, label: t(kindWord(value)) }))}
        onChange={(value: string) => change({ list: value })}
      />
      <Select
        aria-label={t('month')}
        value={month}
        disabled={isHeld}
        style={{ width: 120 }}
        options={months
          .sort()
          .reverse()
          .map((value) => ({ value, label: value }))}
        onChange={(value: string) => change({ of: value })}
      />
      <Typography.Text type="secondary">{t(`help.${kind}`)}</Typography.Text>
    </Flex>
  );
}
