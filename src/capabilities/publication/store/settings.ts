import { citySetting } from '#platform/city-setting.ts';

/** What a city sets for the life of its papers: 1 where drafters may review and sign their own. */
export const paperSettings = citySetting<{ readonly maySignOwn: number }>('publication.paper_setting', {
  maySignOwn: 0,
});
