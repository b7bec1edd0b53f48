import { z } from 'zod';
import data from './marks.json' with { type: 'json' };

const marks = z
  .strictObject({
    arrows: z.string(),
    tips: z.string(),
    shafts: z.string(),
    dashes: z.string(),
    bullets: z.string(),
    softBullets: z.string(),
  })
  .parse(data);

const ARROW = `[${marks.arrows}]`;
/** What a typed line is made of; a dash is no line alone: "－" says that there is nothing. */
const SHAFT = `[${marks.shafts}]`;
const DASHES = marks.dashes.replace('-', '\\-');
/** ━━━▶, ……→, ――＞: an arrow typed over a cell; ━━━ alone goes on to the next. */
const MARKS_ONLY = new RegExp(`^[${marks.arrows}${marks.tips}${marks.shafts}${DASHES}\\s]+$`, 'u');
const ARROW_IN_MARKS = new RegExp(`${ARROW}|[${marks.shafts}${DASHES}][${marks.tips}]|${SHAFT}{2}`, 'u');
const ARROW_BEFORE = new RegExp(`^((?:${SHAFT}*${ARROW})+)\\s*(.*)$`, 'us');
const ARROW_AFTER = new RegExp(`^(.*?)\\s*((?:${SHAFT}*${ARROW})+|${SHAFT}{2,})$`, 'us');

const TYPED = new RegExp(`(?:${SHAFT}*${ARROW})+|${SHAFT}{2,}`, 'gu');

/** Bullets that begin an item wherever they stand: ◆ ◇. */
export const BULLETS = marks.bullets;
/** ・ and the like begin an item only at the head of a cell or after a blank; elsewhere they are part of a word. */
export const SOFT_BULLETS = marks.softBullets;

export function isArrowOnly(text: string): boolean {
  return MARKS_ONLY.test(text) && ARROW_IN_MARKS.test(text);
}

/** All that is typed as an arrow in a year cell, shafts and all. */
export function typedArrows(text: string): string {
  return isArrowOnly(text) ? text : (text.match(TYPED) ?? []).join('');
}

/** Part a year cell's arrows from its text: "→ テーマの検討". An arrow inside the text ("…間 ⇒2024年度開通") stays. */
export function textToArrows(text: string): { before: boolean; after: boolean; text: string } {
  if (isArrowOnly(text)) return { before: true, after: false, text: '' };
  const before = ARROW_BEFORE.exec(text.trim());
  const rest = before?.[2] ?? text.trim();
  const after = ARROW_AFTER.exec(rest);
  return { before: before !== null, after: after !== null, text: after?.[1] ?? rest };
}

/** "(国際博覧会)": a remark and nothing else. */
export function isInBrackets(text: string): boolean {
  return /^[(（].*[)）]$/su.test(text);
}
