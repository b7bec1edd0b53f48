import { zipSync } from 'fflate';
import type { TextPart } from './write-kinds.ts';

const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** A .docx of this body, with these parts beside it. */
export function bodyToWord(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
  const all = { '[Content_Types].xml': '<Types/>', 'word/document.xml': document, ...parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, new TextEncoder().encode(text)])));
}

export function paragraph(text: string, more = ''): string {
  const runs = text.split('\n').map((line) => `<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`);
  return `<w:p>${more}${runs.join('<w:r><w:br/></w:r>')}</w:p>`;
}

export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

/** Widths in points; each row is its cells, its properties (`w:trPr`) ahead of them where it has any. */
export function table(widths: readonly number[], rows: readonly (readonly string[])[], more = ''): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width * 20}"/>`).join('');
  const body = rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblGrid>${grid}${more}</w:tblGrid>${body}</w:tbl>`;
}

/** A line with a head, so far to the right of its cell's text and below its paragraph, and so long (points). */
export function arrow(left: number, top: number, width: number, { from = 'column' } = {}): string {
  const emu = (points: number): number => Math.round(points * 12_700);
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor layoutInCell="1">
    <wp:positionH relativeFrom="${from}"><wp:posOffset>${emu(left)}</wp:posOffset></wp:positionH>
    <wp:positionV relativeFrom="paragraph"><wp:posOffset>${emu(top)}</wp:posOffset></wp:positionV>
    <wp:extent cx="${emu(width)}" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm/>
    <a:prstGeom prst="straightConnector1"/><a:ln><a:tailEnd type="triangle"/></a:ln></wps:spPr></wps:wsp>
    </a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>`;
}

export function partsToWord(parts: readonly TextPart[]): Uint8Array {
  const body = parts.map((part) => {
    if (part.kind === 'line') return paragraph(part.text);
    const width = Math.max(...part.rows.map((row) => row.length));
    const rows = part.rows.map((row) => Array.from({ length: width }, (_, at) => cell(paragraph(row[at] ?? ''))));
    return table(Array<number>(width).fill(60), rows);
  });
  return bodyToWord(body.join('<w:p/>'));
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
