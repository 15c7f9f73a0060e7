import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareRoom } from '../../../../graph/search/answer/shapes/list-room.ts';

describe('the room of a list', () => {
  it('goes on to the long items where short ones leave some', () => {
    expect(
      shareRoom(
        [
          { weight: 1, need: 20 },
          { weight: 1, need: 200 },
          { weight: 1, need: 200 },
        ],
        180,
      ),
    ).toEqual([20, 80, 80]);
  });

  it('is never exceeded, and none gets more than it needs', () => {
    const claim = fc.record({ weight: fc.double({ min: 0.01, max: 5, noNaN: true }), need: fc.nat(200) });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 12 }), fc.nat(600), (claims, room) => {
        const shares = shareRoom(claims, room);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(room);
        for (const [i, share] of shares.entries()) expect(share).toBeLessThanOrEqual(claims[i]?.need ?? 0);
      }),
    );
  });
});
