/** Documents, their versions, sections and clauses, as published. */
import type { View } from './view.ts';

const CLAUSE_FROM = `FROM main.clauses AS c JOIN main.documents AS d ON d.key = c.document_key AND d.current = 1`;

export const documents: View = {
  name: 'documents',
  description: '文件，每份只有最新的一版',
  columns: [
    ['id', 'text', 'd.id', '文件的 id'],
    ['version', 'text', 'd.version', '最新一版的版本'],
    ['title', 'text', 'd.title', '题目'],
    ['kind', 'text', 'd.kind', '文种：方案、措施、通知……'],
    ['issuer', 'text', 'd.issuer', '发文单位'],
    ['number', 'text', 'd.number', '文号；原文没有时为空'],
    ['issued', 'text', 'd.issued', '发文日期，YYYY-MM-DD'],
    ['carrier', 'text', 'd.carrier', '印发它的通知的文件 id'],
    ['file', 'text', 'd.file', '导入时的文件名'],
    ['characters', 'number', 'd.characters', '原文字数'],
    ['clauses', 'number', '(SELECT count(*) FROM main.clauses AS c WHERE c.document_key = d.key)', '条款数'],
  ],
  from: 'FROM main.documents AS d WHERE d.current = 1',
};

export const versions: View = {
  name: 'versions',
  description: '文件的全部版本；其他视图只看最新的一版',
  columns: [
    ['document', 'text', 'd.id', '文件的 id'],
    ['version', 'text', 'd.version', '版本'],
    ['title', 'text', 'd.title', '这一版的题目'],
    ['issued', 'text', 'd.issued', '这一版的发文日期'],
    ['latest', 'boolean', 'd.current', '1：最新的一版'],
  ],
  from: 'FROM main.documents AS d',
};

export const sections: View = {
  name: 'sections',
  description: '文件的章节标题，按先后',
  columns: [
    ['document', 'text', 'd.id', '文件的 id'],
    ['position', 'number', 's.position', '在文件中的次序，从 0 起'],
    ['id', 'text', 's.id', '章节的 id'],
    ['number', 'text', 's.number', '编号，原文的写法'],
    ['heading', 'text', 's.heading', '标题'],
    ['depth', 'number', 's.depth', '层级'],
  ],
  from: 'FROM main.sections AS s JOIN main.documents AS d ON d.key = s.document_key AND d.current = 1',
};

export const clauses: View = {
  name: 'clauses',
  description: '条款：起草人引用的最小单位',
  columns: [
    ['id', 'text', 'c.id', '条款的 id；其他视图的 clause 列就是它'],
    ['document', 'text', 'd.id', '所在文件的 id'],
    ['position', 'number', 'c.position', '在文件中的次序，从 0 起'],
    ['number', 'text', 'c.number', '编号，原文的写法'],
    ['heading', 'text', 'c.heading', '小标题；没有时为空'],
    ['path', 'json', 'c.path', '上层标题的 JSON 数组，最外层在前'],
    ['text', 'text', 'c.text', '正文'],
    ['source_start', 'number', 'c.source_start', '在公布的原文中的起点（UTF-16）'],
    ['source_end', 'number', 'c.source_end', '在公布的原文中的终点，不含'],
  ],
  from: CLAUSE_FROM,
};

export const validity: View = {
  name: 'validity',
  description: '条款自己写明的有效期，一项措施一行',
  columns: [
    ['clause', 'text', 'c.id', '条款的 id'],
    ['valid_from', 'text', 't.valid_from', '起，YYYY-MM-DD；未写为空'],
    ['valid_until', 'text', 't.valid_until', '止，含当日；未写为空'],
    ['start', 'number', 't.span_start', '写明有效期的文字在正文中的起点'],
    ['end', 'number', 't.span_end', '终点，不含'],
  ],
  from: `FROM main.clause_terms AS t JOIN main.clauses AS c ON c.key = t.clause_key
    JOIN main.documents AS d ON d.key = c.document_key AND d.current = 1`,
};
