import { noFilter, type PageFilter, pageKinds } from './page-filter.ts';

/** The state of a page that a link holds: the filter, the open record, the display options. */
export type PageState = {
  filter: PageFilter;
  record: string | null;
  /** Null: the language of the browser. */
  language: 'ja' | 'en' | null;
  colour: 'department' | 'measure';
};

export const firstState: PageState = { filter: noFilter, record: null, language: null, colour: 'department' };

/** "#q=商談&y=2020&r=m1-1-p3", without default values. */
export function stateToHash({ filter, record, language, colour }: PageState): string {
  const pairs = [
    ['q', filter.words],
    ['d', filter.department],
    ['y', filter.year],
    ['m', filter.measure],
    ['k', filter.kind],
    ['c', colour === 'department' ? '' : colour],
    ['l', language ?? ''],
    ['r', record ?? ''],
  ].filter(([, value]) => value !== '');
  return pairs.length === 0 ? '' : `#${new URLSearchParams(pairs as [string, string][])}`;
}

/** The state in a link; missing or invalid parts have default values. */
export function hashToState(hash: string): PageState {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const textOf = (name: string): string => given.get(name) ?? '';
  const language = textOf('l');
  return {
    filter: {
      words: textOf('q'),
      department: textOf('d'),
      year: /^\d{4}$/.test(textOf('y')) ? textOf('y') : '',
      measure: textOf('m'),
      kind: pageKinds.find((kind) => kind === textOf('k')) ?? '',
    },
    record: textOf('r') || null,
    language: language === 'ja' || language === 'en' ? language : null,
    colour: textOf('c') === 'measure' ? 'measure' : 'department',
  };
}
