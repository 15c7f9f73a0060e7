import { describe, expect, it } from 'vitest';
import type { Place } from '../../../ingest/model.ts';
import { placeInNameRefiner } from '../../../ingest/refine/place-in-name.ts';
import { clauseContext } from '../recognise/clause-context.ts';

const text = '包头市支持呼和浩特海关';
const place = (start: number, end: number, name: string): Place => ({
  surface: text.slice(start, end),
  start,
  end,
  recogniser: 'place',
  confidence: 1,
  name,
  code: null,
  level: 'city',
});

describe('place in a name', () => {
  it('drops the place that a body is named after and keeps the others', () => {
    const body = {
      surface: '呼和浩特海关',
      start: 5,
      end: 11,
      recogniser: 'agency',
      confidence: 1,
      name: '呼和浩特海关',
    };
    const found = { places: [place(0, 3, '包头市'), place(5, 9, '呼和浩特市')], agencyMentions: [body] };
    const { places } = placeInNameRefiner.refine(clauseContext(text, {}, found));
    expect(places.map(({ name }) => name)).toEqual(['包头市']);
  });
});
