import { heightOf, sharedHeight, sharedWidth, uniteBoxes, widthOf } from '../../geometry.ts';
import type { Box } from '../../model/drawn-page.ts';
import { settings } from '../settings.ts';
import { isAmongTimes, type TimeArea } from '../time-areas.ts';
import type { Arrow } from './find-arrows.ts';

/** Images as high as a line and wider than high: programs print transparent shapes as images. */
export function imagesToArrows(images: readonly Box[], drawn: readonly Arrow[]): Arrow[] {
  if (images.length > settings.images.maxCount) return [];
  return joinStrips(images)
    .filter(
      (box) =>
        heightOf(box) >= settings.bars.minHeight &&
        heightOf(box) <= settings.bars.maxHeight &&
        widthOf(box) > heightOf(box) * settings.arrows.minBlockRatio,
    )
    .filter((box) => !drawn.some((arrow) => isShadow(box, arrow.box)))
    .map((box) => ({ box, y: (box[1] + box[3]) / 2, isBlock: true, doubt: 'image' }));
}

/** The arrows over the time columns of a table. */
export function arrowsOverTimes(arrows: readonly Arrow[], areas: readonly TimeArea[]): Arrow[] {
  return arrows.filter(({ box }) => areas.some((area) => isAmongTimes(box, area)));
}

function isShadow(image: Box, arrow: Box): boolean {
  const width = sharedWidth(image, arrow);
  const height = sharedHeight(image, arrow);
  return width > 0 && height > 0 && width * height > settings.images.shadow * widthOf(image) * heightOf(image);
}

/** Joins strips that are below each other with the same width, or beside each other with the same height. */
function joinStrips(images: readonly Box[]): Box[] {
  const joined: Box[] = [];
  for (const box of [...images].sort((a, b) => a[1] - b[1] || a[0] - b[0])) {
    const at = joined.findIndex((one) => isNext(one, box));
    const before = joined[at];
    const whole = before && uniteBoxes([before, box]);
    if (whole) joined[at] = whole;
    else joined.push(box);
  }
  return joined.length < images.length ? joinStrips(joined) : joined;
}

function isNext(a: Box, b: Box): boolean {
  const isSame = (side: 0 | 1 | 2 | 3): boolean => Math.abs(a[side] - b[side]) < settings.images.touch;
  const isBelow = isSame(0) && isSame(2) && Math.abs(b[1] - a[3]) < settings.images.touch;
  const isBeside = isSame(1) && isSame(3) && Math.abs(b[0] - a[2]) < settings.images.touch;
  return isBelow || isBeside;
}
