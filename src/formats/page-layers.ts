import type { pageWords } from '../messages/page-words.ts';
import type { Box } from '../model/drawn-page.ts';
import { element, group, textToXml, toPath, toTitle } from './svg.ts';

/** The kinds of shapes drawn on a page, bottom layer first; each is a layer of the drawing and a line of its legend. */
export const kinds = [
  'image',
  'runningHead',
  'cell',
  'spanning',
  'activity',
  'endUnknown',
  'drawn',
  'inferred',
  'loose',
  'lane',
  'line',
  'block',
  'bar',
  'unbound',
  'head',
] as const satisfies readonly (keyof typeof pageWords)[];
export type Kind = (typeof kinds)[number];

/** `ground`: the path of a tinted background; `title`: the lines of the tooltip. */
export type LayerShape = { kind: Kind; path: string; ground?: string; title: readonly string[]; label?: Label };
/** `x`: start, middle or end of the text, depending on `anchor`; `y`: its baseline (points). */
type Label = { text: string; x: number; y: number; anchor: 'start' | 'middle' | 'end' };

/** Font size of labels (points). */
const LABEL = 5.2;

/** A group for each kind of shape, and one for its labels, which are drawn over the text of the page. */
export function shapesToLayers(shapes: readonly LayerShape[]): { layers: string[]; labels: string[] } {
  const ofKind = (kind: Kind): LayerShape[] => shapes.filter((shape) => shape.kind === kind);
  return {
    layers: kinds.map((kind) => group({ class: `layer ${kind}` }, ofKind(kind).map(shapeToSvg))),
    labels: kinds.map((kind) => group({ class: `layer labels ${kind}` }, ofKind(kind).flatMap(labelToSvg))),
  };
}

function shapeToSvg({ path, ground, title }: LayerShape): string {
  const tint = ground === undefined ? '' : element('path', { class: 'ground', d: ground });
  return element('g', {}, toTitle(title) + tint + element('path', { d: path }));
}

function labelToSvg({ label, title }: LayerShape): string[] {
  if (!label) return [];
  const { text, x, y, anchor } = label;
  return [element('text', { x, y, 'font-size': LABEL, 'text-anchor': anchor }, toTitle(title) + textToXml(text))];
}

export function boxToPath([left, top, right, bottom]: Box): string {
  return `${toPath([
    ['M', left, top],
    ['H', right],
    ['V', bottom],
    ['H', left],
  ])}Z`;
}
