import type { PageData, PageLane, PageProject } from '../page-data.ts';
import { useVoice } from './voice.ts';

/** As many colours as can be told apart at a glance. Each also has a letter, so that colour is never the only sign. */
const COLOURS = 8;
const LETTERS = 'ABCDEFGH';

/** The colour of each project's bars, and the meaning of the colours. */
export type Colours = {
  keys: { name: string; letter: string }[];
  of: (project: PageProject, lane: PageLane, measure: string) => number | null;
};

/** Assigns colours to the departments (or measures) with the most projects. */
export function toColours({ measures, departments }: PageData, by: 'department' | 'measure'): Colours {
  const counts = new Map<string, { name: string; count: number }>();
  const add = (key: string, name: string, count: number): void => {
    counts.set(key, { name, count: (counts.get(key)?.count ?? 0) + count });
  };
  for (const { id, title, projects } of measures) {
    if (by === 'measure') add(id, title, projects.length);
    else
      for (const { owners } of projects)
        for (const [at] of owners.slice(0, 1)) add(String(at), departments[at] ?? '', 1);
  }
  const chosen = [...counts].sort(([, a], [, b]) => b.count - a.count).slice(0, COLOURS);
  const positions = new Map(chosen.map(([key], at) => [key, at]));
  return {
    keys: chosen.map(([, { name }], at) => ({ name, letter: LETTERS[at] ?? '' })),
    of: (project, lane, measure) => {
      const owner = (lane.owners ?? project.owners)[0]?.[0];
      return positions.get(by === 'measure' ? measure : String(owner)) ?? null;
    },
  };
}

/** The CSS class of a colour. */
export function colourToClass(colour: number | null): string {
  return colour === null ? 'c-none' : `c${colour}`;
}

type Props = {
  data: PageData;
  colour: 'department' | 'measure';
  colours: Colours;
  onColour: (colour: 'department' | 'measure') => void;
};

/** What the bars mean. */
export function Legend({ data, colour, colours, onColour }: Props) {
  const { say } = useVoice();
  const since = data.changes?.since;
  return (
    <details class="legend" open>
      <summary>{say('legend')}</summary>
      <ul class="shapes">
        <li>
          <span class="sample bar" /> {say('legendEnd')}
        </li>
        <li>
          <span class="sample bar unprinted" /> {say('legendUnprinted')}
        </li>
        <li>
          <span class="sample bar open" /> {say('legendOpen')}
        </li>
        <li>
          <span class="sample bar follows" /> {say('legendFollows')}
        </li>
        <li>
          <span class="milestone-mark" aria-hidden="true">
            ◆
          </span>{' '}
          {say('legendMilestone')}
        </li>
        <li>
          <span class="mark doubt">?!</span> {say('legendDoubt')}
        </li>
        {since && (
          <li>
            <span class="mark change">Δ</span> {say('legendChange', { since })}
          </li>
        )}
      </ul>
      <fieldset>
        <legend>{say('colour')}</legend>
        {(['department', 'measure'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="colour" checked={colour === one} onChange={() => onColour(one)} /> {say(one)}
          </label>
        ))}
        <ul class="keys">
          {colours.keys.map(({ name, letter }, at) => (
            <li key={letter}>
              <span class={`key c${at}`}>{letter}</span> {name}
            </li>
          ))}
          <li>
            <span class="key c-none">・</span> {say('others')}
          </li>
        </ul>
      </fieldset>
    </details>
  );
}
