import { bare, foldWidth } from '../japanese/width.ts';

/** ～R6, R5以前, 令和5年度末まで */
const UNTIL = /^[~〜～](.+)$|^(.+?)末?(?:以前|まで|迄)$/u;

/** What a text says the end of, and not the beginning: R6 of ～R6 and R6まで; null where it says more or less. */
export function textToEnd(text: string): string | null {
  const [, after, before] = UNTIL.exec(bare(foldWidth(text))) ?? [];
  return after ?? before ?? null;
}
