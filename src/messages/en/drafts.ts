/** The words of a drafted profile. */
export const profileDraftEn = {
  title:
    '# Profile of {name}, drafted from what was recognised in it and what was not. What is recognised needs no line here;\n# of what is not, take away the # and complete it. Keep the file beside the input as <base name of the input>.profile.yaml.',
  unreadHeaders:
    'Header words that no column is known by. Put in the place of ? what each names; those of times go to years: terms:',
  direction: 'Directions are read, such as',
  measure: 'Measures are read, such as',
  noDirection: 'No heading was read as a direction.',
  noMeasure: 'No heading was read as a measure.',
  unreadHeadings: 'Lines that look like headings. Keep those of measures, and call those of directions direction:',
  bullets: 'Bullets that are known:',
  unreadBullets: 'Marks that begin texts. If they are bullets and no arrows, write them behind each other:',
  noBullets: 'No text begins with a mark.',
  unreadLabels: 'Labels that are not known; a word in brackets ahead of a name may tell a sub indicator:',
  kind: 'or target',
  years: 'Years are read:',
  noYears: 'No years were read.',
  unreadYears: 'Header cells that may be years. Give the fiscal year of 1, or the era in place of first:',
  guess: 'a guess',
  terms: 'times without a year',
  names: 'Where their years are known, state them in the place of terms:',
  fromSpan: 'by the years of the plan',
  first: 'fiscal year of 1, such as 2024',
  line: 'line {line}',
  page: 'page {page}',
  times: '{place}, {count|time|times}',
};

/** The words of a drafted registry of departments. */
export const departmentsDraftEn = {
  title:
    '# Departments of {edition}, drafted from what the edition prints. Check every line: kinds are guessed from the ends of\n# names. State readings and parents where they are certain, and keep the file beside the input as\n# <base name of the input>.departments.yaml.',
  unsure: 'a guess: its name does not tell',
  new: 'new: not in the older registry',
  gone: 'gone: only in the older registry',
  renamed: 'likely renamed: successor: {name} ({score})',
};
