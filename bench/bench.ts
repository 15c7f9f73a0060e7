/** What a bench found, or null where its data is not there. */
export type Bench = (say: (line: string) => void) => Promise<Record<string, unknown> | null>;
