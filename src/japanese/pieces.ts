import type { CellPiece } from '../model/block.ts';

/** What is printed in a text for the end of a piece. */
const joints = { break: '\n', wrap: '', blank: ' ', unknown: ' ' } as const satisfies Record<CellPiece['end'], string>;

/** A plain text in pieces: a line break ends a phrase, any other blank is unknown. */
export function textToPieces(text: string): CellPiece[] {
  const ends = [...text.trim().matchAll(/\s+/gu)];
  return text
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word, at, all) => ({
      text: word,
      end: at === all.length - 1 || isBreak(ends[at]?.[0]) ? 'break' : 'unknown',
    }));
}

function isBreak(blank: string | undefined): boolean {
  return blank?.includes('\n') === true;
}

export function piecesToText(pieces: readonly CellPiece[]): string {
  return pieces.map(({ text, end }, at) => text + (at === pieces.length - 1 ? '' : joints[end])).join('');
}

/** The pieces of a substring of `piecesToText(pieces)`; `to` is exclusive. */
export function cutPieces(pieces: readonly CellPiece[], from: number, to: number): CellPiece[] {
  let start = 0;
  const cut = pieces.flatMap(({ text, end }): CellPiece[] => {
    const own = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length + joints[end].length;
    return own === '' ? [] : [{ text: own, end }];
  });
  return endPieces(cut);
}

/** The last piece of a text ends a phrase. */
function endPieces(pieces: readonly CellPiece[]): CellPiece[] {
  return pieces.map((piece, at) => (at === pieces.length - 1 ? { ...piece, end: 'break' } : piece));
}

/** Join pieces that were one word before their line wrapped. */
export function undoWraps(pieces: readonly CellPiece[]): CellPiece[] {
  const whole: CellPiece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last?.end === 'wrap') whole[whole.length - 1] = { text: last.text + piece.text, end: piece.end };
    else whole.push(piece);
  }
  return whole;
}
