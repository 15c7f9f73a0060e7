/** A type of question as people call it; null is all of them. */
import { EVALUATION_TYPE_NAMES } from '../../server/contract.ts';

export const typeName = (type: string | null): string =>
  type === null ? '全部' : (EVALUATION_TYPE_NAMES[type] ?? type);
