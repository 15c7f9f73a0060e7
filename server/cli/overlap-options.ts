/** The filters of overlaps as options of a command. */
import type { Command } from 'commander';
import { CONFLICT_SEVERITIES, DIFFERENCE_TYPES, OVERLAP_KINDS, VERDICTS } from '../../ingest/model.ts';
import type { overlapParameters } from '../contract.ts';
import { collect } from './filter-options.ts';

type Name = keyof typeof overlapParameters;

const SAID: Readonly<Record<Name, string>> = {
  kind: `类型 · kind: ${OVERLAP_KINDS.join(' ')}`,
  conflict: `冲突 · conflict: ${CONFLICT_SEVERITIES.join(' ')} none`,
  document: '文件 id；给出两次就是这两份之间的 · document id, twice for those between two',
  difference: `差异的类型 · type of difference: ${DIFFERENCE_TYPES.join(' ')}`,
  agency: '任一方的责任单位 · responsible agency of either side',
  review: `人的结论 · verdict: ${VERDICTS.join(' ')} none outdated`,
  clause: '条款 id：与它成对的 · clause id: pairs of it',
};

export const OVERLAP_FILTERS = Object.keys(SAID) as Name[];

/** Adds an option for each filter; all may be repeated. */
export const addOverlapOptions = (command: Command): void => {
  for (const name of OVERLAP_FILTERS) command.option(`--${name} <value>`, SAID[name], collect);
};
