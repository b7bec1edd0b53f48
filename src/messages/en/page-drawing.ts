/** What the picture of a page says. */
export const pageEn = {
  page: 'page {page} of {pages}',
  table: 'table {page} of {pages}',
  sheet: 'sheet {page} of {pages}: {name}',
  noSchedule: 'No schedule (工程表) was found in the document, so there are no lanes and activities to show.',
  noRecords: 'No lane or activity of the plan was read from this page.',
  noNotices: 'No notices about this page.',
  notices: 'Notices about this page: {count}',
  hover: 'Rest the pointer on anything coloured for more, or on a line of this legend for its layer alone.',
  drawn: 'rules that bound cells: {count}',
  supplied: 'rules supplied, not printed: {count}',
  loose: 'rules that bound no cell: {count}',
  cell: 'cells: {count}',
  spanning: 'cells over several rows or columns: {count}',
  head: 'columns, as their heads were read: {count}',
  line: 'arrows with their years: {count}',
  block: 'block arrows with their years: {count}',
  bar: 'bars with their years: {count}',
  unbound: 'arrows and bars without a year: {count}',
  lane: 'lanes: {count}',
  activity: 'activities: {count}',
  endUnknown: 'activities without a known end: {count}',
  runningHead: 'running heads and the like: {count}',
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

/** What a column of the picture was read as. */
export const headsEn = {
  initiative: 'initiatives',
  name: 'project',
  related: 'related initiatives',
  departments: 'departments',
  remark: 'remark',
  indicator: 'indicator',
  unit: 'unit',
  series: 'plan or result',
  period: 'period',
  path: 'label above',
  attribute: 'attribute',
};

/** What the end of an activity rests on. */
export const endsEn = {
  cell: 'cell',
  arrow: 'arrow',
  span: 'span',
  bar: 'bar',
  marks: 'marks',
  period: 'period',
};

/** Of an arrow: its tag, and its title; `{years}` is as "2019–2021". "ends": in one year alone, begun behind the text of an earlier one. */
export const arrowUsesEn = {
  'ends.tag': 'to {years}',
  'ends.title': 'carries the activity before it through {years}',
  'covers.tag': '{years}',
  'covers.title': 'carries the activity before it through {years}',
  'holds.tag': '{years}',
  'holds.title': 'a box of its own in {years}',
  'leads.tag': '→ {years}',
  'leads.title': 'leads into the text of {years}',
  'stays.tag': 'within {years}',
  'stays.title': 'ends in {years}, the year of the text that it stands behind',
  'noYear.tag': 'no year',
  'noYear.title': 'crosses columns of a table that were read as no fiscal year',
  'nothing.tag': 'not bound',
  'nothing.title': 'lies in no table, or reaches no column far enough',
};
