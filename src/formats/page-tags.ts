import { overlap } from '../geometry.ts';
import type { Box } from '../model/drawn-page.ts';
import { element, textToWidth, textToXml, toTitle } from './svg.ts';

/** A tag with the places (left top corners, in points) that it may stand at, the best first. */
export type Tag = { kind: string; text: string; places: (readonly [x: number, y: number])[]; title: readonly string[] };

/** Type and height of tags (points). */
const SIZE = 5;
export const TAG_HEIGHT = 6.2;
const BASELINE = 1.4;
const PADDING = 1.5;
/** A tag over another hides more than one over text, which shows through. */
const TAG_WEIGHT = 4;
/** What the next best place costs more than the best (square points): a little text under the tag moves it not. */
const PLACE_COST = 4;

export function tagToWidth(text: string): number {
  return textToWidth(text, SIZE) + 2 * PADDING;
}

/** Places in a box, and astride its top where nobody takes the tag for another box's: the top's two before the bottom's. */
export function placesIn([left, top, right, bottom]: Box, text: string): Tag['places'] {
  const [near, far] = [left + PADDING, right - tagToWidth(text) - PADDING];
  const [above, below] = [top - TAG_HEIGHT / 2, bottom - TAG_HEIGHT - PADDING / 2];
  return [
    [near, above],
    [far, above],
    [far, below],
    [near, below],
  ];
}

/** The bottom's two before the top's. */
export function placesFromBelow(box: Box, text: string): Tag['places'] {
  const [topLeft = [0, 0], topRight = [0, 0], right = [0, 0], left = [0, 0]] = placesIn(box, text);
  return [right, left, topRight, topLeft];
}

/** Draw tags where they hide the least of the text and of each other. */
export function placeTags(tags: readonly Tag[], ink: readonly Box[]): string[] {
  const taken: Box[] = [];
  return tags.map((tag) => {
    const width = tagToWidth(tag.text);
    const costs = tag.places.map(([x, y], index) => {
      const box: Box = [x, y, x + width, y + TAG_HEIGHT];
      return { box, cost: hidden(box, ink) + TAG_WEIGHT * hidden(box, taken) + PLACE_COST * index };
    });
    const best = costs.reduce((a, b) => (b.cost < a.cost ? b : a));
    taken.push(best.box);
    return tagToSvg(tag, best.box);
  });
}

function hidden(box: Box, others: readonly Box[]): number {
  const share = (other: Box): number =>
    Math.max(0, overlap([box[0], box[2]], [other[0], other[2]])) *
    Math.max(0, overlap([box[1], box[3]], [other[1], other[3]]));
  return others.reduce((sum, other) => sum + share(other), 0);
}

function tagToSvg({ kind, text, title }: Tag, [left, top, right, bottom]: Box): string {
  const rect = element('rect', { x: left, y: top, width: right - left, height: bottom - top, rx: 1 });
  const place = { x: (left + right) / 2, y: bottom - BASELINE, 'text-anchor': 'middle', 'font-size': SIZE };
  const label = element('text', place, textToXml(text));
  return element('g', { class: `tag ${kind}` }, toTitle(title) + rect + label);
}

/** "2019" or "2019–2021" */
export function yearsToText(years: readonly (number | string)[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? String(first) : `${first}–${last}`;
}
