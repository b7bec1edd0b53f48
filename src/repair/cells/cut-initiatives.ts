import { CIRCLED, circledToNumber, isCircledList, numberToCircled } from '../../japanese/circled.ts';
import type { Vocabulary } from '../../japanese/vocabulary.ts';
import { bare } from '../../japanese/width.ts';
import type { Cell, GridRow } from '../../model/block.ts';
import type { InitiativePiece } from '../../model/row.ts';

/** Shortest initiative (characters): "①道路整備" is a project, "①…を促進します。" an initiative. */
const MIN_SENTENCE = 15;
const MARKUP = /<\/?(?:p|br|div|span|b|i|u|li|ul|ol|td|tr)\s*\/?>/giu;
const NEXT_INITIATIVE = new RegExp(`(?<=[。】>)）])\\s*(?=[${CIRCLED}])|\\s+(?=[${CIRCLED}])`, 'u');
const UNCLOSED = /【[^】]*$/u;
const BETWEEN_LATIN = /([\p{Script=Latin}\d]) +(?=[\p{Script=Latin}\d])/gu;

export function stripMarkup(text: string): string {
  return text.replace(MARKUP, '').trim();
}

export function hasMarkup(text: string): boolean {
  return stripMarkup(text) !== text.trim();
}

/** "①…します。【課】": a circled number and a sentence. */
export function isInitiative(text: string): boolean {
  const plain = stripMarkup(text);
  return (
    circledToNumber(plain) !== null && plain.length >= MIN_SENTENCE && !isCircledList(plain) && /[。【]/u.test(plain)
  );
}

/** Like `isInitiative`, but in the column of initiatives any words after the circled number suffice: "①販路開拓の支援". */
export function isInitiativeCell({ column, text }: Cell, initiativeColumn: number | null): boolean {
  const plain = stripMarkup(text);
  if (column !== initiativeColumn) return isInitiative(text);
  return circledToNumber(plain) !== null && !isCircledList(plain);
}

/** A sentence with its departments in 【】 and no circled number: an initiative printed again, or the rest of one. */
function isSentence(text: string): boolean {
  return /。\s*(?:[(（]再掲[)）])?\s*(?:【[^】]*】)?$/u.test(stripMarkup(text));
}

/** Cut the initiatives out of a cell: a field may hold several with consecutive numbers. */
export function cellToInitiatives(cell: Cell, vocabulary: Vocabulary): InitiativePiece[] {
  const pieces: string[] = [];
  for (const text of stripMarkup(cell.text).split(NEXT_INITIATIVE)) {
    const above = pieces.at(-1) ?? '';
    const before = circledToNumber(above);
    // "対象は ①中小企業 ③団体": non-consecutive numbers are part of the sentence, unless it has ended.
    const goesOn = before === null || circledToNumber(text) === before + 1 || /[。】]\s*$/u.test(above);
    if (!goesOn) pieces[pieces.length - 1] += ` ${text}`;
    else pieces.push(text);
  }
  return pieces.map((text) => textToInitiative(text, cell, vocabulary));
}

function textToInitiative(text: string, cell: Cell, { labelPatterns }: Vocabulary): InitiativePiece {
  const number = circledToNumber(text) ?? 0;
  const printed = text.slice(1).trim();
  // "(再掲)" stands before the departments or after them.
  const sentence = printed.replace(labelPatterns.reprint, '').trim();
  const departments = /【([^】]*)】\s*$/u.exec(sentence);
  const body = departments ? sentence.slice(0, departments.index) : sentence;
  return {
    number,
    text: joinSentence(body),
    departments: departments?.[1] ?? null,
    reprint: labelPatterns.reprint.test(printed),
    places: [cell.place],
  };
}

/** Removes the blanks of a sentence, which are line ends, except between Latin words. */
function joinSentence(text: string): string {
  return text.replace(BETWEEN_LATIN, '$1\u0000').replace(/\s+/gu, '').replaceAll('\u0000', ' ');
}

export type CutRows = { initiatives: InitiativePiece[]; rows: GridRow[]; repeated: { cell: Cell; number: number }[] };

/** Take the initiatives out of the rows, which leaves projects and lanes; `column`: the column of initiatives, null if there is none. */
export function cutInitiatives(rows: readonly GridRow[], column: number | null, vocabulary: Vocabulary): CutRows {
  if (column === null) return { initiatives: [], rows: [...rows], repeated: [] };
  const initiatives: InitiativePiece[] = [];
  const repeated: CutRows['repeated'] = [];
  const sentences = new Map<string, number>();
  for (const cell of rows.flatMap((row) => row.cells)) {
    if (isInitiativeCell(cell, column))
      for (const one of cellToInitiatives(cell, vocabulary))
        sentences.set(sentenceKey(one.text, vocabulary), one.number);
  }
  const left = rows.map((row) => {
    const before = initiatives.length;
    const cells = row.cells.filter((cell) => {
      // One column further right too, since the row may have slid by a field.
      if (cell.column > column + 1) return true;
      if (isInitiativeCell(cell, column)) {
        initiatives.push(...cellToInitiatives(cell, vocabulary));
        return false;
      }
      const last = initiatives.at(-1);
      if (cell.column === column && last && goesOnWith(last, cell.text)) {
        initiatives.push(...continueInitiative(last, cell, vocabulary));
        return false;
      }
      const number = sentences.get(sentenceKey(stripMarkup(cell.text).replace(/【[^】]*】\s*$/u, ''), vocabulary));
      if (number !== undefined) repeated.push({ cell, number });
      return number === undefined;
    });
    const begins = initiatives.slice(before).map(({ number }) => number);
    return begins.length === 0 ? { ...row, cells } : { ...row, cells, begins };
  });
  return { initiatives, rows: left, repeated };
}

function sentenceKey(text: string, { labelPatterns }: Vocabulary): string {
  return bare(text.replace(labelPatterns.reprint, ''));
}

/** Whether a text continues an initiative cut by a page end: it has no full stop yet, or lacks the departments that begin the next page. */
function goesOnWith(piece: InitiativePiece, text: string): boolean {
  if (piece.departments !== null) return false;
  if (UNCLOSED.test(piece.text)) return text.includes('】');
  const isRest = isSentence(text) || stripMarkup(text).split(NEXT_INITIATIVE).length > 1;
  return piece.text.endsWith('。') ? /^\s*【[^】]+】/u.test(text) : isRest;
}

/** Appends the rest of an initiative to it; returns further initiatives of the same cell. */
function continueInitiative(piece: InitiativePiece, cell: Cell, vocabulary: Vocabulary): InitiativePiece[] {
  const begun = `${numberToCircled(piece.number) ?? ''}${piece.text}${stripMarkup(cell.text)}`;
  const [rest, ...next] = cellToInitiatives({ ...cell, text: begun }, vocabulary);
  if (!rest) return [];
  piece.text = rest.text;
  piece.departments = rest.departments;
  piece.reprint ||= rest.reprint;
  piece.places.push(cell.place);
  return next;
}
