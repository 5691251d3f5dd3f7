import type { AnyExtension } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { ChartView } from './chart-view.tsx';
import { ContentsView } from './contents-view.tsx';
import { HeadingKeys } from './heading-keys.ts';
import { InsertFigure, type InsertFigureOptions } from './insert-figure.ts';
import { MastheadView } from './masthead-view.tsx';
import { OthersCursors } from './others-cursors.ts';
import { PaperMarking } from './paper-marks.ts';
import { Pasted } from './pasted.ts';
import { schemaExtensions } from './schema-extensions.ts';
import { SignatureView } from './signature-view.tsx';
import { SuggestMode } from './suggest-mode.ts';
import type { NotSuggested } from './suggesting.ts';
import { TableKeys } from './table-keys.ts';
import { TailView } from './tail-view.tsx';
import { TextKeys } from './text-keys.ts';
import { Together, type TogetherOptions } from './together.ts';

/** What the extensions ask of the page. */
export type ExtensionWish = TogetherOptions &
  InsertFigureOptions & {
    readonly author: () => string | null;
    readonly refuse: (why: NotSuggested) => void;
    readonly offerWords: (offer: string) => string;
    /** The name of a person by the sign-in name. */
    readonly nameOf: (signInName: string) => string;
  };

const views = {
  masthead: ReactNodeViewRenderer(MastheadView),
  contents: ReactNodeViewRenderer(ContentsView),
  signature: ReactNodeViewRenderer(SignatureView),
  tail: ReactNodeViewRenderer(TailView),
  chart: ReactNodeViewRenderer(ChartView),
};

/** Everything that makes a paper of an editor. */
export function paperExtensions({
  version,
  client,
  author,
  refuse,
  offerWords,
  nameOf,
  ...asking
}: ExtensionWish): AnyExtension[] {
  return [
    ...schemaExtensions(views),
    Together.configure({ version, client }),
    SuggestMode.configure({ author, refuse }),
    HeadingKeys.configure({ isSuggesting: () => author() !== null }),
    PaperMarking.configure({ offerWords }),
    OthersCursors.configure({ nameOf }),
    InsertFigure.configure(asking),
    TextKeys,
    TableKeys,
    Pasted,
  ];
}
