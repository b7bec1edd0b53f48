import { toPairs } from '../geometry.ts';
import { beginsWithMark, type Marks, textToPrinted } from '../japanese/marks.ts';
import { endsAsOrganisation } from '../japanese/organisations.ts';
import { textToPieces } from '../japanese/pieces.ts';
import { isLatin } from '../japanese/width.ts';
import type { CellPiece } from '../model/block.ts';
import type { Glyph } from '../model/drawn-page.ts';
import { lengthOf, type TextLine } from './lines.ts';
import { settings } from './settings.ts';

/** Characters that may not begin a line, and that may not end one (行頭禁則, 行末禁則). */
const NOT_FIRST = /[、。，．,.・：；:;？！?!ー々ゝゞ）)」』】〕》〉\]}ぁぃぅぇぉっゃゅょァィゥェォッャュョ％%]/u;
const NOT_LAST = /[（(「『【〔《〈[{]/u;
/** What as a rule begins a phrase of its own: a remark in brackets or under an asterisk. */
const NEW_PHRASE = /[（(※*＊]/u;
const AMPERSAND = /[&＆]/u;

/** Lines of one cell to its pieces: a line wraps into the next, is broken where it ends short, or its length does not decide. */
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

/** The words of a line, with what is known of its end. */
export function lineToPieces(text: string, end: LineEnd): CellPiece[] {
  return textToPieces(text).map((piece, at, all) => (at === all.length - 1 ? { ...piece, end } : piece));
}

/**
 * Whether a line stands further from the next than the lines of one phrase do, in a cell whose clear breaks are all so wide.
 * Programs round the places of lines, so this counts only together with what the next line begins with.
 */
function linesToLeading(lines: readonly TextLine[], inner: number): (index: number) => boolean {
  const steps = toPairs(lines).map(([line, next]) => {
    const [from, to] = line.vertical ? [next.box[2], line.box[2]] : [line.box[3], next.box[3]];
    const isBreak = missingRoom(line, next, inner) <= -settings.wraps.clearBreak;
    return { leading: (to - from) / Math.max(line.size, next.size), isBreak };
  });
  const wide = Math.min(...steps.map(({ leading }) => leading)) + settings.wraps.wider;
  const breaks = steps.filter(({ isBreak }) => isBreak);
  const isTold = breaks.length > 0 && breaks.every(({ leading }) => leading >= wide);
  return (index) => isTold && (steps[index]?.leading ?? 0) >= wide;
}

function isBulleted({ text }: TextLine, marks: Marks): boolean {
  return beginsWithMark(textToPrinted(text, marks).words, marks.softBullets);
}

type LineEnd = CellPiece['end'];

/** How a line ends before the next; `bulleted`: the phrase at hand begins with ・, so that the next line may begin another such. */
export function lineEnd(
  line: TextLine,
  next: TextLine | undefined,
  { inner, marks, bulleted = false }: { inner: number; marks: Marks; bulleted?: boolean },
): LineEnd {
  if (!next) return 'break';
  const first = next.text.slice(0, 1);
  if (beginsWithMark(next.text, marks.bullets)) return 'break';
  // No phrase ends in & or begins with it, and it has a blank on both sides.
  if (AMPERSAND.test(first) || AMPERSAND.test(line.text.slice(-1))) return 'blank';
  const missing = missingRoom(line, next, inner);
  if (missing <= -settings.wraps.clearBreak) return 'break';
  if (missing < settings.wraps.clearWrap || (bulleted && beginsWithMark(next.text, marks.softBullets)))
    return 'unknown';
  // In a column as wide as its text a name ends at the edge without having been wrapped: 商工課 over 観光課.
  const bothNames = endsAsOrganisation(line.text) && endsAsOrganisation(next.text);
  if (bothNames || NEW_PHRASE.test(first)) return 'unknown';
  // A word of Latin letters that ends its line is parted from the next by a blank.
  return isParted(line.text, next.text) ? 'unknown' : 'wrap';
}

/** By how many sizes of the font the beginning of the next line would not have fitted on this one; negative where it would. */
function missingRoom(line: TextLine, next: TextLine, inner: number): number {
  const size = Math.max(line.size, next.size);
  const blank = isParted(line.text, next.text) ? settings.wraps.blank * size : 0;
  return (blank + lengthOfFirstToken(next) - (inner - lengthOf(line))) / size;
}

/** Two words of Latin letters on one line have a blank between them. */
export function isParted(before: string, after: string): boolean {
  return isLatin(before.slice(-1)) && isLatin(after.slice(0, 1));
}

/** How much of a line has to stand together: a Latin word, or a character with those that may not be parted from it. */
function lengthOfFirstToken({ glyphs, vertical }: TextLine): number {
  let count = 0;
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    if (before && !sticks(before, glyph)) break;
    count += 1;
    before = glyph;
  }
  const [first, last] = [glyphs[0], glyphs[count - 1]];
  if (!first || !last) return 0;
  return vertical ? last.box[3] - first.box[1] : last.box[2] - first.box[0];
}

function sticks(before: Glyph, glyph: Glyph): boolean {
  const [a, b] = [before.text.slice(-1), glyph.text.slice(0, 1)];
  if (isLatin(a) && isLatin(b)) return glyph.box[0] - before.box[2] < before.size * settings.wraps.oneWord;
  return NOT_FIRST.test(b) || NOT_LAST.test(a);
}
