import { Step, Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PaperDocument } from './document.ts';
import { documentSchema } from './document-schema.ts';
import { documentFromSource } from './document-source.ts';
import { stepsBetween } from './document-step.ts';

const block = fc.oneof(
  fc.stringMatching(/^[天台投资环境]{1,8}。$/),
  fc.constant('| 县 | 投资 |\n| 天台 | 9000万元 |'),
  fc.constant('**一是完善制度。**投资{{projects|331023|2019-12|个}}。'),
);
const document = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map(
    (blocks): PaperDocument =>
      documentFromSource(['# 题目', ...blocks].join('\n\n'), { figureOf: () => 7, asOf: null }),
  );

it('whoever follows the steps has the new document, whatever the two are', () => {
  fc.assert(
    fc.property(document, document, (before, after) => {
      const follower = new Transform(documentSchema.nodeFromJSON(before));
      for (const step of stepsBetween(before, after)) follower.step(Step.fromJSON(documentSchema, step));
      expect(follower.doc.eq(documentSchema.nodeFromJSON(after))).toBe(true);
    }),
  );
});

it('nothing changes between a document and itself', () => {
  fc.assert(
    fc.property(document, (one) => {
      expect(stepsBetween(one, one)).toEqual([]);
    }),
  );
});
