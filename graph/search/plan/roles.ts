/** Which part is asked for where no body is named: 配合单位有哪些. */
import type { Question, Reading } from './reading.ts';

/** Who merely takes part is named in few clauses, so that the question leans towards these; someone leads everywhere. */
const COOPERATING =
  /(配合|协办|参与)(的|单位|部门)?(都|还)?(是|有|包括)?(谁|哪些|哪个|哪几|什么|啥)|(谁|哪些(部门|单位|厅局)?|哪个(部门|单位|厅|局))(来|在|都)?(配合|协办)/u;

/** The role that a question asks for, where `agencies` names no body that could play it. */
export const readRole = ({ original, folded }: Question, agencies: readonly Reading[]): Reading[] => {
  const cue = agencies.length === 0 ? COOPERATING.exec(folded) : null;
  if (!cue) return [];
  const start = cue.index;
  const end = start + cue[0].length;
  return [
    {
      filter: { field: 'role', op: '=', value: 'cooperate', surface: original.slice(start, end), start, end },
      condition: { field: 'role', anyOf: ['cooperate'] },
      force: 'prefer',
    },
  ];
};
