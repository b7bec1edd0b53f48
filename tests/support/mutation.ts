import { readFileSync } from 'node:fs';
import fc from 'fast-check';

const realInput = 'input/mie-sangyo-vision-koteihyo-2019.txt';
const longestPiece = 60; // lines: about two pages, so that a run of a hundred stays within seconds

const words = [
  '①',
  '②③',
  '①～④',
  '→',
  '→ ',
  '—',
  '◆',
  '・',
  '(再掲)',
  '【課】',
  '取組内容',
  '具体的な事業等',
  '担当課',
  '関連 取組',
];
const years = ['2018', '2019', '2020年度', '令和3年度', 'R4', 'R7以降', '20件', '1,000億円'];
const headings = [
  '取組方向 1 産業',
  '(1) 振興',
  '主担当 振興課',
  '実施スケジュール',
  'モニタリング指標\t2018\t2019',
  '「計画」工程表',
  '',
];
const scheduleHeader = '取組内容\t具体的な事業等\t関連取組\t担当課\t2018\t2019\t2020';

const field = fc.oneof(
  fc.constant(''),
  fc.constantFrom(...words, ...years),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map(oneLine),
  fc.tuple(fc.constantFrom(...words), fc.constantFrom(...years, ...words)).map(([a, b]) => `${a} ${b}`),
);
const row = fc.array(field, { maxLength: 12 }).map((fields) => fields.join('\t'));
const line = fc.oneof(
  { weight: 6, arbitrary: row },
  { weight: 2, arbitrary: fc.constantFrom(...headings, scheduleHeader) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

/** Any text with tabs and lines; most have a schedule header, so that there is something to read. */
export const tableText: fc.Arbitrary<string> = fc
  .tuple(fc.array(line, { maxLength: 6 }), fc.boolean(), fc.array(line, { maxLength: 25 }))
  .map(([before, hasHeader, after]) => [...before, ...(hasHeader ? [scheduleHeader] : []), ...after].join('\n'));

type Wound = {
  kind: 'drop' | 'double' | 'swap' | 'blank' | 'cut' | 'lose' | 'untab';
  row: number;
  field: number;
  at: number;
};

const wound: fc.Arbitrary<Wound> = fc.record({
  kind: fc.constantFrom('drop', 'double', 'swap', 'blank', 'cut', 'lose', 'untab'),
  row: fc.nat(1000),
  field: fc.nat(12),
  at: fc.nat(60),
});

/** Lines of the real input from `start` on, and what is done to them; short, so that a counterexample can be read. */
export type WoundedPiece = { start: number; length: number; wounds: Wound[] };

export const woundedPiece: fc.Arbitrary<WoundedPiece> = fc.record({
  start: fc.nat(1000),
  length: fc.integer({ min: 10, max: longestPiece }),
  wounds: fc.array(wound, { minLength: 1, maxLength: 15 }),
});

/** The same, whole: many wounds over all pages. */
export const woundedWhole: fc.Arbitrary<WoundedPiece> = fc.record({
  start: fc.constant(0),
  length: fc.constant(Number.MAX_SAFE_INTEGER),
  wounds: fc.array(wound, { minLength: 1, maxLength: 200, size: 'max' }),
});

export function pieceToText({ start, length, wounds }: WoundedPiece): string {
  return wounds.reduce(hurt, realLines().slice(start, start + length)).join('\n');
}

function realLines(): string[] {
  return readFileSync(realInput, 'utf8').split(/\r?\n/);
}

function hurt(lines: readonly string[], { kind, row: place, field, at }: Wound): string[] {
  const index = place % lines.length;
  const text = lines[index] ?? '';
  if (kind === 'lose') return lines.toSpliced(index, 1);
  const fields = text.split('\t');
  const column = field % fields.length;
  return lines.with(index, hurtFields(fields, kind, column, at).join('\t'));
}

function hurtFields(fields: readonly string[], kind: Wound['kind'], column: number, at: number): string[] {
  const value = fields[column] ?? '';
  const next = (column + 1) % fields.length;
  if (kind === 'drop') return fields.toSpliced(column, 1);
  if (kind === 'double') return fields.toSpliced(column, 0, value);
  if (kind === 'swap') return fields.with(column, fields[next] ?? '').with(next, value);
  if (kind === 'untab') return [fields.join(' ')];
  if (kind === 'cut') return fields.slice(0, column + 1);
  const cut = at % (value.length + 1);
  return fields.with(column, `${value.slice(0, cut)} ${value.slice(cut)}`);
}

function oneLine(text: string): string {
  return text.replace(/[\t\n\r\u2028\u2029\u0085\v\f]/g, '');
}
