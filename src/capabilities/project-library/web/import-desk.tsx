import { Button, Flex, Radio, Typography } from 'antd';
import { useState } from 'react';
import type { ImportPreview as Preview } from '#kernel/import-answer.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { FileDrop } from './file-drop.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportResult } from './import-result.tsx';
import { importWords } from './import-words.ts';
import { ReadingFile } from './reading-file.tsx';
import { fileFault, type ImportKind, useImport } from './use-import.ts';

type Wish = {
  readonly kinds: readonly ImportKind[];
  readonly kind: ImportKind;
  /** Puts another kind into the address. */
  readonly change: (kind: ImportKind) => void;
  /** The ways on once a file is taken in; `turnTo` begins with another kind. */
  readonly waysOn: (turnTo: (kind: ImportKind) => void) => React.ReactNode;
};

/** Takes in a workbook of one of some kinds: choose, look at what it would change, confirm, see what it did. */
export function ImportDesk({ kinds, kind, change, waysOn }: Wish) {
  const t = useWords(importWords);
  const [file, setFile] = useState<File | null>(null);
  const { preview, commit, begin } = useImport();
  const choose = (chosen: File | null) => {
    begin();
    setFile(chosen);
    if (chosen && fileFault(chosen) === null) preview.mutate({ kind, file: chosen });
  };
  const turnTo = (next: ImportKind) => {
    choose(null);
    change(next);
  };
  const again = <Button onClick={() => choose(null)}>{t('another')}</Button>;
  return (
    <Flex vertical gap="middle">
      <KindChoice kinds={kinds} kind={kind} turnTo={turnTo} isHeld={commit.isPending} />
      {commit.data && file ? (
        <ImportResult result={commit.data} again={again}>
          {waysOn(turnTo)}
        </ImportResult>
      ) : preview.data && file ? (
        <>
          <Confirm
            preview={preview.data}
            isWriting={commit.isPending}
            again={again}
            note={t(correctionOf(kind))}
            commit={() => commit.mutate({ kind, uploadId: preview.data.uploadId, fileName: file.name })}
          />
          {commit.isError && <Failed error={commit.error} retry={() => choose(file)} />}
          <ImportPreview key={preview.data.uploadId} preview={preview.data} />
        </>
      ) : preview.isPending && file ? (
        <ReadingFile file={file} stop={() => choose(null)} />
      ) : (
        <FileDrop choose={choose} file={file} error={preview.isError ? preview.error : null} />
      )}
    </Flex>
  );
}

/** How a mistake of such a file is mended. */
function correctionOf(kind: ImportKind) {
  return kind === 'fundSources' || kind === 'fundMovements' ? 'mayReverse' : 'mayCorrect';
}

const aboutKinds = {
  projects: 'aboutProjects',
  monthly: 'aboutMonthly',
  yearly: 'aboutYearly',
  fundSources: 'aboutFundSources',
  fundMovements: 'aboutFundMovements',
} as const;

function KindChoice(wish: {
  readonly kinds: readonly ImportKind[];
  readonly kind: ImportKind;
  readonly turnTo: (kind: ImportKind) => void;
  readonly isHeld: boolean;
}) {
  const t = useWords(importWords);
  return (
    <Flex gap="middle" align="center" wrap>
      <Radio.Group
        aria-label={t('kind')}
        optionType="button"
        value={wish.kind}
        disabled={wish.isHeld}
        onChange={(event) => wish.turnTo(event.target.value as ImportKind)}
        options={wish.kinds.map((value) => ({ value, label: t(value) }))}
      />
      <Typography.Text type="secondary">{t(aboutKinds[wish.kind])}</Typography.Text>
    </Flex>
  );
}

function Confirm(wish: {
  readonly preview: Preview;
  readonly isWriting: boolean;
  readonly again: React.ReactNode;
  readonly note: string;
  readonly commit: () => void;
}) {
  const t = useWords(importWords);
  const { created, updated, refusedRows } = wish.preview;
  const toWrite = created + updated;
  const idle = whyIdle(wish.preview);
  const reason = idle && t(idle);
  return (
    <Flex gap="small" align="center" wrap className="no-print">
      <Button type="primary" disabled={reason !== null} loading={wish.isWriting} onClick={wish.commit}>
        {t('commit')}
      </Button>
      {wish.again}
      <Typography.Text type={reason ? 'warning' : 'secondary'} aria-live="polite">
        {wish.isWriting
          ? t('writing')
          : (reason ?? `${t('willWrite', { rows: toWrite, refused: refusedRows })}${wish.note}`)}
      </Typography.Text>
    </Flex>
  );
}

/** Why a preview leaves nothing to write; null where it leaves something. */
function whyIdle({ created, updated, unchanged, refused, refusedRows }: Preview) {
  if (created + updated > 0) return null;
  if (unchanged > 0 || refusedRows === 0) return 'nothingToWrite';
  return refused.some(({ code }) => code === 'roundNotOpened' || code === 'roundLocked' || code === 'roundClosed')
    ? 'roundsClosed'
    : 'allRefused';
}
