/** The text of a plan of 25 measures with 5,000 activities. */
export function largePlanText(): string {
  const rows = Array.from({ length: 2500 }, (_, at) => `事業${at}\t道路課\t設計${at}\t工事${at}\n`);
  const parts = Array.from({ length: 25 }, (_, at) => {
    const own = rows.slice(at * 100, at * 100 + 100).join('');
    return `(${at + 1}) 施策${at + 1}\n\n事業名\t担当課\t2022年度\t2023年度\n${own}\n`;
  });
  return parts.join('\n');
}

/** Types letter by letter, and takes them away again: milliseconds of each keystroke to the end of the next frame. */
export const strokesScript = `(async () => {
  const input = document.querySelector('input[type=search]');
  const times = [];
  for (const words of ['設', '設計', '設計1', '設計12', '設計123', '設計12', '設計1', '設計', '設', '']) {
    const start = performance.now();
    input.value = words;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    times.push(performance.now() - start);
  }
  return times;
})()`;
