/** What `review` and `find` print. */
export const reviewEn = {
  heading: '{count|place|places} to check in {edition}, most important first',
  none: 'nothing to check in {edition}: no warnings and no errors',
  shown: '… and {more} more; --all lists them',
  ends: '{count|activity has|activities have} an end that is not printed (this is not a warning)',
  printed: 'printed',
  read: 'read',
  as: 'as it is read',
  byHand: 'by hand',
  margin:
    'a number in brackets says how likely a reading is, compared with the one that was taken: 0 is as likely, -0.7 half as likely, -2.3 a tenth as likely (an estimate)',
  noneNamed: 'no doubt is named {name}; {dataset} has {nearest}',
  several: '{name} is the name of several: {names}',
  noChoice:
    '{name} has no reading {choice} that a correction could choose; set a value with {program} correct {dataset} {id}',
  noAccept: '{name} is an error, which cannot be right as it is read',
  serving: 'open in a browser, and stop with Ctrl-C: {url}',
  settled: 'wrote {ids} by {who} to {file}; {left|place is|places are} left; extract applies it',
  toReview: '{count|place|places} to check: {program} review {folder}',
  edition: '<edition>',
  noneFound: 'no record of {edition} contains {words}',
  why: 'compared with the original',
};
