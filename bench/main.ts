/**
 * `npm run bench -- [name …]`: what is measured, against what. Data stands outside the project; without it a bench says
 * that it skips. Results are kept in bench/results, one file per bench.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Bench } from './bench.ts';
import { draftCheckBench } from './draft-check.ts';
import { exportBench } from './export.ts';
import { lexicalBench } from './lexical.ts';
import { nearestBench } from './nearest.ts';
import { neo4jIngestBench } from './neo4j-ingest.ts';
import { neo4jSearchBench } from './neo4j-search.ts';
import { overlapJoinBench } from './overlap-join.ts';
import { peersBench } from './peers.ts';
import { plantedConflictsBench } from './planted-conflicts.ts';
import { plantedDraftsBench } from './planted-drafts.ts';
import { publicSetsBench } from './public-sets.ts';
import { refusalsBench } from './refusals.ts';
import { searchBench } from './search.ts';

const BENCHES: Record<string, Bench> = {
  lexical: lexicalBench,
  'draft-check': draftCheckBench,
  export: exportBench,
  nearest: nearestBench,
  'public-sets': publicSetsBench,
  search: searchBench,
  'neo4j-ingest': neo4jIngestBench,
  'neo4j-search': neo4jSearchBench,
  'overlap-join': overlapJoinBench,
  peers: peersBench,
  'planted-conflicts': plantedConflictsBench,
  'planted-drafts': plantedDraftsBench,
  refusals: refusalsBench,
};

const names = process.argv.slice(2);
const folder = new URL('./results/', import.meta.url);
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
  const bench = BENCHES[name];
  if (!bench) {
    console.error(`no bench named ${name}; there are ${Object.keys(BENCHES).join(', ')}`);
    process.exitCode = 2;
    continue;
  }
  const found = await bench((line) => console.error(`${name}: ${line}`));
  if (found === null) {
    console.log(`${name}: skipped, its data is not here`);
    continue;
  }
  const processors = cpus();
  const result = {
    bench: name,
    date: new Date().toISOString().slice(0, 10),
    machine: { cpu: processors[0]?.model, cores: processors.length, node: process.version },
    ...found,
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result));
}
