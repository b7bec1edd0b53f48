/** What other programs make of a text whose fields are parted by TABs: the same plan, laid out otherwise. */
export type Variant = (text: string) => string;

/** Fields of a schedule's row ahead of its years: initiative, name, related initiatives, departments. */
const LABELS = 4;
const SHEET_WIDTH = 10;

const isRow = (line: string): boolean => line.includes('\t');
const isHead = (line: string): boolean => /^取組内容\t/u.test(line);
const isPageHead = (line: string): boolean => /^「.*」工程表$/u.test(line);
const toFields = (line: string): string[] => line.split('\t');

function mapLines(text: string, change: (line: string, index: number) => string | string[]): string {
  return text.split('\n').flatMap(change).join('\n');
}

/** Rows below the head of a schedule, as far as its table goes. */
function mapSchedule(text: string, change: (fields: string[], isHeadRow: boolean) => string[] | string[][]): string {
  let inside = false;
  return mapLines(text, (line) => {
    if (isHead(line)) inside = true;
    else if (!isRow(line)) inside = false;
    if (!inside) return line;
    const changed = change(toFields(line), isHead(line));
    const rows = changed.every((one) => typeof one === 'string') ? [changed] : (changed as string[][]);
    return rows.map((fields) => fields.join('\t'));
  });
}

function mapFields(text: string, change: (field: string) => string): string {
  return mapLines(text, (line) => (isRow(line) ? toFields(line).map(change).join('\t') : line));
}

function pad(line: string, width: number): string {
  const fields = toFields(line);
  return [...fields, ...Array.from({ length: Math.max(0, width - fields.length) }, () => '')].join('\t');
}

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => toFields(line).length));

/** Blanks between phrases become what another program prints for a line break in a cell. */
const breakAs =
  (sign: string): Variant =>
  (text) =>
    mapFields(text, (field) => field.replaceAll(' ', sign));

function quoted(text: string): string {
  return mapFields(text, (field) =>
    field.includes(' ') ? `"${field.replaceAll('"', '""').replaceAll(' ', '\n')}"` : field,
  );
}

const headHalves: Readonly<Record<string, [string, string]>> = {
  取組内容: ['取組', '内容'],
  '関連 取組': ['関連', '取組'],
  関連取組: ['関連', '取組'],
  担当課: ['担当', '課'],
  事業名: ['事業', '名'],
};

/** Each word of the head is broken over two rows; `years` too. */
function headOverTwoRows(text: string, breaksYears: boolean): string {
  return mapSchedule(text, (fields, isHeadRow) => {
    if (!isHeadRow) return fields;
    const halves = fields.map((field, at): [string, string] => {
      const known = headHalves[field];
      if (known) return known;
      const year = /^(\d{4})(年度)?$/u.exec(field);
      if (year) return breaksYears ? [year[1] ?? '', '年度'] : [field, ''];
      const cut = field.includes(' ') ? field.indexOf(' ') : Math.ceil(field.length / 2);
      return at < LABELS ? [field.slice(0, cut), field.slice(cut).trim()] : [field, ''];
    });
    return [halves.map(([above]) => above), halves.map(([, below]) => below)];
  });
}

/** Labels of merged cells stand again in each of their rows. */
function repeated(text: string, columns: readonly number[]): string {
  let above: string[] = [];
  return mapSchedule(text, (fields, isHeadRow) => {
    if (isHeadRow) {
      above = [];
      return fields;
    }
    const isLane = fields.slice(1, LABELS).every((field) => field === '');
    const filled = fields.map((field, at) => {
      if (field !== '' || !columns.includes(at)) return field;
      return at === 0 || isLane ? (above[at] ?? '') : field;
    });
    above = filled;
    return filled;
  });
}

/** Columns behind the years. */
const behind =
  (heads: readonly string[], cells: (row: number) => readonly string[]): Variant =>
  (text) => {
    let row = 0;
    return mapSchedule(text, (fields, isHeadRow) => {
      if (isHeadRow) return [...fields, ...heads];
      row += 1;
      return [...fields, ...cells(row)];
    });
  };

