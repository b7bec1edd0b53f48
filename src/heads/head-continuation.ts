import type { Vocabulary } from '../japanese/vocabulary.ts';
import { findGroups } from './grouped-words.ts';
import { beginsWithTimes, type HeadRow, isTimeHead, isTimesAlone, opensHead } from './head-row.ts';
import { rowToSubColumns } from './sub-columns.ts';
import { rowToParts, rowToYearsBelow } from './years-and-parts.ts';

/** Whether a row continues the head above it, with sub-columns, parts of its years or its missing years. */
export function continuesHead(head: HeadRow, next: HeadRow, vocabulary: Vocabulary): boolean {
  const { roles } = next;
  if (isYearOverRows(head, next)) return false;
  // 部 and 課 below 担当, next to the years or alone
  const isBelow = next.departments.length > 0 && next.departments.length + next.years.length === next.cells.length;
  if (isBelow && head.roles.has('departments') && (head.years.length === 0 || next.years.length === 0)) return true;
  if (head.years.length > 0 && (rowToParts(next, head.years) || rowToSubColumns(next, head.years, vocabulary)))
    return true;
  if (head.years.length > 0 && rowToYearsBelow(next, head)) return true;
  if (head.years.length > 0 && (head.roles.size > 0 || roles.size === 0)) return false;
  if (head.years.length === 0 && headsColumnsOfTitles(next, head)) return true;
  if ((roles.size > 0 && head.roles.size > 0) || !opensHead(next)) return false;
  return roles.size > 0 || isTimesAlone(next) || beginsWithTimes(next);
}

/** Whether a row is a year alone below the first word of the head, which heads the rows below it: 令和6年度 below 事業名. */
function isYearOverRows({ roles, cells }: HeadRow, next: HeadRow): boolean {
  const [cell, more] = next.cells;
  const isBelowWord = [...roles.values()].some(({ column }) => column === 0 && cell?.column === 0);
  return cell !== undefined && !more && isBelowWord && cells.length > 1 && next.years.length === 1;
}

/** Whether a row has times below their title and words below other titles: スケジュール and 成果指標 above R6, R7, 指標名. */
function headsColumnsOfTitles(next: HeadRow, head: HeadRow): boolean {
  const { titles, roles } = head;
  const groups = findGroups(head, next);
  const ofTimes = next.years.filter(({ kind }) => kind === null);
  // 基準値(R2) and 目標値(R6) are below KPI
  const isUnder = ofTimes.every((year) => titles.some(({ column }) => column <= year.column));
  const own = [...roles].flatMap(([role, { column }]) => (role === 'indicator' || groups.has(column) ? [] : [column]));
  const isFree = next.cells.every(({ column }) => !own.includes(column));
  return isTimeHead(next) && ofTimes.length > 1 && isUnder && isFree;
}
