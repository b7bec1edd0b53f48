import type { Place } from '../model/place.ts';
import { explainWords } from './command-words.ts';
import { fillWords } from './fill-places.ts';
import type { Language } from './languages.ts';

/** "line 661, fields 1, 2; line 662", with the page where the source has pages. */
export function placesToText(places: readonly Place[], language: Language): string {
  const rows = Map.groupBy(places, (place) => (place.kind === 'text' ? `${place.page}:${place.line}` : place));
  return [...rows.values()].map((row) => rowToText(row, language)).join('; ');
}

/** Places of one row; those of other kinds than a text's are rows by themselves. */
function rowToText(places: readonly Place[], language: Language): string {
  const [place] = places;
  const word = (name: PlaceWord, value: number | string | null): string =>
    value === null || value === '' ? '' : fillWords(explainWords[name], language, { [name]: value });
  const words = (place: Place): string[] => {
    switch (place.kind) {
      case 'text': {
        const fields = places.flatMap((one) => (one.kind === 'text' && one.field !== null ? [one.field] : []));
        return [word('page', place.page), word('line', place.line), word('field', fields.join(', '))];
      }
      case 'pdf':
        return [word('page', place.page), `[${place.bbox.join(', ')}]`];
      case 'sheet':
        return [`${place.sheet}!${place.cell}`];
      case 'document':
        return place.table === null
          ? [word('block', place.block)]
          : [word('table', place.table), word('row', place.row), word('column', place.column)];
    }
  };
  return (place ? words(place) : []).filter((one) => one !== '').join(' ');
}
type PlaceWord = 'page' | 'line' | 'field' | 'table' | 'row' | 'column' | 'block';
