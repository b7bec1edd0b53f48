import type { GridRow } from '../model/block.ts';
import type { ScheduleColumns } from '../model/head.ts';
import { repeatOverProjects } from './cells-over-projects.ts';
import { cutScheduleRows } from './cut-schedule-rows.ts';
import { joinDashedShafts } from './dashed-shafts.ts';
import { fillDittos } from './ditto.ts';
import type { TablePart } from './parts.ts';
import { checkEras, checkPeriods } from './period-notices.ts';
import { cutRepeatedLabels } from './repeated-labels.ts';
import { checkSharedCells } from './shared-cells.ts';
import { splitDatedLines } from './split-dated-lines.ts';
import { splitStackedLines } from './split-stacked-lines.ts';
import { checkUnsplit } from './table-notices.ts';
import type { Walk } from './walk.ts';

/** The printed rows of a schedule, with or without a head, as rows of its lanes. */
export function readScheduleRows(
  walk: Walk,
  printed: readonly GridRow[],
  columns: ScheduleColumns,
  part: TablePart,
): GridRow[] {
  const { stackedLines, period } = walk.notesOf(part);
  const shafts = joinDashedShafts(walk, repeatOverProjects(walk, printed, columns), columns.years);
  const filled = fillDittos(walk, splitDatedLines(shafts, columns, walk.vocabulary), columns);
  const { rows, unsplit } = splitStackedLines(
    filled,
    columns,
    columns.stackedLines ?? stackedLines,
    walk.vocabulary.marks,
  );
  walk.notices.push(...checkUnsplit(unsplit), ...checkSharedCells(printed, columns));
  const cut = cutScheduleRows(walk, cutRepeatedLabels(walk, rows, columns), columns, {
    year: walk.yearsOf(part).year,
    caption: columns.period ? period : null,
  });
  walk.notices.push(...checkPeriods(cut, walk.vocabulary));
  const mayBeHistory = walk.document.issued === null && columns.period !== null && !columns.period.hasLines;
  if (mayBeHistory) walk.notices.push(...checkEras(cut, walk.vocabulary));
  return cut;
}
