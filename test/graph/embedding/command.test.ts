import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../graph/embedding/command.ts';

const LIMIT_MS = 20_000;

describe('outside program', () => {
  it('ends well, or its failure says what it last wrote', async () => {
    await expect(runCommand('sh', ['-c', 'exit 0'], process.env, LIMIT_MS)).resolves.toBeUndefined();
    await expect(runCommand('sh', ['-c', 'echo broken >&2; exit 3'], process.env, LIMIT_MS)).rejects.toThrow(
      /退出码 3.*broken/u,
    );
  });

  it('is said to be missing where it is', async () => {
    await expect(runCommand('no-such-program-here', [], process.env, LIMIT_MS)).rejects.toThrow('没有找到');
  });

  it('is ended with its children when its time is over, and leaves no listeners', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tiaoli-command-'));
    const listeners = () => ['SIGINT', 'SIGTERM', 'SIGHUP', 'exit'].map((event) => process.listenerCount(event));
    const before = listeners();
    const late = join(folder, 'late');
    try {
      // The grandchild would write the file a second later, had it been left alive.
      const script = `(sleep 1; touch ${late}) & wait`;
      await expect(runCommand('sh', ['-c', script], process.env, 200)).rejects.toThrow('已中止');
      await sleep(1500);
      expect(existsSync(late)).toBe(false);
      expect(listeners()).toEqual(before);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
