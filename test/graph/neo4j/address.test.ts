/** Addresses of Neo4j servers as people write them, right and wrong. */
import { describe, expect, it } from 'vitest';
import { parseNeo4jAddress } from '../../../graph/neo4j/address.ts';

describe('an address', () => {
  it.each([
    ['bolt://host', { url: 'bolt://host', user: null, password: null, database: null }],
    [
      'neo4j+s://a:b%40c@host:7687/policies',
      { url: 'neo4j+s://host:7687', user: 'a', password: 'b@c', database: 'policies' },
    ],
    ['neo4j://host?database=policies', { url: 'neo4j://host', user: null, password: null, database: 'policies' }],
    [
      'neo4j://host?policy=eu&database=law',
      { url: 'neo4j://host?policy=eu', user: null, password: null, database: 'law' },
    ],
    ['bolt://[::1]:7687', { url: 'bolt://[::1]:7687', user: null, password: null, database: null }],
  ])('%s', (text, expected) => {
    expect(parseNeo4jAddress(text)).toEqual(expected);
  });

  it.each([
    'mysql://host',
    'neo4j://',
    'neo4j://neo4j:100%@host',
    'neo4j://neo4j:12#secret@host',
    'neo4j://neo4j:pa/secret@host',
    'neo4j://neo4j:pa?secret@host',
    'bolt://host/1x',
    'bolt://host:port',
    '',
  ])('%s is refused in a Chinese sentence that does not repeat the password', (text) => {
    const said = parseNeo4jAddress(text);
    expect(said).toMatch(/\p{Script=Han}.*。$/u);
    expect(said).not.toContain('secret');
  });
});
