/** One join in a process of its own: texts (JSON) and options in, pairs out, time and memory on standard output. */
import { readFileSync } from 'node:fs';
import { type JoinOptions, joinTexts } from '../../graph/overlap/fingerprint/join-texts.ts';
import { writePairs } from './pairs-file.ts';

const [from, to, options] = process.argv.slice(2) as [string, string, string];
const texts = JSON.parse(readFileSync(from, 'utf8')) as string[];
const cpu = process.cpuUsage();
const begun = performance.now();
const { pairs } = joinTexts(texts, JSON.parse(options) as JoinOptions);
const seconds = (performance.now() - begun) / 1000;
const { user, system } = process.cpuUsage(cpu);
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
writePairs(to, pairs);
console.log(JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, peakMegabytes }));
