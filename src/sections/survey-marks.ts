import { isArrowOnly } from '../japanese/marks.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { type Cell, isArrowAlone } from '../model/block.ts';
import type { Survey } from '../model/survey.ts';
import { newTally } from './tally.ts';

/** Cells. A mark at the beginning of fewer is chance. */
const MIN_CELLS = 2;
/** Signs that begin a text but are not bullets: brackets, signs of numbers and money, dashes. */
const NO_BULLET = /[\p{L}\p{N}\p{Ps}\p{Pi}\p{Pe}\p{Pd}\p{Sc}\s"'“”‘’△▲+＋%％&＆〒#＃、。，．々<>＜＞～〜…‥]/u;
/** Arrows in the shape of a bullet. */
const TRIANGLES = '▶►➤▷▻';

/**
 * The marks that begin texts; a triangle before a text may be a bullet or an arrow, so it is listed for a person to
 * check.
 */
export function surveyMarks(cells: readonly Cell[], { marks }: Vocabulary): Pick<Survey, 'bullets' | 'unreadBullets'> {
  const bullets = newTally();
  const unread = newTally();
  for (const cell of cells) {
    const { text, place } = cell;
    const [mark = '', next] = text.trim();
    if (next === undefined || isArrowAlone(cell)) continue;
    if (marks.bullets.includes(mark) || marks.softBullets.includes(mark)) bullets.add({ text: mark, place }, {});
    else if (TRIANGLES.includes(mark) || !(NO_BULLET.test(mark) || isArrowOnly(mark, marks)))
      unread.add({ text: mark, place }, {});
  }
  return { bullets: bullets.list(), unreadBullets: unread.list().filter(({ count }) => count >= MIN_CELLS) };
}
