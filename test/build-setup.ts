/** Before the tests: what is stale of dist/ is built, so that programs are tested as people run them. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('../start.mjs', import.meta.url));

export default (): void => {
  const { status } = spawnSync(process.execPath, [START, '--build-only'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the build failed');
};
