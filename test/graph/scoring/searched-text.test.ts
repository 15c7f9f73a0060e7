/** Programs that share a store know each other's terms by a number that rises. */
import { expect, it } from 'vitest';
import { SEARCHED_TERMS_GENERATION, searchedTermsIdentity } from '../../../graph/scoring/searched-text.ts';

it('another way to make terms is another generation: raise the number with the identity', () => {
  expect([SEARCHED_TERMS_GENERATION, searchedTermsIdentity()]).toEqual([
    1,
    'title+headings+text/1 words+pairs/1 679bdfa42faefcfb',
  ]);
});
