import { z } from 'zod';
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
/** Widths in thousandths of the size: a full-width character, and any other. */
const [FULL, HALF] = [1000, 500];
const FULL_WIDTH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u30ff\uff01-\uff60]/u;

/** What draws the texts among the annotations of a page that nothing else draws. */
export function freeTextToOperations(annotations: readonly unknown[]): Operation[] {
  return annotations.flatMap((annotation) => {
    const { data } = freeText.safeParse(annotation);
    return data ? drawText(data) : [];
  });
}

function drawText({ rect, textContent, defaultAppearanceData: { fontSize } }: FreeText): Operation[] {
  const [left, bottom, right, top] = rect;
  const room = ((right - left - 2 * INSET) / fontSize) * FULL;
  const lines = textContent.flatMap((line) => wrap([...line].map(toGlyph), room));
  const shown = lines.flatMap((glyphs, index): Operation[] => {
    const baseline = Math.max(top - INSET - fontSize * (1 + index * LEADING), bottom);
    return [
      { name: 'setTextMatrix', args: [1, 0, 0, 1, left + INSET, baseline] },
      { name: 'showText', args: [glyphs] },
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
  return { unicode, width: FULL_WIDTH.test(unicode) ? FULL : HALF, isSpace: unicode === ' ', vmetric: null };
}

/** A line is broken where the frame ends. */
function wrap(glyphs: readonly DecodedGlyph[], room: number): DecodedGlyph[][] {
  const lines: DecodedGlyph[][] = [[]];
  let width = 0;
  for (const glyph of glyphs) {
    if (width > 0 && width + glyph.width > room) {
      lines.push([]);
      width = 0;
    }
    lines.at(-1)?.push(glyph);
    width += glyph.width;
  }
  return lines;
}
