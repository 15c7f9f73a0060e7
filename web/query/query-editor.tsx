/** Where the query is written: a plain field with numbered lines. Ctrl+Enter runs it. */
import { type KeyboardEvent, type RefObject, useRef } from 'react';
import type { QueryHelp } from '../../server/contract.ts';
import { LANGUAGE_LABELS } from '../words/labels.ts';

const LEAST_LINES = 6;
const MOST_LINES = 24;

interface QueryEditorProps {
  text: string;
  language: QueryHelp['language'];
  longest: number;
  field: RefObject<HTMLTextAreaElement | null>;
  /** The line that the server found something wrong in. */
  wrongLine: number | null;
  onChange: (text: string) => void;
  onRun: () => void;
}

export const QueryEditor = ({ text, language, longest, field, wrongLine, onChange, onRun }: QueryEditorProps) => {
  const gutter = useRef<HTMLDivElement>(null);
  const lines = text.split('\n').length;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onRun();
  };
  return (
    <div className="editor">
      <label htmlFor="query-text" className="unseen">
        {LANGUAGE_LABELS[language]} 查询语句
      </label>
      <div className="editor-lines" ref={gutter} aria-hidden="true">
        {Array.from({ length: lines }, (_, i) => i + 1).map((line) => (
          <span key={line} data-wrong={line === wrongLine}>
            {line}
          </span>
        ))}
      </div>
      <textarea
        id="query-text"
        ref={field}
        value={text}
        rows={Math.min(MOST_LINES, Math.max(LEAST_LINES, lines + 1))}
        maxLength={longest}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        placeholder={language === 'sql' ? 'SELECT …' : 'MATCH … RETURN …'}
        aria-keyshortcuts="Control+Enter"
        aria-describedby="query-keys"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onScroll={({ currentTarget }) => {
          if (gutter.current) gutter.current.scrollTop = currentTarget.scrollTop;
        }}
      />
    </div>
  );
};
