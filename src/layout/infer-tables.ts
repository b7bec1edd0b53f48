import { widthOf } from '../geometry.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { DrawnPage, Ruling } from '../model/drawn-page.ts';
import type { Arrow } from './arrows/find-arrows.ts';
import type { Columns } from './columns.ts';
import { rulingsToSkeletons, type Skeleton } from './edges.ts';
import { type Lattice, skeletonToLattice } from './lattice.ts';
import { type InferredRules, inferRules } from './missing-rules.ts';
import { inferYearRules } from './missing-year-rules.ts';
import { toPrintedPage } from './printed-page.ts';
import { inferRoadmapRules, isInArea } from './roadmap.ts';
import { settings } from './settings.ts';
import { findTilings } from './tiles.ts';
import { inferContinuation } from './unruled-continuation.ts';

/** A lattice with the edges from which it was made. */
export type RuledTable = Lattice & { skeleton: Skeleton };

/** The tables of a page, and the rules that were inferred for them. */
export type PageTables = { inferred: InferredRules[]; ruled: RuledTable[] };

/**
 * The tables of a page, with rules that were not drawn: roadmaps, then tables without rules or without some of them.
 */
export function inferTables(
  { glyphs, shapes, rulings, arrows }: Pick<DrawnPage, 'glyphs' | 'shapes' | 'rulings'> & { arrows: readonly Arrow[] },
  drawn: RuledTable[],
  before: Columns | null,
  vocabulary: Vocabulary,
): PageTables {
  const tilings = findTilings(
    { shapes, glyphs },
    arrows,
    drawn.map(({ box }) => box),
  ).map(({ box, rulings: sides }) => ({ box, rulings: sides, guessed: null }));
  const all = [...rulings, ...tilings.flatMap((one) => one.rulings)];
  const tiled = tilings.length > 0 ? rulingsToTables(all) : drawn;
  const printed = toPrintedPage(glyphs, { rulings: all, shapes, arrows }, vocabulary);
  const roadmaps = inferRoadmapRules(printed, tiled, vocabulary);
  const free = all.filter((ruling) => !roadmaps.some(({ area }) => isInArea(ruling, area)));
  const withRoadmaps = [...free, ...roadmaps.flatMap((one) => one.rulings)];
  const tables = roadmaps.length > 0 ? rulingsToTables(withRoadmaps) : tiled;
  const left = { ...printed, rulings: free };
  const inferred = [
    ...inferRules(left, tables, vocabulary),
    ...inferYearRules(left, tables),
    ...inferContinuation(left, tables, before, vocabulary),
  ];
  const ruled =
    inferred.length > 0 ? rulingsToTables([...withRoadmaps, ...inferred.flatMap((one) => one.rulings)]) : tables;
  return { inferred: [...tilings, ...roadmaps, ...inferred], ruled };
}

export function rulingsToTables(rulings: readonly Ruling[]): RuledTable[] {
  return rulingsToSkeletons(rulings)
    .map((skeleton) => ({ ...skeletonToLattice(skeleton), skeleton }))
    .filter(({ cells, box }) => cells.length > 1 && widthOf(box) >= settings.tables.minWidth)
    .sort((a, b) => a.box[1] - b.box[1]);
}
