/** The Python that other tests read our exports with: the pinned packages, Chinese in and out, errors that show. */
import { describe, expect, it } from 'vitest';
import { orSkip } from '../or-skip.ts';
import { pythonWith } from './python-with.ts';
import { PYTHON_PACKAGES, type PythonPackage } from './versions.ts';

const ALL = Object.keys(PYTHON_PACKAGES) as PythonPackage[];

const VERSIONS = `
import importlib, json, sys
modules = {'python-docx': 'docx'}
print(json.dumps({name: importlib.import_module(modules.get(name, name)).__version__ for name in sys.argv[1:]}))
`;

const python = await orSkip(() => pythonWith(ALL));

describe.skipIf(python === null)('Python beside the tests', () => {
  const run = python as NonNullable<typeof python>;

  it('has each package in its pinned version', async () => {
    expect(await run(VERSIONS, ALL)).toEqual(PYTHON_PACKAGES);
  });

  it('passes Chinese in and out', async () => {
    const echo = 'import json, sys; print(json.dumps([sys.argv[1], sys.stdin.read()], ensure_ascii=False))';
    expect(await run(echo, ['财政厅'], '补贴\n“一次性”')).toEqual(['财政厅', '补贴\n“一次性”']);
  });

  it('shows a traceback, and what is no JSON', async () => {
    await expect(run('raise ValueError("坏了")')).rejects.toThrow(/ValueError: 坏了/u);
    await expect(run('print("财政厅")')).rejects.toThrow(/no JSON: 财政厅/u);
  });

  it('is made once by those who ask at the same time', async () => {
    const both = await Promise.all([pythonWith(ALL), pythonWith([...ALL].reverse())]);
    for (const one of both) expect(await one('print(1)')).toBe(1);
  });
});
