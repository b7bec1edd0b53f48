import { z } from 'zod';
import { displayWidth, wrapText } from '../japanese/width.ts';
import type { Operation } from './operators.ts';
import type { DecodedGlyph } from './text-state.ts';

/** Flags of an annotation that is hidden, or shown only in print. */
const HIDDEN = 0b10_0010;

/** A text annotation without an appearance in the file: each reader draws it in its own way. */
const freeText = z.object({
  subtype: z.literal('FreeText'),
  hasAppearance: z.literal(false),
  annotationFlags: z.int().refine((flags) => (flags & HIDDEN) === 0),
  /** From the bottom left corner of the page, in points. */
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  textContent: z.array(z.string()),
  defaultAppearanceData: z.object({ fontSize: z.number().positive() }),
});
type FreeText = z.output<typeof freeText>;

/**
 * Distance from the frame to the characters (points) and line height (share of the size), as most readers draw them.
 */
const INSET = 2;
const LEADING = 1.2;
/** The width of a full-width character, in thousandths of the size. */
const FULL = 1000;

/** Operations that draw a page's text annotations which have no appearance. */
export function freeTextToOperations(annotations: readonly unknown[]): Operation[] {
  return annotations.flatMap((annotation) => {
    const { data } = freeText.safeParse(annotation);
    return data ? drawText(data) : [];
  });
}

function drawText({ rect, textContent, defaultAppearanceData: { fontSize } }: FreeText): Operation[] {
  const [left, bottom, right, top] = rect;
  const lines = textContent.flatMap((line) => wrapText(line, (right - left - 2 * INSET) / fontSize));
  const shown = lines.flatMap((line, index): Operation[] => {
    const baseline = Math.max(top - INSET - fontSize * (1 + index * LEADING), bottom);
    return [
      { name: 'setTextMatrix', args: [1, 0, 0, 1, left + INSET, baseline] },
      { name: 'showText', args: [[...line].map(toGlyph)] },
    ];
  });
  return [
    { name: 'save', args: [] },
    { name: 'beginText', args: [] },
    { name: 'setFont', args: ['', fontSize] },
    ...shown,
    { name: 'restore', args: [] },
  ];
}

function toGlyph(unicode: string): DecodedGlyph {
  return { unicode, width: displayWidth(unicode) * FULL, isSpace: unicode === ' ', vmetric: null };
}
