import { heightOf, widthOf } from '../geometry.ts';
import type { DrawnPage } from '../model/drawn-page.ts';

/** Images cover at least this share of a page that was scanned; its margins may be left out. */
const MIN_SCAN_SHARE = 1 / 2;
/** A stamp, a page number or a line that the scanner adds has fewer characters than this; a page of text has hundreds. */
const MAX_SCAN_TEXT = 100;

/** Images with a line of text at most: a scan may be cut into strips. */
export function isScan({ width, height, images, glyphs }: DrawnPage): boolean {
  const covered = images.reduce((sum, box) => sum + widthOf(box) * heightOf(box), 0);
  return covered >= width * height * MIN_SCAN_SHARE && glyphs.length <= MAX_SCAN_TEXT;
}
