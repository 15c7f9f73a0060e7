/** Sends a draft to be checked; nothing of it is kept on either side. */
import type { DraftReport } from '../../server/contract.ts';
import { call, callFile, posted } from './call.ts';

export interface Draft {
  /** A file, or what was pasted. */
  content: File | string;
  title: string;
  /** ISO date; empty for today. */
  asOf: string;
}

const requestOf = ({ content, title, asOf }: Draft): RequestInit => {
  const said = { ...(title.trim() === '' ? {} : { title: title.trim() }), ...(asOf === '' ? {} : { as_of: asOf }) };
  if (typeof content === 'string') return posted({ text: content, ...said });
  const body = new FormData();
  for (const [name, value] of Object.entries(said)) body.append(name, value);
  body.append('file', content);
  return { method: 'POST', body };
};

export const checkDraft = (draft: Draft): Promise<DraftReport> => call<DraftReport>('/draft-check', requestOf(draft));

/** The same check as a Word file. */
export const draftAsWord = (draft: Draft): Promise<Blob> => callFile('/draft-check?format=docx', requestOf(draft));
