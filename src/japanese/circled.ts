const RANGES = [
  { first: 0x2460, number: 1, count: 20 },
  { first: 0x3251, number: 21, count: 15 },
  { first: 0x32b1, number: 36, count: 15 },
] as const;

/** ① to ㊿ (丸数字), and ⓪. */
export const CIRCLED = '⓪①-⑳㉑-㉟㊱-㊿';
const LIST = new RegExp(`^[${CIRCLED}](?:[\\s、,，・･~～〜\\-－ー―]*[${CIRCLED}])*$`, 'u');
const RANGE_SIGN = /[~～〜\-－ー―]/u;
/** No plan counts higher; a longer range is a misprint. */
const MAX_RANGE = 50;

export function circledToNumber(char: string): number | null {
  const code = char.codePointAt(0) ?? 0;
  if (code === 0x24ea) return 0;
  const range = RANGES.find(({ first, count }) => code >= first && code < first + count);
  return range ? code - range.first + range.number : null;
}

/** 3 to ③; null beyond ㊿. */
export function numberToCircled(number: number): string | null {
  if (number === 0) return '⓪';
  const range = RANGES.find((one) => number < one.number + one.count);
  return range ? String.fromCodePoint(range.first + number - range.number) : null;
}

/** Whether a text is nothing but circled numbers: "①②⑤", "①～④", "① ②". */
export function isCircledList(text: string): boolean {
  return LIST.test(text.trim());
}

/** "①～③⑤" to [1, 2, 3, 5]; other characters are ignored. */
export function circledToNumbers(text: string): number[] {
  const numbers: number[] = [];
  let ranging = false;
  for (const char of text) {
    const number = circledToNumber(char);
    if (number === null) {
      ranging ||= RANGE_SIGN.test(char);
      continue;
    }
    const last = numbers.at(-1);
    if (ranging && last !== undefined && number > last && number - last < MAX_RANGE) {
      for (let between = last + 1; between < number; between += 1) numbers.push(between);
    }
    numbers.push(number);
    ranging = false;
  }
  return numbers;
}
