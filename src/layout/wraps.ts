import { toPairs } from '../geometry.ts';
import { beginsWithMark, type Marks, textToPrinted } from '../japanese/marks.ts';
import { endsAsOrganisation } from '../japanese/organisations.ts';
import { textToPieces } from '../japanese/pieces.ts';
import { isLatin } from '../japanese/width.ts';
import type { CellPiece } from '../model/block.ts';
import type { Glyph } from '../model/drawn-page.ts';
import { lengthOf, type TextLine } from './lines.ts';
import { settings } from './settings.ts';

/** Characters that must not begin a line, and those that must not end one (行頭禁則, 行末禁則). */
const NOT_FIRST = /[、。，．,.・：；:;？！?!ー々ゝゞ）)」』】〕》〉\]}ぁぃぅぇぉっゃゅょァィゥェォッャュョ％%]/u;
const NOT_LAST = /[（(「『【〔《〈[{]/u;
/** Signs that usually begin a new phrase: a remark in brackets or after an asterisk. */
const NEW_PHRASE = /[（(※*＊]/u;
const AMPERSAND = /[&＆]/u;

/** The lines of a cell to pieces: each line wraps into the next or ends a phrase, or its length does not decide. */
export function linesToPieces(lines: readonly TextLine[], innerWidth: number, marks: Marks): CellPiece[] {
  const inner = Math.max(innerWidth, ...lines.map(lengthOf));
  const isApart = linesToLeading(lines, inner);
  let bulleted = false;
  let end: LineEnd = 'break';
  return lines.flatMap((line, index) => {
    if (end !== 'wrap') bulleted = isBulleted(line, marks);
    const next = lines[index + 1];
    end = next && isBulleted(next, marks) && isApart(index) ? 'break' : lineEnd(line, next, { inner, marks, bulleted });
    return lineToPieces(line.text, end);
  });
}

/** The words of a line, with the kind of its end. */
export function lineToPieces(text: string, end: LineEnd): CellPiece[] {
  return textToPieces(text).map((piece, at, all) => (at === all.length - 1 ? { ...piece, end } : piece));
}

/**
 * Whether a line is further from the next than lines of one phrase are, in a cell where all clear breaks have such wide
 * gaps. Programs round positions, so this only counts together with the beginning of the next line.
 */
function linesToLeading(lines: readonly TextLine[], inner: number): (index: number) => boolean {
  const steps = toPairs(lines).map(([line, next]) => {
    const [from, to] = line.vertical ? [next.box[2], line.box[2]] : [line.box[3], next.box[3]];
    const isBreak = missingRoom(line, next, inner) <= -settings.wraps.clearBreak;
    return { leading: (to - from) / Math.max(line.size, next.size), isBreak };
  });
  const wide = Math.min(...steps.map(({ leading }) => leading)) + settings.wraps.wider;
  const breaks = steps.filter(({ isBreak }) => isBreak);
  const isClear = breaks.length > 0 && breaks.every(({ leading }) => leading >= wide);
  return (index) => isClear && (steps[index]?.leading ?? 0) >= wide;
}

function isBulleted({ text }: TextLine, marks: Marks): boolean {
  return beginsWithMark(textToPrinted(text, marks).words, marks.softBullets);
}

type LineEnd = CellPiece['end'];

/** How a line ends; `bulleted`: the current phrase begins with ・, so the next line may begin another one. */
export function lineEnd(
  line: TextLine,
  next: TextLine | undefined,
  { inner, marks, bulleted = false }: { inner: number; marks: Marks; bulleted?: boolean },
): LineEnd {
  if (!next) return 'break';
  const first = next.text.slice(0, 1);
  if (beginsWithMark(next.text, marks.bullets)) return 'break';
  // No phrase ends or begins with &, which has a blank on both sides.
  if (AMPERSAND.test(first) || AMPERSAND.test(line.text.slice(-1))) return 'blank';
  const missing = missingRoom(line, next, inner);
  if (missing <= -settings.wraps.clearBreak) return 'break';
  if (missing < settings.wraps.clearWrap || (bulleted && beginsWithMark(next.text, marks.softBullets)))
    return 'unknown';
  // In a column as wide as its text, a name ends at the side without being wrapped: 商工課 above 観光課.
  const bothNames = endsAsOrganisation(line.text) && endsAsOrganisation(next.text);
  if (bothNames || NEW_PHRASE.test(first)) return 'unknown';
  // A blank follows a Latin word at the end of its line.
  return haveBlank(line.text, next.text) ? 'unknown' : 'wrap';
}

/**
 * By how many font sizes the beginning of the next line exceeds the room on this one; negative if it would have fitted.
 */
function missingRoom(line: TextLine, next: TextLine, inner: number): number {
  const size = Math.max(line.size, next.size);
  const blank = haveBlank(line.text, next.text) ? settings.wraps.blank * size : 0;
  return (blank + lengthOfFirstToken(next) - (inner - lengthOf(line))) / size;
}

/** Two Latin words on one line have a blank between them. */
export function haveBlank(before: string, after: string): boolean {
  return isLatin(before.slice(-1)) && isLatin(after.slice(0, 1));
}

/**
 * The length that cannot be divided at the beginning of a line: a Latin word, or a character with others that must stay
 * with it.
 */
function lengthOfFirstToken({ glyphs, vertical }: TextLine): number {
  let count = 0;
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    if (before && !isInseparable(before, glyph)) break;
    count += 1;
    before = glyph;
  }
  const [first, last] = [glyphs[0], glyphs[count - 1]];
  if (!first || !last) return 0;
  return vertical ? last.box[3] - first.box[1] : last.box[2] - first.box[0];
}

function isInseparable(before: Glyph, glyph: Glyph): boolean {
  const [a, b] = [before.text.slice(-1), glyph.text.slice(0, 1)];
  if (isLatin(a) && isLatin(b)) return glyph.box[0] - before.box[2] < before.size * settings.wraps.oneWord;
  return NOT_FIRST.test(b) || NOT_LAST.test(a);
}
