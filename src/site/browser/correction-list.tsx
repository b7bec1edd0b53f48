import type { ReviewCorrection } from '../review-data.ts';
import { type ReviewWord, useReviewVoice } from './review-voice.ts';

type Props = { corrections: readonly ReviewCorrection[]; onTakeBack: (key: string) => void };

/** All entries of the corrections file, latest first, each with a button to remove it. */
export function CorrectionList({ corrections, onTakeBack }: Props) {
  const tell = useReviewVoice();
  return (
    <details class="corrections" open={corrections.length > 0}>
      <summary>{tell('corrections', { count: corrections.length })}</summary>
      <ol reversed>
        {corrections.toReversed().map(({ key, id, kind, target, what, signed, why, status }) => (
          <li key={`${key}${id}`} data-correction={id} class={status === 'applied' ? '' : 'idle'}>
            <p>
              <code>{id}</code> {tell(`kind.${kind}` as ReviewWord)} {target} → {what}{' '}
              {status !== null && status !== 'applied' && <strong>{tell(`status.${status}` as ReviewWord)}</strong>}
            </p>
            <p class="hint">
              {why} — {signed}{' '}
              <button type="button" class="text" onClick={() => onTakeBack(key)}>
                {tell('takeBack')} <span class="unseen">{id}</span>
              </button>
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
