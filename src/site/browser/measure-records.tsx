import type { PageMeasure } from '../page-data.ts';
import { useReviewVoice } from './review-voice.ts';

/** Buttons that open the records of a measure that are not in its schedule. */
export function MeasureRecords({ measure, onEdit }: { measure: PageMeasure; onEdit: (id: string) => void }) {
  const tell = useReviewVoice();
  const records = [
    { id: measure.id, text: measure.title },
    ...measure.initiatives.map(({ id, number, text }) => ({ id, text: `${number} ${text}` })),
    ...measure.indicators.map(({ id, name }) => ({ id, text: name })),
  ];
  return (
    <details class="queue">
      <summary>{tell('otherRecords')}</summary>
      <ul>
        {records.map(({ id, text }) => (
          <li key={id}>
            <button type="button" class="text" onClick={() => onEdit(id)}>
              {text || '—'}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
