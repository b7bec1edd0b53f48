/** Below the help of each command; a test runs them. The program's own help shows the first of each. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  extract: [
    'extract input -o output',
    'extract input/aomi-2022.txt -o output --csv plain',
    'extract input -o output --headers ja --lang ja',
    'extract input -o output --json --fail-on error',
  ],
  check: ['check output', 'check output/aomi-2022 --json'],
  review: ['review output/aomi-2022'],
  site: ['site output/aomi-2022 output/aomi-2023 -o site'],
  find: ['find output/aomi-2022 講習会'],
  explain: ['explain output/aomi-2022 m1-1-p1'],
  correct: ['correct output/aomi-2022 m1-1-p1-a1 years=2019-2020 --why 誤植'],
  'correct carry': ['correct carry output/aomi-2022 output/aomi-2023 --dry-run'],
  inspect: ['inspect input/aomi-2024.pdf --page 1', 'inspect input/aomi-2024.pdf --page 1 -o page.svg --lang ja'],
  diff: [
    'diff output/aomi-2022 output/aomi-2023',
    'diff output/aomi-2022 output/aomi-2023 --format md --crosswalk pairs.csv',
    'diff output/aomi-2022 output/aomi-2023 --format csv --headers ja',
  ],
  link: ['link output'],
  export: [
    'export output/aomi-2022 -o aomi-2022.xlsx --headers ja',
    'export output/aomi-2022 output/aomi-2023 -o aomi.sqlite',
    'export output/aomi-2022 --format parquet -o tables',
  ],
  departments: ['departments output/aomi-2022', 'departments output/aomi-2022 -o input/aomi-2022.departments.yaml'],
  profile: ['profile input/aomi-2022.txt', 'profile input/aomi-2022.txt -o input/aomi-2022.profile.yaml'],
  'case add': ['case add input/aomi-2022.txt --measure 1-1 --name packed-labels --dir cases'],
  'case run': ['case run cases'],
  schema: ['schema'],
};
