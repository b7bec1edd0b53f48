import type { PageData, PageIndicator, PageValue } from '../page-data.ts';
import { useVoice } from './voice.ts';

type Props = { indicators: readonly PageIndicator[]; title: string; data: PageData };

/** The indicators of a measure: values as printed, and a line where they are numbers. */
export function IndicatorTable({ indicators, title, data }: Props) {
  const { say } = useVoice();
  const printed = indicators.flatMap(({ values }) => values.map(({ year }) => year));
  const years = [...new Set([...printed])].sort((a, b) => a - b);
  return (
    <details class="indicators" open>
      <summary>
        {say('indicators')} <span class="count">{indicators.length}</span>
      </summary>
      <section class="scroll" aria-label={`${say('indicators')} ${title}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('indicator')}</th>
              {(years.length > 0 ? years : data.years).map((year) => (
                <th scope="col" key={year}>
                  {year}
                </th>
              ))}
              <th scope="col">{say('trend')}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator) => (
              <tr key={indicator.id}>
                <th scope="row" class={indicator.sub ? 'sub' : ''}>
                  <button type="button" class="text" data-id={indicator.id}>
                    {indicator.name || '—'}
                  </button>
                </th>
                {years.map((year) => (
                  <td key={year} class="figure">
                    {indicator.values
                      .filter((value) => value.year === year)
                      .map((value) => (
                        <Figure key={value.raw} value={value} />
                      ))}
                  </td>
                ))}
                <td>
                  <Trend values={indicator.values} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Figure({ value: { raw, kind } }: { value: PageValue }) {
  const { say } = useVoice();
  return (
    <span>
      {raw} {kind && <small>{say(kind === 'target' ? 'target' : 'result')}</small>}
    </span>
  );
}

const [WIDTH, HEIGHT, EDGE] = [96, 28, 5];

/** A small line through the numbers; targets are rings. The table beside it says the same in figures. */
function Trend({ values }: { values: readonly PageValue[] }) {
  const points = values.flatMap(({ year, value, kind }) => (value === undefined ? [] : [{ year, value, kind }]));
  if (points.length < 2) return null;
  const [low, high] = [Math.min(...points.map(({ value }) => value)), Math.max(...points.map(({ value }) => value))];
  const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 0];
  const x = (year: number): number => EDGE + ((year - first) / Math.max(1, last - first)) * (WIDTH - EDGE * 2);
  const y = (value: number): number => HEIGHT - EDGE - ((value - low) / (high - low || 1)) * (HEIGHT - EDGE * 2);
  return (
    <svg class="trend" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <polyline points={points.map(({ year, value }) => `${x(year).toFixed(1)},${y(value).toFixed(1)}`).join(' ')} />
      {points.map(({ year, value, kind }) => (
        <circle key={year} class={kind ?? ''} cx={x(year).toFixed(1)} cy={y(value).toFixed(1)} r="2.5" />
      ))}
    </svg>
  );
}
