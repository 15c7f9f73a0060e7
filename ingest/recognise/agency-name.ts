/** Names of agencies for the rest of the program: canonical form, short forms, and finding them in free text. */
import { jobNames, jobOf, nationalNames } from './agency-vocabulary.ts';

export { canonicalAgency } from './agency-compose.ts';
export { type AgencyMatch, matchAgencies } from './agency-match.ts';

/** Names and short forms without prefix → the form that canonical names keep: 人社厅 → 人力资源社会保障厅. */
export const agencyAliases: ReadonlyMap<string, string> = new Map([
  ...jobNames.map((name) => [name, jobOf(name)?.key ?? name] as const),
  ...nationalNames,
]);
