/** What the picture of a page says. */
export const pageEn = {
  page: 'page {page} of {pages}',
  noSchedule: 'No schedule (工程表) was found in the document, so there are no lanes and activities to show.',
  noRecords: 'No lane or activity of the plan was read from this page.',
  noNotices: 'No notices about this page.',
  notices: 'Notices about this page: {count}',
  moreNotices: 'and {count} more',
  hover: 'Rest the pointer on anything coloured for more.',
  drawn: 'rules that bound cells: {count}',
  supplied: 'rules supplied, not printed: {count}',
  loose: 'rules that bound no cell: {count}',
  cell: 'cells: {count}; tinted, spanning: {spanning}',
  head: 'columns, as their heads were read: {count}',
  line: 'arrows with their years: {count}',
  block: 'block arrows with their years: {count}',
  bar: 'bars with their years: {count}',
  unbound: 'arrows and bars without a year: {count}',
  lane: 'lanes: {count}',
  activity: 'activities: {count}',
  endUnknown: 'activities without a known end: {count}',
  furniture: 'running heads and the like: {count}',
  image: 'images, not read: {count}',
  error: 'error',
  warning: 'warning',
  info: 'info',
  cellTitle: 'row {row}, column {column}: {rowSpan} × {columnSpan}',
  readIn: 'read in column {columns}',
  endIsUnknown: 'the end is not known',
  openEnded: 'goes on after the last year',
  follows: 'follows {id}',
};

/** What a column was read as. */
export const columnHeadsEn = {
  initiative: 'initiatives',
  name: 'project',
  related: 'related initiatives',
  departments: 'departments',
  remark: 'remark',
  indicator: 'indicator',
  unit: 'unit',
  unread: 'not read',
};

/** What the end of an activity rests on. */
export const endBasesEn = {
  cell: 'cell',
  arrow: 'arrow',
  span: 'span',
  bar: 'bar',
  marks: 'marks',
  period: 'period',
};

/** What stands beside an arrow; `years` is as "2019–2021". */
export const arrowTagsEn = {
  ends: 'to {years}',
  covers: '{years}',
  holds: '{years}',
  leads: '→ {years}',
  stays: 'within {years}',
  noYear: 'no year',
  nothing: 'not bound',
};

/** What is said of an arrow that the pointer rests on. */
export const arrowTitlesEn = {
  ends: 'carries the activity before it through {years}',
  covers: 'carries the activity before it through {years}',
  holds: 'a box of its own in {years}',
  leads: 'leads into the text of {years}',
  stays: 'ends in {years}, the year of the text that it stands behind',
  noYear: 'crosses columns of a table that were read as no fiscal year',
  nothing: 'lies in no table, or reaches no column far enough',
};
