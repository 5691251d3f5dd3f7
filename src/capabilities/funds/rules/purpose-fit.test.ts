import { describe, expect, test } from 'vitest';
import { documentKey } from './document-key.ts';
import type { FundPurpose } from './fund.ts';
import { type PurposeFit, purposeFit } from './purpose-fit.ts';

describe('whether money of a purpose may go to a project', () => {
  test.each<[FundPurpose, string | null, string | null, PurposeFit, string]>([
    ['water', '7721', null, 'fits', 'water pollution is water'],
    ['rural', '7721', null, 'fits', 'rural water is rural as well'],
    ['water', '7722', 'restoration', 'differs', 'the industry decides before the action'],
    ['air', '7722', null, 'fits', 'air is air'],
    ['soil', '7726', null, 'fits', 'soil is soil'],
    ['solidWaste', '7724', null, 'fits', 'hazardous waste is solid waste'],
    ['capacity', '7461', null, 'fits', 'monitoring is capacity'],
    ['water', '7461', null, 'differs', 'monitoring stations are no water treatment'],
    ['ecology', '7711', null, 'fits', 'nature reserves are ecology'],
    ['ecology', '7719', null, 'fits', 'by the first three digits'],
    ['air', null, 'enterprise', 'fits', 'without an industry the action speaks'],
    ['soil', null, 'enterprise', 'differs', 'and may say no'],
    ['water', null, null, 'unclear', 'nothing is known'],
    ['water', '7610', null, 'unclear', 'flood works are in no list'],
    ['general', '7722', null, 'fits', 'general money fits everything'],
    ['general', null, null, 'fits', 'even what says nothing'],
  ])('%s for %s, %s: %s, %s', (purpose, industryCode, action, fit) => {
    expect(purposeFit(purpose, { industryCode, action })).toBe(fit);
  });
});

describe('a document number', () => {
  test.each([
    ['台财建发[2019]12号', 'square brackets of a keyboard'],
    ['台财建发(2019) 12 号', 'round ones and spaces'],
    ['台财建发【2019】１２号', 'full-width digits'],
    ['台财建发〔2019〕12号', 'as the standard has it'],
  ])('%s is the same document: %s', (written) => {
    expect(documentKey(written)).toBe(documentKey('台财建发〔2019〕12号'));
  });

  test('another year or number is another document', () => {
    expect(documentKey('台财建发〔2018〕12号')).not.toBe(documentKey('台财建发〔2019〕12号'));
  });
});
