import type { PageData } from '../page-data.ts';
import { countActivities, type PageFilter, type PageHits, pageKinds } from '../page-filter.ts';
import { useVoice } from './voice.ts';

type Props = {
  data: PageData;
  filter: PageFilter;
  hits: PageHits;
  onFilter: (filter: Partial<PageFilter>) => void;
  onClear: () => void;
};

/** The filter, and the number of hits. */
export function FilterBar({ data, filter, hits, onFilter, onClear }: Props) {
  const { say } = useVoice();
  const projects = data.measures.flatMap((measure) => measure.projects);
  const kinds = pageKinds.filter((kind) => isUsed(kind, data));
  const count = {
    projects: hits.projects.size,
    allProjects: projects.length,
    activities: hits.activities.size,
    allActivities: countActivities(projects),
  };
  return (
    <search class="filter" aria-label={say('filter')}>
      <label class="words">
        <span>{say('words')}</span>
        <input
          type="search"
          value={filter.words}
          placeholder={say('wordsHint')}
          onInput={(event) => onFilter({ words: event.currentTarget.value })}
        />
      </label>
      <Choice
        label={say('department')}
        value={filter.department}
        options={data.departments.map((name) => [name, name])}
        onChoose={(department) => onFilter({ department })}
      />
      <Choice
        label={say('year')}
        value={filter.year}
        options={data.years.map((year) => [String(year), String(year)])}
        onChoose={(year) => onFilter({ year })}
      />
      <Choice
        label={say('measure')}
        value={filter.measure}
        options={data.measures.map(({ id, number, title }) => [id, `(${number}) ${title}`])}
        onChoose={(measure) => onFilter({ measure })}
      />
      <Choice
        label={say('kind')}
        value={filter.kind}
        options={kinds.map((kind) => [kind, say(kind)])}
        onChoose={(kind) => onFilter({ kind: pageKinds.find((one) => one === kind) ?? '' })}
      />
      <button type="button" onClick={onClear} disabled={Object.values(filter).every((value) => value === '')}>
        {say('clear')}
      </button>
      <output aria-live="polite">{say('count', count)}</output>
    </search>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChoose: (value: string) => void;
};

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const { say } = useVoice();
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{say('all')}</option>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Whether the plan has anything of a kind; unused kinds are not offered. */
function isUsed(kind: (typeof pageKinds)[number], { measures, changes }: PageData): boolean {
  const lanes = measures.flatMap(({ projects }) => projects.flatMap((project) => project.lanes));
  if (kind === 'plan' || kind === 'actual') return lanes.some(({ series }) => series === kind);
  if (kind === 'milestone') return lanes.some(({ activities }) => activities.some(({ milestone }) => milestone));
  if (kind === 'changed') return changes !== null;
  return true;
}
