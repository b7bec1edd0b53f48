import { centreOf, sharedHeight } from '../geometry.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Box } from '../model/drawn-page.ts';
import type { Arrow } from './arrows/find-arrows.ts';
import type { Columns } from './columns.ts';
import type { Lattice } from './lattice.ts';
import type { InferredRules } from './missing-rules.ts';
import type { PrintedHeader } from './printed-header.ts';
import type { PageTexts, PrintedPage } from './printed-page.ts';
import type { Segment } from './segments.ts';
import { settings } from './settings.ts';
import { findBody } from './unruled-body.ts';
import { findColumns, uprightToRulings } from './unruled-columns.ts';
import { findRows, levelsToRulings, type UnruledBody } from './unruled-rows.ts';

/** Infer the rules of a table without rules at the top of a page that continues the one of the page before. */
export function inferContinuation(
  page: PrintedPage,
  lattices: readonly Lattice[],
  before: Columns | null,
  vocabulary: Vocabulary,
): InferredRules[] {
  if (!before?.printed) return [];
  const first = Math.min(...lattices.map(({ box }) => box[1]));
  const isAbove = ({ box }: { box: Box }): boolean => box[3] < first;
  const end = Math.min(
    first,
    ...page
      .headers()
      .filter(isAbove)
      .map(({ box }) => box[1]),
  );
  const above = { segments: page.segments().filter(isAbove), pieces: page.pieces().filter(isAbove), end };
  const rest = findRest(before, above, vocabulary);
  return rest ? [restToRules(rest, page.arrows)] : [];
}

function restToRules(rest: UnruledBody, arrows: readonly Arrow[]): InferredRules {
  const { pieces, xs, size } = rest;
  const margin = settings.missingRules.margin * size;
  const top = Math.min(...pieces.map(({ box }) => box[1])) - margin;
  const bottom = Math.max(...pieces.map(({ box }) => box[3])) + margin;
  const rows = findRows(rest, arrows, [top, bottom]);
  const across = levelsToRulings(rows.ys, rows, rest);
  const area: Box = [xs[0] ?? 0, top, xs.at(-1) ?? 0, bottom];
  const down = xs.flatMap((x) => uprightToRulings(x, rows.ys, pieces));
  return { box: area, rulings: [...across, ...down], guessed: area, isUnruled: true };
}

/** The texts at the top of a page, up to `end`: its first head or ruled table. */
type TopOfPage = Pick<PageTexts, 'segments' | 'pieces'> & { end: number };

/** The rest of a table without rules: texts at the top of the page in its columns. */
function findRest(before: Columns, top: TopOfPage, vocabulary: Vocabulary): UnruledBody | null {
  const { printed } = before;
  const [firstYear] = before.times;
  const begin = findBegin(top);
  if (!printed || firstYear === undefined || !begin) return null;
  const { size } = begin;
  const edge = begin.box[1] - 1;
  const cells = printed.map(([left, , right]): Box => [left, edge, right, edge]);
  const box: Box = [cells[0]?.[0] ?? 0, edge, cells.at(-1)?.[2] ?? 0, edge];
  const header: PrintedHeader = { cells, box, size, firstYear };
  const pieces = findBody(header, top, top.end, vocabulary);
  const xs = findColumns(header, pieces, [], []);
  const columns = pieces.map((piece) => columnOf(piece, xs, size));
  const fitting = columns.filter((column) => column !== null);
  const isRest =
    fitting.length >= settings.missingRules.restShare * columns.length &&
    fitting.some((column) => column < firstYear) &&
    fitting.some((column) => column >= firstYear);
  return isRest ? { pieces, xs, firstYear, size } : null;
}

/** The first text with another beside it, since that is a row and not a heading. */
function findBegin({ pieces, end }: TopOfPage): Segment | undefined {
  const isBeside = (a: Segment, b: Segment): boolean => sharedHeight(a.box, b.box) > 0;
  const free = pieces.filter(({ box }) => box[3] < end).sort((a, b) => a.box[1] - b.box[1]);
  return free.find((piece) => free.some((one) => one !== piece && isBeside(one, piece)));
}

/** The column that contains a text; null if the text crosses a side. */
function columnOf({ box }: Segment, xs: readonly number[], size: number): number | null {
  const [x] = centreOf(box);
  const column = xs.findIndex((left, at) => x > left && x < (xs[at + 1] ?? Number.NEGATIVE_INFINITY));
  const [left, right] = [xs[column], xs[column + 1]];
  if (left === undefined || right === undefined) return null;
  return box[0] > left - size / 2 && box[2] < right + size / 2 ? column : null;
}
