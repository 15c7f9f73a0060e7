/** A file that takes too much: its process ends, the one that asked goes on. */
import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { readFile } from '../../ingest/read/read-file.ts';
import { docxFile, paragraph } from '../fixtures/files/docx-file.ts';

/** Beside other work the file's whole minute may pass. */
const TIMEOUT = 180_000;

it(
  'kills the process of a page that would fill the memory',
  async () => {
    const endless = Buffer.from(`<body>${'<div>'.repeat(3_000_000)}`);
    await expect(readFile(endless, 'a.html')).rejects.toMatchObject({
      code: 'too-complex',
      detail: expect.stringContaining('已经停止'),
    });
    const { text } = await readFile(await docxFile({ body: paragraph('一、支持企业发展。') }), 'b.docx');
    expect(text).toBe('一、支持企业发展。');
  },
  TIMEOUT,
);
