import { EuiButton, EuiButtonGroup } from '@elastic/eui';

interface ChoiceSwitchProps<Choice extends string> {
  legend: string;
  choices: readonly Choice[];
  names: Record<Choice, string>;
  chosen: Choice;
  onChoose: (choice: Choice) => void;
}

/** One of a few, side by side. */
export function ChoiceSwitch<Choice extends string>({
  legend,
  choices,
  names,
  chosen,
  onChoose,
}: ChoiceSwitchProps<Choice>) {
  return (
    <EuiButtonGroup
      variant="selection"
      type="single"
      legend={legend}
      idSelected={chosen}
      onChange={(id) => {
        onChoose(choices.find((choice) => choice === id) ?? chosen);
      }}
    >
      {choices.map((choice) => (
        <EuiButton key={choice} id={choice}>
          {names[choice]}
        </EuiButton>
      ))}
    </EuiButtonGroup>
  );
}