function numberedRows(text: string): string {
  let row = 0;
  return mapSchedule(text, (fields, isHeadRow) => {
    if (isHeadRow) row = 0;
    else row += 1;
    return [isHeadRow ? 'No.' : String(row), ...fields];
  });
}

function atPageEnds(text: string, change: (lines: string[], page: number) => string[]): string {
  const pages: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (isPageHead(line)) pages.push([]);
    pages.at(-1)?.push(line);
  }
  return pages.flatMap(change).join('\n');
}

function glueToLastRow(glue: (row: string, page: number) => string): Variant {
  return (text) =>
    atPageEnds(text, (lines, page) => {
      const last = lines.findLastIndex((line) => line.trim() !== '');
      const line = lines[last];
      return line !== undefined && isRow(line) ? lines.with(last, glue(line, page + 1)) : lines;
    });
}

/** A table in which each page goes on without the page's head. */
function oneTable(text: string): string {
  return text.replace(/\n+「[^\n]*」工程表\n\n取組内容\t[^\n]*\n/gu, '\n');
}

const isWide = (char: string): boolean => char > '\u00ff' && !/[\uff61-\uff9f]/u.test(char);
export const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (isWide(char) ? 2 : 1), 0);

/** Tables as blocks of lines, each laid out anew. */
export function mapTables(text: string, change: (rows: string[][]) => string[]): string {
  const out: string[] = [];
  let rows: string[][] = [];
  const end = (): void => {
    if (rows.length > 0) out.push(...change(rows));
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (isRow(line)) rows.push(toFields(line));
    else {
      end();
      out.push(line);
    }
  }
  end();
  return out.join('\n');
}

function columnWidths(rows: readonly string[][]): number[] {
  const count = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, at) => Math.max(0, ...rows.map((row) => widthOf(row[at] ?? ''))));
}

/** Columns under each other, `gap` blanks between them. */
const aligned =
  (gap: string, between = ''): Variant =>
  (text) =>
    mapTables(text, (rows) => {
      const widths = columnWidths(rows);
      return rows.flatMap((row) => {
        const line = widths.map((width, at) => {
          const cell = row[at] ?? '';
          return cell + ' '.repeat(width - widthOf(cell));
        });
        const joined = line.join(gap).trimEnd();
        return between === '' ? [joined] : [joined, between];
      });
    });

/** Cells are wrapped in columns of this many half-width characters, under each other; a blank line parts the rows. */
const CELL = 16;
function wrapCell(cell: string): string[] {
  const lines: string[] = [];
  for (const phrase of cell.split(' ')) {
    let line = '';
    for (const char of phrase) {
      if (widthOf(line + char) > CELL) {
        lines.push(line);
        line = '';
      }
      line += char;
    }
    lines.push(line);
  }
  return lines.filter((line) => line !== '');
}

function wrappedRows(rows: readonly string[][]): string[][][] {
  return rows.map((row) => {
    const cells = row.map(wrapCell);
    const height = Math.max(1, ...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, at) => cells.map((cell) => cell[at] ?? ''));
  });
}

const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

const alignedWrapped: Variant = (text) =>
  mapTables(text, (rows) => [
    '',
    ...wrappedRows(rows).flatMap((lines) => [
      ...lines.map((line) =>
        line
          .map((cell) => padTo(cell, CELL + 2))
          .join('')
          .trimEnd(),
      ),
      '',
    ]),
  ]);

const boxed: Variant = (text) =>
  mapTables(text, (rows) => {
    const count = Math.max(...rows.map((row) => row.length));
    const rule = ([left, middle, right]: readonly [string, string, string]): string =>
      `${left}${Array.from({ length: count }, () => '─'.repeat(CELL / 2 + 1)).join(middle)}${right}`;
    const body = wrappedRows(rows).map((lines) =>
      lines.map((line) => `│${Array.from({ length: count }, (_, at) => padTo(line[at] ?? '', CELL + 2)).join('│')}│`),
    );
    const lines = body.flatMap((row, at) => (at === 0 ? row : [rule(['├', '┼', '┤']), ...row]));
    return [rule(['┌', '┬', '┐']), ...lines, rule(['└', '┴', '┘'])];
  });

