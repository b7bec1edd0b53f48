import { z } from 'zod';
import data from './marks.json' with { type: 'json' };

const marks = z.strictObject({ arrows: z.string(), bullets: z.string(), softBullets: z.string() }).parse(data);

const ARROW = `[${marks.arrows}]`;
const ARROW_ONLY = new RegExp(`^(?:${ARROW}\\s*)+$`, 'u');
const ARROW_BEFORE = new RegExp(`^(${ARROW}+)\\s*(.*)$`, 'us');
const ARROW_AFTER = new RegExp(`^(.*?)\\s*(${ARROW}+)$`, 'us');

/** Bullets that begin an item wherever they stand: ◆ ◇. */
export const BULLETS = marks.bullets;
/** ・ and the like begin an item only at the head of a cell or after a blank; elsewhere they are part of a word. */
export const SOFT_BULLETS = marks.softBullets;

export function isArrowOnly(text: string): boolean {
  return ARROW_ONLY.test(text.trim());
}

/** Part a year cell's arrows from its text: "→ テーマの検討". An arrow inside the text ("…間 ⇒2024年度開通") stays. */
export function textToArrows(text: string): { before: boolean; after: boolean; text: string } {
  if (isArrowOnly(text)) return { before: true, after: false, text: '' };
  const before = ARROW_BEFORE.exec(text.trim());
  const rest = before?.[2] ?? text.trim();
  const after = ARROW_AFTER.exec(rest);
  return { before: before !== null, after: after !== null, text: after?.[1] ?? rest };
}
