import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packStrings, readCache, unpackStrings, writeCache } from '../../../graph/embedded/index-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiaoli-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SECTIONS = new Map([
  ['empty', new Uint8Array()],
  ['odd', Uint8Array.of(1, 2, 3)],
  ['words', packStrings(['补贴', '奖励'])],
]);

describe('cache file', () => {
  it('gives back what was written, whatever the sections', () => {
    const file = join(folder, 'x.index');
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.uint8Array()), fc.string(), (sections, stamp) => {
        writeCache(file, stamp, new Map(Object.entries(sections)));
        const read = readCache(file, stamp);
        expect(read.state).toBe('fresh');
        if (read.state !== 'fresh') return;
        expect([...read.sections.keys()]).toEqual(Object.keys(sections));
        for (const [name, bytes] of read.sections) expect([...bytes]).toEqual([...sections[name]!]);
      }),
    );
  });

  it('tells missing, stale and damaged files from fresh ones', () => {
    const file = join(folder, 'x.index');
    expect(readCache(file, 'r1').state).toBe('missing');
    writeCache(file, 'r1', SECTIONS);
    expect(readCache(file, 'r1').state).toBe('fresh');
    expect(readCache(file, 'r2').state).toBe('stale');
    appendFileSync(file, 'x');
    expect(readCache(file, 'r1').state).toBe('corrupt');
    writeFileSync(file, 'garbage');
    expect(readCache(file, 'r1').state).toBe('corrupt');
    writeFileSync(file, '');
    expect(readCache(file, 'r1').state).toBe('corrupt');
  });

  it('recognises every cut and every altered byte', () => {
    const file = join(folder, 'x.index');
    writeCache(file, 'r1', SECTIONS);
    const whole = readFileSync(file);
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(file, whole);
      truncateSync(file, length);
      expect(readCache(file, 'r1').state).not.toBe('fresh');
    }
    const words = SECTIONS.get('words')!.length;
    for (let at = whole.length - words; at < whole.length; at++) {
      const altered = Buffer.from(whole);
      altered[at]! ^= 1;
      writeFileSync(file, altered);
      expect(readCache(file, 'r1').state).toBe('corrupt');
    }
  });

  it('leaves nothing else behind', () => {
    writeCache(join(folder, 'x.index'), 'r1', SECTIONS);
    expect(readdirSync(folder)).toEqual(['x.index']);
    expect(() => writeCache(join(folder, 'x.index', 'y'), 'r1', SECTIONS)).toThrow();
    expect(readdirSync(folder)).toEqual(['x.index']);
  });

  it('keeps strings of any script', () => {
    expect(unpackStrings(packStrings([]))).toEqual([]);
    expect(unpackStrings(packStrings(['补贴', 'a', '𠮷']))).toEqual(['补贴', 'a', '𠮷']);
  });
});
