import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageData } from '../page-data.ts';
import type { ReviewAssignment } from '../review-data.ts';
import { ownersToText } from './measure-section.tsx';
import type { PageRecord } from './record-lookup.ts';
import { type ReviewWord, useReviewVoice } from './review-voice.ts';

/** What can be set of which record, the likeliest first. */
const fieldsOf: Readonly<Record<PageRecord['kind'], readonly string[]>> = {
  activity: ['years', 'items', 'note', 'drop'],
  lane: ['move', 'departments', 'initiatives', 'drop'],
  project: ['name', 'departments', 'initiatives', 'merge', 'drop'],
  initiative: ['text', 'departments', 'drop'],
  indicator: ['name', 'drop'],
};

type Props = {
  id: string;
  page: PageData;
  records: ReadonlyMap<string, PageRecord>;
  onSet: (assignments: ReviewAssignment[]) => void;
};

/** A value of a record, typed as `koteihyo correct` takes it. */
export function EditForm({ id, page, records, onSet }: Props) {
  const tell = useReviewVoice();
  const record = records.get(id);
  const fields = record ? fieldsOf[record.kind] : ['title', 'lead'];
  const [field, setField] = useState(fields[0] ?? 'name');
  const [value, setValue] = useState(() => readValue(record, fields[0] ?? '', page));
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const choose = (name: string): void => {
    setField(name);
    setValue(name === 'drop' ? (record?.kind ?? '') : readValue(record, name, page));
  };
  return (
    <form
      class="edit"
      onSubmit={(event) => {
        event.preventDefault();
        onSet([{ id, field, value }]);
      }}
    >
      <h3>
        {tell('set')}: <code>{id}</code>
      </h3>
      <label>
        <span>{tell('field')}</span>
        <select value={field} onChange={(event) => choose(event.currentTarget.value)}>
          {fields.map((name) => (
            <option key={name} value={name}>
              {tell(`field.${name}` as ReviewWord)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{tell('value')}</span>
        <input
          ref={input}
          value={value}
          readOnly={field === 'drop'}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{tell('write')}</button>
    </form>
  );
}

/** What the record says now, as it would be typed. */
function readValue(record: PageRecord | undefined, field: string, page: PageData): string {
  if (record === undefined) return '';
  if (record.kind === 'activity') {
    const { start, end, open, words, note = '' } = record.of;
    if (field === 'years') return `${start ?? ''}${end === start ? '' : `-${end}`}${open ? '+' : ''}`;
    return field === 'items' ? words.join(' / ') : note;
  }
  if (field === 'departments' && 'owners' in record.of) return ownersToText(record.of.owners ?? [], page);
  if (field === 'initiatives' && 'initiatives' in record.of) return record.of.initiatives.join(', ');
  if (field === 'name' && 'name' in record.of) return record.of.name;
  return field === 'text' && 'text' in record.of ? record.of.text : '';
}
