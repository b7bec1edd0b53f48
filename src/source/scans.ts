import { heightOf, widthOf } from '../geometry.ts';
import type { DrawnPage } from '../model/drawn-page.ts';

/** Minimum share of a scanned page that images cover; its margins may be missing. */
const MIN_SCAN_SHARE = 1 / 2;
/** A stamp, a page number or a line added by the scanner has fewer characters; a page of text has hundreds. */
const MAX_SCAN_TEXT = 100;

/** Images with at most a line of text; a scan may be cut into strips. */
export function isScan({ width, height, images, glyphs }: DrawnPage): boolean {
  const covered = images.reduce((sum, box) => sum + widthOf(box) * heightOf(box), 0);
  return covered >= width * height * MIN_SCAN_SHARE && glyphs.length <= MAX_SCAN_TEXT;
}
