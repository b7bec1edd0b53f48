import { stringify } from 'csv-stringify/sync';

/** A text with TABs, parted as it is read: lines of prose, and tables of fields. */
export type TextPart = { kind: 'line'; text: string } | { kind: 'table'; rows: string[][] };

export function textToParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let table: string[][] | null = null;
  for (const line of text.replaceAll('\f', '\n').split('\n')) {
    if (line.includes('\t')) {
      if (!table) {
        table = [];
        parts.push({ kind: 'table', rows: table });
      }
      table.push(line.split('\t').map((field) => field.trim()));
      continue;
    }
    table = null;
    if (line.trim() !== '') parts.push({ kind: 'line', text: line.trim() });
  }
  return parts;
}

export function partsToHtml(parts: readonly TextPart[]): string {
  const body = parts.map((part) => {
    if (part.kind === 'line') return `<p>${escapeHtml(part.text)}</p>`;
    const rows = part.rows.map((row) => `<tr>${row.map((field) => `<td>${escapeHtml(field)}</td>`).join('')}</tr>`);
    return `<table>\n${rows.join('\n')}\n</table>`;
  });
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>計画</title></head><body>\n${body.join('\n')}\n</body></html>\n`;
}

export function partsToMarkdown(parts: readonly TextPart[]): string {
  const blocks = parts.map((part) => {
    if (part.kind === 'line') return part.text.replace(/[*_`~#]/gu, '\\$&');
    const width = Math.max(...part.rows.map((row) => row.length));
    const rows = part.rows.map((row) => Array.from({ length: width }, (_, at) => toMarkdownCell(row[at] ?? '')));
    const [head = [], ...rest] = rows.map((row) => `| ${row.join(' | ')} |`);
    return [head, `|${'---|'.repeat(width)}`, ...rest].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function toMarkdownCell(field: string): string {
  return field.replace(/[|*_`~\\&<]/gu, '\\$&').replaceAll('\n', '<br>');
}

export type CsvForm = { delimiter: ',' | '\t' | ';'; isPadded: boolean; quotesAll: boolean };

/** As a spreadsheet exports the sheet that the text was pasted into; a blank line parts what is no table from the next. */
export function partsToCsv(parts: readonly TextPart[], { delimiter, isPadded, quotesAll }: CsvForm): string {
  const rows = parts.flatMap((part) => (part.kind === 'line' ? [[part.text], []] : [...part.rows, []]));
  const width = Math.max(...rows.map((row) => row.length));
  const padded = isPadded ? rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]) : rows;
  return stringify(padded, { delimiter, quoted: quotesAll, quoted_empty: false, record_delimiter: 'windows' });
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}
