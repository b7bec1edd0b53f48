import { isDash } from './marks.ts';
import { bare } from './width.ts';

/** Whether a cell says that there is nothing to say: － or なし in a column of departments or results. */
export function saysNone(text: string): boolean {
  return isDash(text.trim()) || /^(?:該当|実績)?(?:なし|無し)$/u.test(bare(text));
}
