import type { DocumentBuilder } from './document-builder.ts';

/** Reads the pictures of a page by their alternative texts. */
export type Pictures = {
  see: (alternative: string) => void;
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
/** Where a picture may stand in place of words. */
const IN_PLACE = /^(?:td|th|h[1-6])$/u;

/** A sign is text wherever it stands; other words stand for a picture that a cell or a heading has nothing but. */
export function newPictures(builder: DocumentBuilder): Pictures {
  const places: string[] = [];
  return {
    see: (alternative) => {
      const words = alternative.trim();
      const sign = SIGN.test(words) ? words : NAMED.find(([name]) => name.test(words))?.[1];
      if (sign !== undefined) builder.text(sign);
      else if (places.length > 0) places.push(`${places.pop() ?? ''}${words}`);
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
