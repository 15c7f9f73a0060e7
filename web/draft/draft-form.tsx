/** Takes a draft: pasted, chosen or dropped. */
import Button from 'antd/es/button/index.js';
import { useRef, useState } from 'react';
import { useFileDrop } from '../files/use-file-drop.ts';
import type { Draft } from '../request/draft-queries.ts';

interface DraftFormProps {
  busy: boolean;
  onCheck: (draft: Draft) => void;
}

const ACCEPTED = '.txt,.docx,.html,.htm,.pdf';

export const DraftForm = ({ busy, onCheck }: DraftFormProps) => {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [asOf, setAsOf] = useState('');
  const sendFile = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !busy) onCheck({ content: file, title, asOf });
    if (input.current) input.current.value = '';
  };
  const drop = useFileDrop(sendFile);
  return (
    <form
      className={drop.over ? 'draft-form draft-form-over' : 'draft-form'}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onCheck({ content: text, title, asOf });
      }}
      {...drop.handlers}
    >
      <label htmlFor="draft-text">文稿正文</label>
      <textarea
        id="draft-text"
        rows={14}
        value={text}
        placeholder="把文稿粘贴在这里，或把文件拖进来"
        onChange={(event) => setText(event.target.value)}
      />
      <div className="draft-options">
        <label>
          标题 <span className="quiet">可不填</span>
          <input type="text" value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <label>
          以哪一天为准 <span className="quiet">默认今天</span>
          <input type="date" value={asOf} onChange={(event) => setAsOf(event.target.value)} />
        </label>
      </div>
      <div className="draft-send">
        <Button type="primary" htmlType="submit" loading={busy} disabled={text.trim() === ''}>
          检查
        </Button>
        <input
          ref={input}
          id="draft-file"
          className="unseen"
          type="file"
          accept={ACCEPTED}
          tabIndex={-1}
          aria-label="选择要检查的文件"
          onChange={(event) => sendFile(event.target.files)}
        />
        <Button disabled={busy} onClick={() => input.current?.click()}>
          选择文件
        </Button>
        <span className="quiet">Word（.docx）、PDF、网页或纯文本</span>
      </div>
    </form>
  );
};
