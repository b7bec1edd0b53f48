const weights = [6, 5, 4, 3, 2];

/**
 * The check digit of a 全国地方公共団体コード, from its first five digits: the last digit of 11 - (weighted sum mod 11)
 * (総務省 全国地方公共団体コード仕様). 24000 → 1
 */
export function publisherCodeToCheckDigit(code: string): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(code[index]), 0);
  return (11 - (sum % 11)) % 10;
}

export function isPublisherCode(code: string): boolean {
  return /^[0-9]{6}$/.test(code) && Number(code[5]) === publisherCodeToCheckDigit(code);
}