const withoutTables: Variant = (text) =>
  mapLines(text, (line) =>
    isRow(line)
      ? toFields(line)
          .filter((field) => field !== '')
          .join(' ')
      : line,
  );

/** Each variant with what it is called. */
export const variants: Readonly<Record<string, Variant>> = {
  clean: (text) => text,
  'padded to the sheet’s width': (text) => mapLines(text, (line) => pad(line, Math.max(SHEET_WIDTH, widest(text)))),
  'padded to the widest row': (text) => mapLines(text, (line) => pad(line, widest(text))),
  'padded and quoted': (text) => quoted(mapLines(text, (line) => pad(line, widest(text)))),
  'trailing tabs cut': (text) => mapLines(text, (line) => line.replace(/\t+$/u, '')),
  'quoted line breaks': quoted,
  'every field quoted': (text) => mapFields(text, (field) => `"${field.replaceAll('"', '""')}"`),
  '<br>': breakAs('<br>'),
  '<br/>': breakAs('<br/>'),
  '\\n escapes': breakAs('\\n'),
  'head over two rows': (text) => headOverTwoRows(text, false),
  'head and years over two rows': (text) => headOverTwoRows(text, true),
  'labels repeated': (text) => repeated(text, [1, 2, 3]),
  'labels and initiatives repeated': (text) => repeated(text, [0, 1, 2, 3]),
  'page numbers alone': (text) => atPageEnds(text, (lines, page) => [...lines, `- ${page + 1} -`]),
  'page numbers alone, padded': (text) =>
    mapLines(
      atPageEnds(text, (lines, page) => [...lines, `- ${page + 1} -`]),
      (line) => pad(line, widest(text)),
    ),
  'page numbers as a further field': glueToLastRow((row, page) => `${row}\t- ${page} -`),
  'page numbers glued to the last field': glueToLastRow((row, page) => `${row} - ${page} -`),
  'bare page numbers as a further field': glueToLastRow((row, page) => `${row}\t${page}`),
  'budget, progress, evaluation': behind(['予算額（千円）', '進捗', '評価'], (row) => [
    String(row * 100),
    '順調',
    row % 2 === 0 ? 'A' : 'B',
  ]),
  'blank budget, progress, evaluation': behind(['予算額（千円）', '進捗', '評価'], () => ['', '', '']),
  'one trailing tab': (text) => mapLines(text, (line) => (isRow(line) ? `${line}\t` : line)),
  'one trailing tab below the head': behind([], () => ['']),
  'empty leading column': (text) => mapLines(text, (line) => (isRow(line) ? `\t${line}` : line)),
  'empty leading column on every line': (text) => mapLines(text, (line) => `\t${line}`),
  'running numbers': numberedRows,
  'NBSP for blanks': (text) => text.replaceAll(' ', '\u00a0'),
  'full-width blanks around cells': (text) => mapFields(text, (field) => `\u3000${field}\u3000`),
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'form feeds': (text) => atPageEnds(text, (lines, page) => (page === 0 ? lines : lines.with(0, `\f${lines[0]}`))),
  'blank lines between rows': (text) => mapLines(text, (line) => (isRow(line) ? [line, ''] : line)),
  'head never repeated': oneTable,
  'blanks turned to tabs': (text) => mapFields(text, (field) => field.replaceAll(' ', '\t')),
  'columns parted by U+3000': aligned('\u3000'),
  'columns parted by two blanks': aligned('  '),
  'columns parted by four blanks': aligned('    '),
  'two blanks, not aligned': (text) => mapLines(text, (line) => (isRow(line) ? toFields(line).join('  ') : line)),
  'aligned, cells over several lines': alignedWrapped,
  'box-drawing characters': boxed,
  'vertical bars alone': (text) => mapLines(text, (line) => (isRow(line) ? toFields(line).join(' | ') : line)),
  'one cell a line': (text) =>
    mapLines(text, (line) => (isRow(line) ? toFields(line).filter((field) => field !== '') : line)),
  'one cell a line, blanks kept': (text) => mapLines(text, (line) => (isRow(line) ? toFields(line) : line)),
  'in no table': withoutTables,
};
