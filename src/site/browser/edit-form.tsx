import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageData } from '../page-data.ts';
import type { ReviewAssignment } from '../review-data.ts';
import { ownersToText } from './measure-section.tsx';
import type { PageRecord } from './record-lookup.ts';
import { type ReviewWord, useReviewVoice } from './review-voice.ts';
import { yearsToTyped } from './shift-lanes.ts';

/** The fields that can be set, by kind of record, most likely first. */
const fieldsOf: Readonly<Record<PageRecord['kind'], readonly string[]>> = {
  activity: ['years', 'items', 'note', 'drop'],
  lane: ['move', 'departments', 'initiatives', 'drop'],
  project: ['name', 'departments', 'initiatives', 'merge', 'drop'],
  initiative: ['text', 'departments', 'drop'],
  indicator: ['name', 'role', 'cumulative', 'reprint', 'drop'],
};
const fieldsOfMeasure = ['title', 'lead'];
/** Initial values of fields that the page data lacks. */
const usualValues: Readonly<Record<string, string>> = { cumulative: 'true', reprint: 'true' };

/** Prefix of an option that sets one value of an indicator, which has an id of its own: "m1-k1-v2". */
const VALUE = 'value:';

type Props = {
  id: string;
  page: PageData;
  records: ReadonlyMap<string, PageRecord>;
  /** The text of the source field that was clicked; a new object for each click. */
  taken: { text: string } | null;
  onSet: (assignments: ReviewAssignment[]) => void;
};

/** A form to set a field of a record, with the syntax of `koteihyo correct`. */
export function EditForm({ id, page, records, taken, onSet }: Props) {
  const tell = useReviewVoice();
  const record = records.get(id);
  const values = record?.kind === 'indicator' ? record.of.values.map((_, at) => `${VALUE}${at + 1}`) : [];
  const fields = record ? [...fieldsOf[record.kind], ...values] : fieldsOfMeasure;
  const read = (name: string): string =>
    record === undefined ? readMeasure(id, name, page) : readValue(record, name, page);
  const [field, setField] = useState(fields[0] ?? 'name');
  const [value, setValue] = useState(() => read(fields[0] ?? ''));
  const input = useRef<HTMLInputElement>(null);
  // select the value, so that typing replaces it
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  useEffect(() => {
    if (taken && field !== 'drop') setValue(taken.text);
  }, [taken]);
  const choose = (name: string): void => {
    setField(name);
    setValue(read(name));
  };
  const labelOf = (name: string): string => {
    const at = Number(name.slice(VALUE.length));
    if (!name.startsWith(VALUE) || record?.kind !== 'indicator') return tell(`field.${name}` as ReviewWord);
    return `${tell('value')} ${record.of.values[at - 1]?.year ?? ''}`;
  };
  const isProject = field === 'move' || field === 'merge';
  return (
    <form
      class="edit"
      onSubmit={(event) => {
        event.preventDefault();
        const at = field.slice(VALUE.length);
        onSet([field.startsWith(VALUE) ? { id: `${id}-v${at}`, field: 'value', value } : { id, field, value }]);
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
              {labelOf(name)}
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
          list={isProject ? 'projects' : undefined}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
      </label>
      {isProject && (
        <datalist id="projects">
          {record?.measure.projects.map((one) => (
            <option key={one.id} value={one.name} />
          ))}
        </datalist>
      )}
      {page.text !== null && <p class="hint">{tell('takeField')}</p>}
      <button type="submit">{tell('write')}</button>
    </form>
  );
}

/** The present value of a field, in the syntax of `koteihyo correct`. */
function readValue(record: PageRecord, field: string, page: PageData): string {
  if (field === 'drop') return record.kind;
  if (record.kind === 'activity') {
    const { words, note = '' } = record.of;
    if (field === 'years') return yearsToTyped(record.of);
    return field === 'items' ? words.join(' / ') : note;
  }
  if (record.kind === 'indicator') {
    if (field.startsWith(VALUE)) return record.of.values[Number(field.slice(VALUE.length)) - 1]?.raw ?? '';
    if (field === 'role') return record.of.sub ? 'sub' : 'main';
  }
  if (field === 'departments' && 'owners' in record.of) return ownersToText(record.of.owners ?? [], page);
  if (field === 'initiatives' && 'initiatives' in record.of) return record.of.initiatives.join(', ');
  if (field === 'name' && 'name' in record.of) return record.of.name;
  if (field === 'text' && 'text' in record.of) return record.of.text;
  return usualValues[field] ?? '';
}

function readMeasure(id: string, field: string, page: PageData): string {
  const measure = page.measures.find((one) => one.id === id);
  if (measure === undefined) return '';
  return field === 'title' ? measure.title : ownersToText(measure.lead, page);
}
