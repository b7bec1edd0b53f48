import { centreOf, contains, heightOf, overlap, uniteBoxes, widthOf } from '../geometry.ts';
import type { Box } from '../model/drawn-page.ts';
import type { Arrow } from './arrows.ts';
import type { TimeArea } from './time-areas.ts';

/** An arrow or bar is at least so high (points), no higher than a few lines of text, and longer than high. */
const MIN_HEIGHT = 3;
const MAX_HEIGHT = 60;
const MIN_RATIO = 1.2;
/** Pieces of one image touch within this (points): printers cut large ones into strips. */
const TOUCH = 1;
/** An image that an arrow covers by this share is its shadow. */
const SHADOW = 0.5;
/** An image may reach this share of a column over the ends of the times. */
const OVER_EDGE = 0.1;
/** More images than this are a drawing made of them. */
const MAX_IMAGES = 500;

/** Images as high as a line and longer than high: programs print a shape that is seen through as one. */
export function imagesToArrows(images: readonly Box[], drawn: readonly Arrow[]): Arrow[] {
  if (images.length > MAX_IMAGES) return [];
  return joinStrips(images)
    .filter(
      (box) => heightOf(box) >= MIN_HEIGHT && heightOf(box) <= MAX_HEIGHT && widthOf(box) > heightOf(box) * MIN_RATIO,
    )
    .filter((box) => !drawn.some((arrow) => isShadow(box, arrow.box)))
    .map((box) => ({ box, y: (box[1] + box[3]) / 2, isBlock: true, isImage: true }));
}

/** Those of them that lie over the times of a table. */
export function imagesOverTimes(arrows: readonly Arrow[], areas: readonly TimeArea[]): Arrow[] {
  return arrows.filter(({ box }) =>
    areas.some(({ box: times, columns }) => {
      const slack = (widthOf(times) / Math.max(1, columns.times.length)) * OVER_EDGE;
      return contains(times, centreOf(box)) && box[0] > times[0] - slack && box[2] < times[2] + slack;
    }),
  );
}

function isShadow(image: Box, arrow: Box): boolean {
  const width = overlap([image[0], image[2]], [arrow[0], arrow[2]]);
  const height = overlap([image[1], image[3]], [arrow[1], arrow[3]]);
  return width > 0 && height > 0 && width * height > SHADOW * widthOf(image) * heightOf(image);
}

/** Strips that lie on each other and are equally wide, or beside each other and equally high. */
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
  const isSame = (side: 0 | 1 | 2 | 3): boolean => Math.abs(a[side] - b[side]) < TOUCH;
  const isBelow = isSame(0) && isSame(2) && Math.abs(b[1] - a[3]) < TOUCH;
  const isBeside = isSame(1) && isSame(3) && Math.abs(b[0] - a[2]) < TOUCH;
  return isBelow || isBeside;
}
