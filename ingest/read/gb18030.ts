/** The one place that knows iconv-lite. */
import iconv from 'iconv-lite';

/** Decodes GB18030 (and so GBK and GB2312); bytes that are none become U+FFFD. */
export const decodeGb18030 = (bytes: Uint8Array): string =>
  iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'gb18030');
