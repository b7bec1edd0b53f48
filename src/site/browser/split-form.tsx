import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageData, PageProject } from '../page-data.ts';
import type { ReviewAssignment } from '../review-data.ts';
import { ownersToText } from './measure-section.tsx';
import { useReviewVoice } from './review-voice.ts';

type Props = {
  project: PageProject;
  page: PageData;
  /** The lane that is initially assigned to the second project. */
  lane: string | null;
  onSet: (assignments: ReviewAssignment[]) => void;
};

const fields = ['name', 'departments', 'initiatives'] as const;
type Part = Record<(typeof fields)[number], string>;

/** A form to split a project into several: their names, and the project of each activity. */
export function SplitForm({ project, page, lane, onSet }: Props) {
  const tell = useReviewVoice();
  const usual = {
    departments: ownersToText(project.owners, page),
    initiatives: project.initiatives.join(', '),
  };
  const [parts, setParts] = useState<Part[]>([
    { name: project.name, ...usual },
    { name: '', ...usual },
  ]);
  const [partOf, setPartOf] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries(
      project.lanes.flatMap((one) => one.activities.map(({ id }) => [id, one.id === lane ? 1 : 0] as const)),
    ),
  );
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const change = (at: number, changed: Partial<Part>): void =>
    setParts(parts.map((part, index) => (index === at ? { ...part, ...changed } : part)));
  return (
    <form
      class="edit split"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onSet(partsToAssignments(project, parts, partOf, usual));
      }}
    >
      <h3>
        {tell('split')}: <code>{project.id}</code>
      </h3>
      {parts.map((part, at) => (
        <fieldset key={at}>
          <legend>{tell('part', { number: at + 1 })}</legend>
          {fields.map((field) => (
            <label key={field}>
              <span>{tell(`field.${field}`)}</span>
              <input
                ref={at === 1 && field === 'name' ? first : null}
                required={field === 'name'}
                value={part[field]}
                onInput={(event) => change(at, { [field]: event.currentTarget.value })}
              />
            </label>
          ))}
        </fieldset>
      ))}
      <button type="button" onClick={() => setParts([...parts, { name: '', ...usual }])}>
        {tell('addPart')}
      </button>
      <ul class="boxes">
        {project.lanes.flatMap((one) =>
          one.activities.map(({ id, words, start }) => (
            <li key={id}>
              <label>
                <span>
                  {start} {words.join(' ') || '→'}
                </span>
                <select
                  value={partOf[id]}
                  onChange={(event) => setPartOf({ ...partOf, [id]: Number(event.currentTarget.value) })}
                >
                  {parts.map((part, at) => (
                    <option key={at} value={at}>
                      {tell('part', { number: at + 1 })} {part.name}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          )),
        )}
      </ul>
      <button type="submit">{tell('write')}</button>
    </form>
  );
}

/** The first part remains the project; each other part is split off with its whole lanes and its single activities. */
function partsToAssignments(
  { id, name, lanes }: PageProject,
  parts: readonly Part[],
  partOf: Readonly<Record<string, number>>,
  usual: Omit<Part, 'name'>,
): ReviewAssignment[] {
  const changed = (part: Part, was: Partial<Part>): ReviewAssignment[] =>
    fields.flatMap((field) =>
      was[field] === undefined || part[field] === was[field] ? [] : [{ id, field, value: part[field] }],
    );
  return parts.flatMap((part, at): ReviewAssignment[] => {
    if (at === 0) return changed(part, { name, ...usual });
    const isOwn = (one: { id: string }): boolean => partOf[one.id] === at;
    const whole = lanes.filter(({ activities }) => activities.length > 0 && activities.every(isOwn));
    const boxes = lanes.filter((lane) => !whole.includes(lane)).flatMap(({ activities }) => activities.filter(isOwn));
    const listed = (field: string, of: readonly { id: string }[]): ReviewAssignment[] =>
      of.length === 0 ? [] : [{ id, field, value: of.map((one) => one.id).join(',') }];
    return [
      { id, field: 'split', value: part.name },
      ...listed('lanes', whole),
      ...listed('activities', boxes),
      ...changed(part, usual),
    ];
  });
}
