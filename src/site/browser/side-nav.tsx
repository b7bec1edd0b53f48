import type { PageData } from '../page-data.ts';
import type { PageFilter, PageHits, SearchProject } from '../page-filter.ts';
import { useVoice } from './voice.ts';

type Props = {
  data: PageData;
  hits: PageHits;
  search: readonly SearchProject[];
  filter: PageFilter;
  onFilter: (filter: Partial<PageFilter>) => void;
};

/** Directions with their measures, and departments, each with its number of visible projects. */
export function SideNav({ data, hits, search, filter, onFilter }: Props) {
  const { say } = useVoice();
  const byMeasure = new Map<string, number>();
  const byDepartment = new Map<number, number>();
  for (const { id, measure, owners } of search) {
    if (!hits.projects.has(id)) continue;
    byMeasure.set(measure, (byMeasure.get(measure) ?? 0) + 1);
    for (const owner of owners) byDepartment.set(owner, (byDepartment.get(owner) ?? 0) + 1);
  }
  const groups = [...data.directions, { id: null, number: 0, title: '' }].map((direction) => ({
    direction,
    measures: data.measures.filter((measure) => measure.direction === direction.id),
  }));
  const go = (event: Event, id: string): void => {
    event.preventDefault();
    const heading = document.getElementById(`h-${id}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <nav class="side" aria-label={say('measures')}>
      {groups.map(
        ({ direction, measures }) =>
          measures.length > 0 && (
            <div key={direction.id}>
              {direction.id && (
                <p class="group">
                  {direction.number} {direction.title}
                </p>
              )}
              <ul>
                {measures.map(({ id, number, title }) => (
                  <li key={id}>
                    <a href={`#m-${id}`} onClick={(event) => go(event, id)}>
                      <span class="number">({number})</span> {title}
                    </a>
                    <span class="count">{byMeasure.get(id) ?? 0}</span>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
      <details>
        <summary>
          {say('departments')} <span class="count">{data.departments.length}</span>
        </summary>
        <ul>
          {data.departments.map((name, at) => (
            <li key={name}>
              <button
                type="button"
                class="text"
                aria-pressed={filter.department === name}
                onClick={() => onFilter({ department: filter.department === name ? '' : name })}
              >
                {name}
              </button>
              <span class="count">{byDepartment.get(at) ?? 0}</span>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
