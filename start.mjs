#!/usr/bin/env node
/**
 * npm start: builds what is stale, then serves. Plain JavaScript, because it runs before anything is built.
 *   node start.mjs               build, serve
 *   node start.mjs --build-only  build
 *   node start.mjs --run <args>  build the server part, run the command line with <args>
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const ROOT = dirname(fileURLToPath(import.meta.url));
const DIST = join(ROOT, 'dist');
const LEAST_NODE = [20, 19];

/** Folders whose code is compiled; what else lies in them (vocabularies) is copied beside it. */
const SERVER_SOURCES = ['ingest', 'graph', 'server'];
const COPIED = new Set(['.tsv', '.txt', '.json', '.sql', '.safetensors']);
/** Parts of the build, each with the sources that it depends on. Both depend on what is installed. */
const PARTS = {
  server: [...SERVER_SOURCES, 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
  web: [
    'web',
    'server/contract.ts',
    'server/contract',
    'server/filter-parameters.ts',
    'ingest/model.ts',
    'package-lock.json',
  ],
};
const SKIPPED = new Set(['node_modules', 'dist', '.vite']);
const COMPRESSED = new Set(['.js', '.css', '.html', '.svg', '.json']);
const WORTH_COMPRESSING = 1024;

const say = (line) => process.stderr.write(`${line}\n`);
const fail = (line) => {
  say(line);
  process.exit(1);
};

/** Every file under a path, in one order everywhere. */
const filesUnder = (path) => {
  if (extname(path)) return existsSync(path) ? [path] : [];
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name) && !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const inside = join(path, entry.name);
      return entry.isDirectory() ? filesUnder(inside) : [inside];
    })
    .sort();
};

/** Digest of names and contents: a fresh clone, a touched file or another branch with the same text is not stale. */
const digestOf = (sources) => {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesUnder(join(ROOT, source))))
    hash.update(`${relative(ROOT, path).split(sep).join('/')}\n`).update(readFileSync(path));
  return hash.digest('hex');
};

const stampFile = (part) => join(DIST, `.stamp-${part}`);
const isFresh = (part, digest) => existsSync(stampFile(part)) && readFileSync(stampFile(part), 'utf8') === digest;

/** Runs a program of node_modules; its output is shown only where it failed. */
const runTool = (script, args, what) => {
  const path = join(ROOT, 'node_modules', script);
  if (!existsSync(path)) fail(`没有找到 ${script}：请先运行 npm ci。`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) fail(`${stdout}${stderr}\n${what}失败。`);
};

const buildServer = () => {
  for (const folder of SERVER_SOURCES) rmSync(join(DIST, folder), { recursive: true, force: true });
  // Types are checked by `npm run lint`; here they would only double the time of a first start.
  runTool('typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--noCheck'], '编译服务器');
  for (const path of SERVER_SOURCES.flatMap((folder) => filesUnder(join(ROOT, folder)))) {
    if (!COPIED.has(extname(path))) continue;
    const copy = join(DIST, relative(ROOT, path));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(path, copy);
  }
};

const buildWeb = async () => {
  const out = join(DIST, 'web');
  runTool('vite/bin/vite.js', ['build', 'web', '--outDir', out, '--emptyOutDir', '--logLevel', 'warn'], '构建页面');
  const files = filesUnder(out).filter((path) => COMPRESSED.has(extname(path)));
  await Promise.all(
    files.map(async (path) => {
      const bytes = readFileSync(path);
      if (bytes.length < WORTH_COMPRESSING) return;
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
      writeFileSync(`${path}.br`, await promisify(brotliCompress)(bytes, quality));
      writeFileSync(`${path}.gz`, await promisify(gzip)(bytes));
    }),
  );
};

const NAMES = { server: '服务器', web: '页面' };
const BUILDERS = { server: buildServer, web: buildWeb };

/** Builds a part if its sources are not those that it was built from. */
const refresh = async (part) => {
  const digest = digestOf(PARTS[part]);
  if (isFresh(part, digest)) return;
  const began = performance.now();
  say(`正在构建${NAMES[part]}…`);
  rmSync(stampFile(part), { force: true });
  await BUILDERS[part]();
  mkdirSync(DIST, { recursive: true });
  writeFileSync(stampFile(part), digest);
  say(`${NAMES[part]}已构建（${((performance.now() - began) / 1000).toFixed(1)} 秒）`);
};

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor, leastMinor] = LEAST_NODE;
  if (major < leastMajor || (major === leastMajor && minor < leastMinor))
    fail(`需要 Node.js ${LEAST_NODE.join('.')} 或更新的版本，现在是 ${process.versions.node}。`);
};

const [mode, ...rest] = process.argv.slice(2);
checkNode();
await refresh('server');
if (mode !== '--run' && existsSync(join(ROOT, 'web/index.html'))) await refresh('web');
if (mode !== '--build-only') {
  const main = join(DIST, 'server/cli/main.js');
  process.argv = [process.execPath, main, ...(mode === '--run' ? rest : ['serve', ...process.argv.slice(2)])];
  await import(pathToFileURL(main).href);
}
