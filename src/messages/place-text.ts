import type { Place } from '../model/place.ts';
import { cellToDrawing } from '../model/shown-sheet.ts';
import { placesEn } from './en/places.ts';
import { fillWords } from './fill-places.ts';
import { placesJa } from './ja/places.ts';
import { type Language, pairWords } from './languages.ts';

const placeWords = pairWords(placesEn, placesJa);

/** "line 661 field 1, 2; line 662", with the page where the source has pages; "table 1, row 4, column 3". */
export function placesToText(places: readonly Place[], language: Language): string {
  const rows = Map.groupBy(places, (place) => (place.kind === 'text' ? `${place.page}:${place.line}` : place));
  return [...rows.values()].map((row) => rowToText(row, language)).join('; ');
}

/** Places of one row; those of other kinds than a text's are rows by themselves. */
function rowToText(places: readonly Place[], language: Language): string {
  const [place] = places;
  const word = (name: keyof typeof placesEn, value: number | string | null): string =>
    value === null || value === '' ? '' : fillWords(placeWords[name], language, { [name]: value });
  const join = (words: readonly string[], between = ' '): string => words.filter((one) => one !== '').join(between);
  switch (place?.kind) {
    case undefined:
      return '';
    case 'text': {
      const fields = places.flatMap((one) => (one.kind === 'text' && one.field !== null ? [one.field] : []));
      return join([word('page', place.page), word('line', place.line), word('field', fields.join(', '))]);
    }
    case 'pdf':
      return join([word('page', place.page), `[${place.bbox.join(', ')}]`]);
    case 'sheet': {
      const drawing = cellToDrawing(place.cell);
      return `${place.sheet}!${drawing === null ? place.cell : word('drawing', drawing)}`;
    }
    case 'document': {
      const cell = [word('table', place.table), word('row', place.row), word('column', place.column)];
      return place.table === null && place.row === null
        ? word('block', place.block)
        : join(cell, placeWords.comma[language]);
    }
  }
}
