import { areForms } from '../heads/form-starts.ts';
import { lineToHeadingWord, ownHeadingStyle } from '../japanese/heading-styles.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Block, Cell, GridRow } from '../model/block.ts';
import { MEASURE_STYLES, textToAnyHeading } from './headings.ts';
import { lineToCell } from './line-to-cell.ts';
import { turnYears } from './years-below-each-other.ts';

type TitledForm = { title: Cell; rows: GridRow[] };

/** A single title may have a number after a word by chance. */
const MIN_OWN = 2;

/**
 * Forms below a title row over all columns (公約1 待機児童ゼロの継続): each becomes a grid with its title, below a line if the
 * title is numbered like a heading.
 */
export function partFormTitles(blocks: readonly Block[], vocabulary: Vocabulary): Block[] {
  const found = blocks.map((block) => blockToTitledForms(block, vocabulary));
  const words = found.flatMap((forms) => (forms ?? []).flatMap(({ title }) => lineToHeadingWord(title.text) ?? []));
  const styles = [...new Set(words)]
    .filter((word) => words.filter((one) => one === word).length >= MIN_OWN)
    .map((word) => ownHeadingStyle(word));
  return blocks.flatMap((block, index): Block[] => {
    const forms = found[index];
    if (!forms) return [block];
    return forms.flatMap(({ title, rows }): Block[] => {
      const { text, place } = title;
      const heading = textToAnyHeading(text, [...styles, ...MEASURE_STYLES]);
      if (!heading) return [{ kind: 'grid', rows, title }];
      const name = lineToCell({ text: heading.title, place }, 0);
      return [
        { kind: 'line', text, place },
        { kind: 'grid', rows, title: name },
      ];
    });
  });
}

/** The forms of a grid with the title above each; null if one of them has no title. */
function blockToTitledForms(block: Block, vocabulary: Vocabulary): TitledForm[] | null {
  if (block.kind !== 'grid' || block.isPlain || !isTitle(block.rows[0])) return null;
  const starts = block.rows.flatMap((row, index) => (isTitle(row) ? [index] : []));
  const forms = starts.flatMap((start, index): TitledForm[] => {
    const title = block.rows[start]?.cells[0];
    return title ? [{ title, rows: block.rows.slice(start + 1, starts[index + 1]) }] : [];
  });
  const isForm = ({ rows }: TitledForm): boolean =>
    areForms(rows, vocabulary) || areForms(turnYears(rows, vocabulary), vocabulary);
  return forms.every(isForm) ? forms : null;
}

/** Whether a row is one cell over all columns. */
function isTitle(row: GridRow | undefined): boolean {
  const [cell, more] = row?.cells ?? [];
  return cell !== undefined && more === undefined && cell.column === 0 && cell.columnSpan >= (row?.width ?? 0);
}
