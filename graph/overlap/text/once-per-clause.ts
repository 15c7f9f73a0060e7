/** What is read off a clause alone is read once, however many clauses it is compared with. */
import type { ClauseProfile } from './clause-profile.ts';

/** `make` with its results remembered for as long as the profile is; they are shared, do not change them. */
export const oncePerClause = <Result>(
  make: (profile: ClauseProfile) => Result,
): ((profile: ClauseProfile) => Result) => {
  const known = new WeakMap<ClauseProfile, { result: Result }>();
  return (profile) => {
    const kept = known.get(profile) ?? { result: make(profile) };
    known.set(profile, kept);
    return kept.result;
  };
};
