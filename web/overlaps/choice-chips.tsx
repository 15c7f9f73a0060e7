/** The values of a filter that has few, each to be switched on and off; none on means all. */
import {
  type ChoiceField,
  type Choices,
  choicesOf,
  chosenOf,
  type OverlapAddress,
  toggleChoice,
} from '../address/overlap-address.ts';
import {
  CHOICE_LABELS,
  CONFLICT_LABELS,
  DIFFERENCE_LABELS,
  KIND_LABELS,
  REVIEW_LABELS,
} from '../words/overlap-labels.ts';
import { DIFFERENCE_HUES } from './difference-hue.ts';

const LABELS: { [field in ChoiceField]: Readonly<Record<Choices[field], string>> } = {
  kind: KIND_LABELS,
  conflict: CONFLICT_LABELS,
  difference: DIFFERENCE_LABELS,
  review: REVIEW_LABELS,
};

interface ChoiceChipsProps<F extends ChoiceField> {
  field: F;
  address: OverlapAddress;
  go: (next: OverlapAddress) => void;
}

export const ChoiceChips = <F extends ChoiceField>({ field, address, go }: ChoiceChipsProps<F>) => {
  const chosen: readonly string[] = chosenOf(address, field);
  const hue = (value: string) => (field === 'difference' ? DIFFERENCE_HUES[value as Choices['difference']] : undefined);
  return (
    <fieldset className="choices">
      <legend>{CHOICE_LABELS[field]}</legend>
      {choicesOf(field).map((value) => (
        <label key={value} className="choice" data-kind={hue(value)}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => go(toggleChoice(address, field, value))}
          />
          {LABELS[field][value]}
        </label>
      ))}
    </fieldset>
  );
};
