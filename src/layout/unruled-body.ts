import { centreOf, contains, sharedHeight, toPairs } from '../geometry.ts';
import { headerToRole, isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Box } from '../model/drawn-page.ts';
import { isPageNumber } from './page-numbers.ts';
import type { PrintedHeader } from './printed-header.ts';
import type { PageTexts } from './printed-page.ts';
import { type Segment, stackBoxes } from './segments.ts';
import { settings } from './settings.ts';

const REMARK = /^(?:※|＊|\*|[（(]?注)/u;

/**
 * The texts below a head, up to the first line that is not part of its table; `end`: the beginning of the next head.
 */
export function findBody(
  header: PrintedHeader,
  { segments, pieces }: Pick<PageTexts, 'segments' | 'pieces'>,
  end: number,
  vocabulary: Vocabulary,
): Segment[] {
  const { box, cells, size } = header;
  const isBelow = (one: Segment): boolean => one.box[1] > box[3] - size / 2 && one.box[3] < end;
  const below = segments.filter(isBelow).sort((a, b) => a.box[1] - b.box[1]);
  const isProse = (one: Segment): boolean =>
    cells.filter((cell) => one.box[0] < cell[0] - size && one.box[2] > cell[0] + size).length >=
    settings.missingRules.proseColumns;
  const isHeading = (one: Segment): boolean =>
    one.size > size * settings.missingRules.headingSize || isTitle(one, below, header, vocabulary);
  const beyond = [...pieces.filter((one) => isBelow(one) && isProse(one)), ...below.filter(isHeading)];
  const stop = Math.min(end, ...beyond.map((one) => one.box[1]));
  const within = below.filter((one) => one.box[1] < stop);
  const lines = dropTail(within, header, stop < Number.POSITIVE_INFINITY);
  return pieces.filter((piece) =>
    lines.some((line) => contains(line.box, centreOf(piece.box), settings.missingRules.crosses)),
  );
}

/** "実施スケジュール" alone on its line at the table's left is the title of the next table. */
function isTitle(segment: Segment, body: readonly Segment[], header: PrintedHeader, vocabulary: Vocabulary): boolean {
  if (!isAlone(segment, body, header)) return false;
  const isName = isWord(segment.text, vocabulary.lines.scheduleTitle);
  return isName || headerToRole(segment.text, vocabulary) === 'indicator';
}

function isAlone(segment: Segment, body: readonly Segment[], { cells, size }: PrintedHeader): boolean {
  const [first] = cells;
  const beside = body.some((one) => one !== segment && sharedHeight(one.box, segment.box) > 0);
  return !beside && first !== undefined && segment.box[0] < first[2] + size;
}

/**
 * Removes lines below the last row: a caption of the next table, a remark, a page number, or text further away than any
 * row.
 */
function dropTail(body: readonly Segment[], header: PrintedHeader, isFollowed: boolean): Segment[] {
  const kept = body.toSorted((a, b) => a.box[3] - b.box[3]);
  for (let last = kept.at(-1); last && kept.length > 1; last = kept.at(-1)) {
    const above = kept.slice(0, -1);
    const gaps = toGaps(above.map(({ box }) => box));
    const gap = last.box[1] - Math.max(...above.map(({ box }) => box[3]));
    const isFar = gap > header.size && gap > settings.missingRules.farTail * Math.max(header.size / 2, ...gaps);
    const isBelow = gap > settings.lines.cellGap * header.size;
    const isLabel = isAlone(last, kept, header);
    const isNumber = gap > 0 && isPageNumber(last.text) && isFar;
    const isCaption = isLabel && isBelow && (isFollowed || isFar || REMARK.test(last.text));
    if (!isNumber && !isCaption) break;
    kept.pop();
  }
  return body.filter((segment) => kept.includes(segment));
}

/** The gaps between boxes above each other. */
function toGaps(boxes: readonly Box[]): number[] {
  return toPairs(stackBoxes(boxes, 0)).map(([above, below]) => below[1] - above[3]);
}
