import type { NewAnswer, Wish } from '@/lib/contract/wishes.ts';
import { stateNames } from './wish-state.ts';

type AnswerChoicesProps = {
  readonly wish: Wish;
  readonly chosen: NewAnswer['state'];
  readonly onChoose: (state: NewAnswer['state']) => void;
};

const usual = ['planned', 'ordered', 'bought', 'declined'] as const;

/** What can be said to a wish; what has been said can be taken back. */
export function AnswerChoices({ wish, chosen, onChoose }: AnswerChoicesProps) {
  const choices = [...usual, ...(wish.answeredAt ? (['open'] as const) : [])];
  return (
    <fieldset className="grid grid-cols-2 gap-2 sm:grid-cols-4">
      <legend className="mb-1.5 font-medium text-sm/6">Answer</legend>
      {choices.map((choice) => (
        <label
          key={choice}
          className="flex min-h-11 md:min-h-10 cursor-pointer items-center gap-2 rounded-lg border border-line-strong px-3 text-sm has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            type="radio"
            name="state"
            className="accent-accent"
            checked={chosen === choice}
            onChange={() => onChoose(choice)}
          />
          {choice === 'open' ? 'Open again' : stateNames[choice]}
        </label>
      ))}
    </fieldset>
  );
}
