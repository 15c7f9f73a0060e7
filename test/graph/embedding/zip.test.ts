import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZipEntry, ZipError } from '../../../graph/embedding/zip.ts';
import { zipOf } from './zip-of.ts';

describe('ZIP reader', () => {
  it('gives back any entry, stored or deflated, whatever the comment', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({ name: fc.string({ minLength: 1 }), content: fc.uint8Array(), packed: fc.boolean() }),
          {
            selector: ({ name }) => name,
          },
        ),
        fc.string(),
        (entries, comment) => {
          const archive = zipOf(entries, comment);
          for (const { name, content } of entries) expect(readZipEntry(archive, name)).toEqual(Buffer.from(content));
        },
      ),
    );
  });

  it('has null for a name that is not there', () => {
    expect(readZipEntry(zipOf([]), 'x')).toBeNull();
    expect(readZipEntry(zipOf([{ name: 'y', content: Buffer.from('1') }]), 'x')).toBeNull();
  });

  it('refuses what is damaged, at every cut', () => {
    const archive = zipOf([{ name: 'x', content: Buffer.alloc(500, 'policy'), packed: true }]);
    for (let length = 0; length < archive.length; length++) {
      expect(() => readZipEntry(archive.subarray(0, length), 'x')).toThrow(ZipError);
    }
    expect(() => readZipEntry(Buffer.from('<html>not found</html>'), 'x')).toThrow(ZipError);
  });

  it('inflates no more than the directory says', () => {
    const bomb = zipOf([{ name: 'x', content: Buffer.alloc(1_000_000), packed: true, statedSize: 10 }]);
    expect(deflateRawSync(Buffer.alloc(1_000_000)).length).toBeLessThan(2000);
    expect(() => readZipEntry(bomb, 'x')).toThrow(ZipError);
  });
});
