import type { Marks } from '../../japanese/marks.ts';
import type { Glyph, Shape } from '../../model/drawn-page.ts';
import { withMeaning } from '../color-legend.ts';
import type { DrawingsOverTimes } from '../find-drawn.ts';
import type { Lattice } from '../lattice.ts';
import type { Drawings } from '../tables.ts';
import { labelFromEnds } from './end-labels.ts';
import type { Arrow } from './find-arrows.ts';
import { labelArrows } from './label-arrows.ts';
import { labelBlocks } from './labelled-blocks.ts';
import { settleRows } from './settle-row.ts';

/** The drawings over a page's time columns, the signs of milestones, and the colours that the legend explains. */
type OverTimes = Omit<DrawingsOverTimes, 'fills'> & { signs: readonly Shape[]; meanings: ReadonlySet<string> };

/** Moves each arrow and bar into a row and gives it its words; `glyphs`: those that belong to none of them. */
export function labelDrawings(
  { arrows, bars, images, areas, signs, meanings }: OverTimes,
  glyphs: readonly Glyph[],
  lattices: readonly Lattice[],
  marks: Marks,
): { drawings: Pick<Drawings, 'plain' | 'labelled' | 'doubtful'>; glyphs: Glyph[] } {
  const settled = settleRows([...arrows, ...bars, ...images], glyphs, areas);
  const blocks = labelBlocks(settled, glyphs, lattices, marks);
  const labels = labelArrows(blocks.plain, blocks.glyphs, lattices, marks);
  const plain = labels.plain.map((arrow) => withMeaning(arrow, meanings));
  const isNamed = ({ bar }: Arrow): boolean => bar !== undefined && meanings.has(bar);
  const labelled = [...blocks.labelled, ...labels.labelled];
  const ends = labelFromEnds(
    {
      wordless: plain.filter((arrow) => !isNamed(arrow)),
      labelled: labelled.map(({ arrow }) => arrow),
      signs: signs.map(({ box }) => box),
      areas,
    },
    labels.glyphs,
    marks,
  );
  const drawings = {
    plain: [...plain.filter(isNamed), ...ends.plain],
    labelled: [...labelled, ...ends.labelled],
    doubtful: ends.doubtful,
  };
  return { drawings, glyphs: ends.glyphs };
}
