import { bare, foldWidth } from '../japanese/width.ts';

/** ～R6, R5以前, 令和5年度末まで */
const UNTIL = /^[~〜～](.+)$|^(.+?)末?(?:以前|まで|迄)$/u;

/** Returns the end of a period without a start: R6 for ～R6 and R6まで; null for other texts. */
export function textToEnd(text: string): string | null {
  const [, after, before] = UNTIL.exec(bare(foldWidth(text))) ?? [];
  return after ?? before ?? null;
}
