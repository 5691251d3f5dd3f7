import { Refusal } from '#kernel/refusal.ts';
import { sentence } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { settlingTerms } from '../documents/settling-terms.ts';
import type { PaperDocument } from '../rules/document.ts';
import { documentFromPaper } from '../rules/document-from-paper.ts';
import { sourceFromDocument } from '../rules/document-source.ts';
import type { Finding } from '../rules/finding.ts';
import { findingKeys } from '../rules/finding-key.ts';
import { printedDocument } from '../rules/public-document.ts';
import { readArticles } from '../rules/read-articles.ts';
import { writtenDocument } from '../rules/written-document.ts';
import type { Paper } from '../shapes.ts';
import type { PaperRow } from '../shapes-row.ts';
import { eventsOf, type Overruling, overrulingsOf } from '../store/life.ts';
import { paperById, type StoredPaper } from '../store/queries.ts';
import { bindingOf } from './draft-content.ts';
import { insidePaper } from './inside-paper.ts';

/** One paper. Refuses `notFound`. */
export function readPaper(desk: Desk, caller: Caller, id: string): Promise<Paper> {
  return inRemit(desk.db, caller, (tx) => paperFor(tx, caller, id));
}

/**
 * The paper as the caller may see it: those of other units get it as it went out, without the desk's working notes
 * (tokens, findings, events, exact values behind the figures). Refuses `notFound`.
 */
export async function paperFor(tx: Tx, caller: Caller, id: string): Promise<Paper> {
  const [stored, events, overrulings] = await Promise.all([
    paperById(tx, caller.cityCode, { id }),
    eventsOf(tx, caller.cityCode, id),
    overrulingsOf(tx, caller.cityCode, id),
  ]);
  if (!stored) throw new Refusal('notFound');
  const isInside = stored.isOwn;
  const document = isInside ? documentOf(stored) : printedDocument(documentOf(stored));
  const written = writtenDocument(document);
  const { path: _path, recordedBy: _by, draftedBy, datedOn: _on, ...row } = stored;
  return {
    ...row,
    shownNumber: stored.number ?? stored.askedNumber,
    document,
    text: written.text,
    source: isInside ? (stored.source ?? sourceFromDocument(document, caller.cityCode)) : written.text,
    findings: isInside ? judgedFindings(stored, { text: written.text, overrulings }) : [],
    bindings: isInside ? written.figures.flatMap(bindingOf) : [],
    events: isInside ? events : [],
    isMine: draftedBy === caller.accountId,
  };
}

/** What a list says of a paper. */
export function rowOf(stored: StoredPaper): PaperRow {
  const { id, kind, series, year, number, askedNumber, edition, corrects, correctedBy, state, title, titles } = stored;
  const { issuer, isOwn, issuedAt, recordedAt, toConfirm } = stored;
  return {
    ...{ id, kind, series, year, number, askedNumber, edition, corrects, correctedBy, state, title, titles },
    ...{ issuer, isOwn, shownNumber: number ?? askedNumber, issuedAt, recordedAt, toConfirm },
  };
}

/** The document of a paper; that of an older one is made of its text. */
export function documentOf({ document, text, bindings, asOf }: StoredPaper): PaperDocument {
  return document ?? documentFromPaper(readArticles([{ name: '', text }]), { bindings, asOf });
}

/** Findings with their keys, and the reasons why some of them stand. */
export function judgedFindings(
  { findings, text: checked }: { readonly findings: readonly Finding[]; readonly text: string },
  { text, overrulings }: { readonly text: string; readonly overrulings: readonly Overruling[] },
): Paper['findings'] {
  const keys = findingKeys(findings);
  const reasons = new Map(overrulings.map((one) => [one.finding, one]));
  return findings.map((finding, index) => {
    const key = keys[index] ?? '';
    const reason = reasons.get(key);
    const start = text === checked ? finding.start : Math.max(text.indexOf(finding.text), 0);
    const overruled = reason === undefined ? null : { reason: reason.reason, byName: reason.byName, at: reason.at };
    const settles = finding.settles ?? sentence(settlingTerms, finding.code, 'zh', {});
    return { ...finding, start, key, settles, overruled };
  });
}

/** The stored paper, which must be a draft. Refuses `notFound`, `alreadyIssued`, and `actNotNow` in any other state. */
export async function draftFor(tx: Tx, caller: Caller, wish: { id: string; isLocked?: boolean }): Promise<StoredPaper> {
  const stored = await insidePaper(tx, caller, wish);
  if (stored.state === 'issued') throw new Refusal('alreadyIssued');
  if (stored.state !== 'draft') throw new Refusal('actNotNow', { state: stored.state });
  return stored;
}
