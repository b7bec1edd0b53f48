import type { ComponentChildren } from 'preact';
import { endsWithMargin } from '../../messages/fill-places.ts';
import type { ReviewDoubt } from '../review-data.ts';
import { useReviewVoice } from './review-voice.ts';
import { useVoice } from './voice.ts';

type Props = {
  doubt: ReviewDoubt;
  position: number;
  count: number;
  onDecide: (choice: number) => void;
  onStep: (by: number) => void;
  children: ComponentChildren;
};

/** A doubt with its readings; a number key chooses one. */
export function DoubtCard({ doubt, position, count, onDecide, onStep, children }: Props) {
  const { language, say } = useVoice();
  const tell = useReviewVoice();
  const { name, severity, message, why, remedy, canAccept, choices } = doubt;
  return (
    <div class={`doubt-card ${severity}`}>
      <div class="steps">
        <code>{name}</code>
        <span>
          {Math.min(position + 1, count)} / {count}
        </span>
        <button type="button" onClick={() => onStep(-1)}>
          {tell('previous')} (P)
        </button>
        <button type="button" onClick={() => onStep(1)}>
          {tell('next')} (N)
        </button>
      </div>
      <h2>
        <span class="severity">{say(severity)}</span> {message[language]}
      </h2>
      <ol class="readings">
        {canAccept && (
          <li>
            <button type="button" onClick={() => onDecide(0)}>
              <kbd>0</kbd> {tell('asRead')}
            </button>
          </li>
        )}
        {choices.map((choice, at) => (
          <li key={choice.en}>
            <button type="button" onClick={() => onDecide(at + 1)}>
              <kbd>{at + 1}</kbd> {choice[language]}
              {!choice.decidable && <small> {tell('byHand')}</small>}
            </button>
          </li>
        ))}
      </ol>
      {choices.some((choice) => endsWithMargin(choice[language])) && <p class="margin-words">{tell('margin')}</p>}
      {children}
      {why && remedy && (
        <details>
          <summary>{tell('whyMatters')}</summary>
          <p>{why[language]}</p>
          <p>
            {tell('remedy')}: {remedy[language]}
          </p>
        </details>
      )}
    </div>
  );
}
