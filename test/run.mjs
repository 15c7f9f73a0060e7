/**
 * `npm test`: builds what is stale, runs every test, and ends with "N passed, N failed" alone on a line. The tests on Neo4j
 * wait for servers most of the time, so they run beside the others.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const PROJECTS = ['tiaoli', 'neo4j'];

/** Both would build it at once. */
const built = spawnSync(process.execPath, ['start.mjs', '--build-only'], { cwd: root, stdio: 'inherit' }).status;
if (built !== 0) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'tiaoli-test-'));
const reportOf = (project) => join(folder, `${project}.json`);

/** Exit code of one project's tests; Neo4j and the program that tests it take a core of their own. */
const run = (project) =>
  new Promise((resolve) => {
    const parameters = [
      'node_modules/vitest/vitest.mjs',
      'run',
      `--project=${project}`,
      '--passWithNoTests',
      `--maxWorkers=${project === 'neo4j' ? 1 : Math.max(1, availableParallelism() - 1)}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportOf(project)}`,
      ...process.argv.slice(2),
    ];
    spawn(process.execPath, parameters, { cwd: root, stdio: 'inherit' }).on('close', (code) => resolve(code ?? 1));
  });

/** What a report says; one that is missing is a failure. */
const countsOf = (project, status) => {
  try {
    const result = JSON.parse(readFileSync(reportOf(project), 'utf8'));
    // A file that could not even be loaded has no failed test of its own.
    const broken = result.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
    ).length;
    const failed = result.numFailedTests + broken;
    return {
      passed: result.numPassedTests,
      failed: status !== 0 && failed === 0 ? 1 : failed,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch {
    console.error(`the tests of ${project} left no report`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
};

const statuses = await Promise.all(PROJECTS.map(run));
const counts = PROJECTS.map((project, i) => countsOf(project, statuses[i]));
rmSync(folder, { recursive: true, force: true });
const sum = (what) => counts.reduce((all, one) => all + one[what], 0);
console.log(
  `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
);
process.exit(sum('failed') > 0 ? 1 : 0);
