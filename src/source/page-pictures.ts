import type { DocumentBuilder } from './document-builder.ts';

type Attributes = Readonly<Record<string, string>>;

/** Reads the pictures of a page by their alternative texts. */
export type Pictures = {
  see: (picture: Attributes) => void;
  /** An element that may be an icon of a font, by its classes; `from`: how long the line was before it. */
  seeIcon: (classes: string, from: number) => void;
  open: (name: string) => void;
  close: (name: string) => void;
};

/** What a picture of nothing but a sign says. */
const SIGN = /^[\p{S}\p{P}\p{No}\s]+$/u;
/** Signs in words: "矢印", "右向き矢印", "right arrow". */
const NAMED: readonly [RegExp, string][] = [
  [/^(?:右(?:向き)?(?:の)?)?矢印$|^(?:right[\s-]*)?arrow(?:[\s-]*right)?$/iu, '→'],
  [/^左(?:向き)?(?:の)?矢印$|^left[\s-]*arrow$|^arrow[\s-]*left$/iu, '←'],
  [/^(?:丸|まる|○印|丸印)$/u, '○'],
];
/** Icons by their classes: "fa-arrow-right", "bi bi-arrow-right". */
const ICONS: readonly [RegExp, string][] = [
  [/(?:^|[-_\s])arrow-?(?:right|forward)(?:$|[-_\s])/iu, '→'],
  [/(?:^|[-_\s])arrow-?(?:left|back)(?:$|[-_\s])/iu, '←'],
];
const ICON = /(?:^|\s)(?:fa[a-z]?|bi|icon|glyphicon|mdi|ri)(?:$|[-\s])/iu;
/** A picture that only keeps room. */
const SPACER = /(?:spacer|blank|clear|shim|dummy)[^/]*$/iu;
/** Pixels: what is no larger shows nothing. */
const MAX_DOT = 3;
/** Where a picture may stand in place of words. */
const IN_PLACE = /^(?:td|th|h[1-6])$/u;

/** A sign is text wherever it stands; other words stand for a picture that a cell or a heading has nothing but. */
export function newPictures(builder: DocumentBuilder): Pictures {
  const places: string[] = [];
  return {
    see: ({ alt = '', src = '', width, height }) => {
      const words = alt.trim();
      const sign = SIGN.test(words) ? words : NAMED.find(([name]) => name.test(words))?.[1];
      const isDot = [width, height].some((size) => size !== undefined && Number.parseFloat(size) <= MAX_DOT);
      if (sign !== undefined) builder.text(sign);
      else if (words === '' && !isDot && !SPACER.test(src)) builder.addPicture();
      else if (places.length > 0) places.push(`${places.pop() ?? ''}${words}`);
    },
    seeIcon: (classes, from) => {
      if (!ICON.test(classes) || from < builder.lineLength()) return;
      const sign = ICONS.find(([name]) => name.test(classes))?.[1];
      if (sign === undefined) builder.addPicture();
      else builder.text(sign);
    },
    open: (name) => {
      if (IN_PLACE.test(name)) places.push('');
    },
    close: (name) => {
      if (!IN_PLACE.test(name)) return;
      const words = places.pop() ?? '';
      if (words !== '' && builder.isBlank()) builder.text(words);
    },
  };
}
