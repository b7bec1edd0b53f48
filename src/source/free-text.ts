import { z } from 'zod';
import { displayWidth, wrapText } from '../japanese/width.ts';
import type { Operation } from './operators.ts';
import type { DecodedGlyph } from './text-state.ts';

/** The bits of an annotation that is not shown: it is hidden, or in print alone. */
const HIDDEN = 0b10_0010;

/** A text that was put on a page, of which the file does not say how it looks: every reader draws it for itself. */
const freeText = z.object({
  subtype: z.literal('FreeText'),
  hasAppearance: z.literal(false),
  annotationFlags: z.int().refine((flags) => (flags & HIDDEN) === 0),
  /** From the left bottom corner of the page, in points. */
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  textContent: z.array(z.string()),
  defaultAppearanceData: z.object({ fontSize: z.number().positive() }),
});
type FreeText = z.output<typeof freeText>;

/** Between the frame of such a text and its characters, and from line to line: what readers commonly use (points; share of the size). */
const INSET = 2;
const LEADING = 1.2;
/** The width of a full-width character, in thousandths of the size. */
const FULL = 1000;

/** What draws the texts among the annotations of a page that nothing else draws. */
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
