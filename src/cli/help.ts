/** Below the help of every command; a test runs them. */
export const examples = `
Examples:
  $ koteihyo extract input -o output
  $ koteihyo extract input/aomi-2022.txt -o output --csv plain
  $ koteihyo extract input -o output --headers ja --lang ja
  $ koteihyo extract input -o output --json --fail-on error
  $ koteihyo check output
  $ koteihyo explain output/aomi-2022 m1-1-p1
  $ koteihyo review output/aomi-2022
  $ koteihyo find output/aomi-2022 講習会
  $ koteihyo correct output/aomi-2022 m1-1-p1-a1 years=2019-2020 --why 誤植
  $ koteihyo inspect input/aomi-2024.pdf --page 1
  $ koteihyo departments output/aomi-2022
  $ koteihyo profile input/aomi-2022.txt
  $ koteihyo diff output/aomi-2022 output/aomi-2023 --format md
  $ koteihyo case add input/aomi-2022.txt --measure 1-1 --name packed-labels --dir cases
  $ koteihyo case run cases
  $ koteihyo schema
`;

export const exitCodes = `Exit codes:
  0  all published, or all sound
  1  an input failed, a fault was found, a case differs, or --fail-on or --fail-on-change was met
  2  wrong usage, a wrong registry, profile or corrections file, no record of that id, no such page or measure, or the name of a case is taken
`;
