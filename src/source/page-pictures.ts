import type { DocumentBuilder } from './document-builder.ts';

type Attributes = Readonly<Record<string, string>>;

/** Reads the pictures of a page by their alternative texts. */
export type Pictures = {
  read: (picture: Attributes) => void;
  /** An element with the classes of an icon font; `from`: the length of the line before it. */
  readIcon: (classes: string, from: number) => void;
  open: (name: string) => void;
  close: (name: string) => void;
};

/** An alternative text that is only a sign. */
const SIGN = /^[\p{S}\p{P}\p{No}\s]+$/u;
/** Names of signs: "矢印", "右向き矢印", "right arrow". */
const NAMED: readonly [RegExp, string][] = [
  [/^(?:右(?:向き)?(?:の)?)?矢印$|^(?:right[\s-]*)?arrow(?:[\s-]*right)?$/iu, '→'],
  [/^左(?:向き)?(?:の)?矢印$|^left[\s-]*arrow$|^arrow[\s-]*left$/iu, '←'],
  [/^(?:丸|まる|○印|丸印)$/u, '○'],
];
/** Icons by class: "fa-arrow-right", "bi bi-arrow-right". */
const ICONS: readonly [RegExp, string][] = [
  [/(?:^|[-_\s])arrow-?(?:right|forward)(?:$|[-_\s])/iu, '→'],
  [/(?:^|[-_\s])arrow-?(?:left|back)(?:$|[-_\s])/iu, '←'],
];
const ICON = /(?:^|\s)(?:fa[a-z]?|bi|icon|glyphicon|mdi|ri)(?:$|[-\s])/iu;
/** A picture that only takes up space. */
const SPACER = /(?:spacer|blank|clear|shim|dummy)[^/]*$/iu;
/** Pixels. Smaller pictures show nothing. */
const MAX_DOT = 3;
/** Elements in which a picture can replace words. */
const IN_PLACE = /^(?:td|th|h[1-6])$/u;

/**
 * A sign is text anywhere; other alternative texts count only if the picture is all that a cell or a heading contains.
 */
export function newPictures(builder: DocumentBuilder): Pictures {
  const places: string[] = [];
  return {
    read: ({ alt = '', src = '', width, height }) => {
      const words = alt.trim();
      const sign = SIGN.test(words) ? words : NAMED.find(([name]) => name.test(words))?.[1];
      const isDot = [width, height].some((size) => size !== undefined && Number.parseFloat(size) <= MAX_DOT);
      if (sign !== undefined) builder.text(sign);
      else if (words === '' && !isDot && !SPACER.test(src)) builder.addPicture();
      else if (places.length > 0) places.push(`${places.pop() ?? ''}${words}`);
    },
    readIcon: (classes, from) => {
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
