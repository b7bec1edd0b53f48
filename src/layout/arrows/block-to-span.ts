import { overlap, widthOf } from '../../geometry.ts';
import type { ArrowDoubt } from '../../model/block.ts';
import type { ColumnRange } from '../../model/page-picture.ts';
import { isPaper, PATTERN } from '../colors.ts';
import { boxToColumns, boxToCrossedColumns, type Columns } from '../columns.ts';
import { settings } from '../settings.ts';
import type { Arrow } from './find-arrows.ts';

/**
 * The columns that a block or a bar covers. A drawing hardly longer than its words may be only a frame around them, if
 * they would not fit without the column that it covers by less than half. An outline is then read without that column
 * and a filled bar with it; both are doubtful.
 */
export function blockToSpan(
  { arrow, length }: { arrow: Arrow; length?: number },
  columns: Columns,
): { span: ColumnRange; doubt?: ArrowDoubt } {
  const { box, bar, isPlaced } = arrow;
  const span = boxToCrossedColumns(box, columns);
  if (bar === undefined || length === undefined || widthOf(box) - length > settings.bars.maxAroundWords)
    return { span };
  const mostly = boxToColumns(box, columns);
  const room = overlap([box[0], box[2]], spanToRange(mostly, columns));
  if (mostly.columnSpan >= span.columnSpan || length + settings.bars.minAroundWords < room) return { span };
  const isOutline = isPaper(bar) || (isPlaced === true && bar === PATTERN);
  return { span: isOutline ? mostly : span, doubt: arrow.doubt ?? 'around-words' };
}

function spanToRange({ column, columnSpan }: ColumnRange, { ranges }: Columns): readonly [left: number, right: number] {
  const [first, last] = [ranges[column], ranges[column + columnSpan - 1]];
  return [first?.[0] ?? 0, last?.[1] ?? 0];
}
