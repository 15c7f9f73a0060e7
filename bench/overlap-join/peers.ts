/** The same join as people write it with rensa and with datasketch: identical texts first, then MinHash LSH. */
export const PEER_PACKAGES = ['rensa==0.5.0', 'datasketch==2.0.0', 'numpy==2.4.6', 'scipy==1.17.1'];

export interface PeerSetting {
  peer: 'rensa' | 'datasketch';
  /** Characters of a shingle. */
  gram: number;
  permutations: number;
  bands: number;
  /** Estimated Jaccard from which on a candidate is reported. */
  threshold: number;
}

/**
 * Each peer's usual way (5-grams, 128 permutations, threshold .5), and with trigrams two that reach further down. Bands of
 * two rows give hundreds of millions of candidates here.
 */
export const PEER_SETTINGS: readonly PeerSetting[] = [
  { peer: 'rensa', gram: 5, permutations: 128, bands: 16, threshold: 0.5 },
  { peer: 'rensa', gram: 3, permutations: 128, bands: 32, threshold: 0.3 },
  { peer: 'rensa', gram: 3, permutations: 126, bands: 42, threshold: 0.2 },
  { peer: 'datasketch', gram: 5, permutations: 128, bands: 16, threshold: 0.5 },
  { peer: 'datasketch', gram: 3, permutations: 126, bands: 42, threshold: 0.2 },
];

/** Text file (JSON), pairs file and setting (JSON) in `sys.argv`. */
export const PEER_SOURCE = `
import array, json, resource, sys, time
texts = json.load(open(sys.argv[1], encoding='utf-8'))
setting = json.loads(sys.argv[3])
n, perms, bands, threshold = setting['gram'], setting['permutations'], setting['bands'], setting['threshold']
if setting['peer'] == 'rensa':
    from rensa import RMinHash, RMinHashLSH
else:
    from datasketch import MinHash, MinHashLSH
begun, cpu = time.perf_counter(), time.process_time()
first = {}
for i, text in enumerate(texts):
    if text: first.setdefault(text, i)
numbers = list(first.values())
grams = lambda text: list({text[i:i + n] for i in range(max(1, len(text) - n + 1))})
pairs = array.array('I')
if setting['peer'] == 'rensa':
    sketches = RMinHash.from_token_sets((grams(text) for text in first), num_perm=perms, seed=42)
    lsh = RMinHashLSH(threshold=threshold, num_perm=perms, num_bands=bands)
    for i, sketch in enumerate(sketches):
        for j in set(lsh.query(sketch)):
            if sketch.jaccard(sketches[j]) >= threshold: pairs.extend((numbers[j], numbers[i]))
        lsh.insert(i, sketch)
else:
    sketches = MinHash.bulk(([gram.encode() for gram in grams(text)] for text in first), num_perm=perms, seed=42)
    lsh = MinHashLSH(num_perm=perms, params=(bands, perms // bands))
    for i, sketch in enumerate(sketches):
        for j in lsh.query(sketch):
            if sketch.jaccard(sketches[j]) >= threshold: pairs.extend((numbers[j], numbers[i]))
        lsh.insert(i, sketch)
print(json.dumps({'seconds': time.perf_counter() - begun, 'cpuSeconds': time.process_time() - cpu,
  'peakMegabytes': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
pairs.tofile(open(sys.argv[2], 'wb'))
`;
