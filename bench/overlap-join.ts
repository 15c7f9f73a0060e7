/** Near-duplicates among 155,166 law articles without comparing all pairs: ours, rensa and datasketch on the same texts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JoinOptions } from '../graph/overlap/fingerprint/join-texts.ts';
import { runProgram } from '../test/run-program.ts';
import type { Bench } from './bench.ts';
import { records, rounded } from './data.ts';
import { judgeOf, type LabelledPair } from './overlap-join/judge.ts';
import { readPairs } from './overlap-join/pairs-file.ts';
import { PEER_PACKAGES, PEER_SETTINGS, PEER_SOURCE, type PeerSetting } from './overlap-join/peers.ts';
import { pythonEnvironment } from './overlap-join/python-environment.ts';

const LIMIT_MS = 1_800_000;
/** The defaults first, then how recall and time move with the number of probes and the threshold. */
const OUR_SETTINGS: readonly JoinOptions[] = [{}, { probes: 8 }, { jaccard: 0.2 }];

interface Article {
  text: string;
}
interface Pair {
  jaccard3: number;
  text1: string;
  text2: string;
}
interface Run {
  seconds: number;
  cpuSeconds: number;
  peakMegabytes: number;
}

const ours = fileURLToPath(new URL('./overlap-join/ours.ts', import.meta.url));

export const overlapJoinBench: Bench = async (say) => {
  const articles = records<Article>('laws/articles.jsonl.gz');
  const revisions = records<Pair>('near-duplicate/law-version-pairs-dev.jsonl.gz');
  const negatives = records<Pair>('near-duplicate/law-version-hard-negatives-dev.jsonl.gz');
  if (!articles || !revisions || !negatives) return null;
  const published = articles.map(({ text }) => text);
  const labelled: LabelledPair[] = [...revisions, ...negatives].map(({ text1, text2, jaccard3 }, i) => {
    const a = published.push(text1) - 1;
    return { a, b: published.push(text2) - 1, jaccard: jaccard3, revision: i < revisions.length };
  });
  const begun = performance.now();
  const bare = published.map((text) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''));
  const foldSeconds = rounded((performance.now() - begun) / 1000, 1);
  const judge = judgeOf(published, bare, labelled);
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-join-'));
  const [textsFile, pairsFile] = [join(folder, 'texts.json'), join(folder, 'pairs.bin')];
  const measured = async (setting: JoinOptions | PeerSetting, program: string, parameters: string[]) => {
    const output = await runProgram(program, [...parameters, textsFile, pairsFile, JSON.stringify(setting)], {
      limitMs: LIMIT_MS,
    });
    const { seconds, cpuSeconds, peakMegabytes } = JSON.parse(output) as Run;
    const result = {
      ...setting,
      seconds: rounded(seconds, 1),
      cpuSeconds: rounded(cpuSeconds, 1),
      peakMegabytes: Math.round(peakMegabytes),
      ...judge(readPairs(pairsFile)),
    };
    say(JSON.stringify(result));
    return result;
  };
  try {
    writeFileSync(textsFile, JSON.stringify(bare));
    const python = await pythonEnvironment(PEER_PACKAGES);
    const peers = [];
    const own = [];
    for (const setting of OUR_SETTINGS) own.push(await measured(setting, process.execPath, ['--import', 'tsx', ours]));
    for (const setting of python === null ? [] : PEER_SETTINGS)
      peers.push(await measured(setting, python!, ['-c', PEER_SOURCE]));
    return { texts: bare.length, foldSeconds, ours: own, peers };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
