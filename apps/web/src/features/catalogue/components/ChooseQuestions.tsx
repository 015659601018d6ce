import type { Help } from '@cabinet/contracts/catalogue';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { useRefusals } from '#shared/form/use-refusals.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Checkboxes, Radios } from '#shared/ui/Choices.tsx';
import { Actions, Hint } from '#shared/ui/layout.tsx';
import { type Answers, areas, stepAddress, withAnswer } from '../choose.ts';

interface Props {
  readonly answers: Answers;
}

const areaNames = Object.keys(areas) as (keyof typeof areas)[];

/** The first question: whatever is hard, in five groups. */
export function HardQuestion({ answers }: Props): ReactNode {
  const text = useText('catalogue');
  const common = useText('common');
  const navigate = useNavigate();
  const refusals = useRefusals();
  const [hard, setHard] = useState<readonly Help[]>(answers.hard);
  const { choose } = text;
  const go = (event: FormEvent): void => {
    event.preventDefault();
    refusals.refuse(hard.length > 0 ? [] : [{ fieldId: 'hard-moving', text: choose.hardMissing }]);
    if (hard.length > 0) void navigate(stepAddress('who', { ...answers, hard }));
  };
  return (
    <Page
      title={choose.hard}
      back={{ href: pathTo('catalogue'), text: common.back }}
      errors={<RefusalErrors refusals={refusals} />}
    >
      <Hint>
        {choose.step(1)}. {choose.hardHint}
      </Hint>
      <form noValidate onSubmit={go}>
        {areaNames.map((area) => (
          <Checkboxes<Help>
            key={area}
            id={`hard-${area}`}
            name={area}
            label={choose.areas[area]}
            error={refusals.at(`hard-${area}`)}
            choices={areas[area].map((help) => ({ value: help, text: text.helps[help] }))}
            values={hard.filter((help) => areas[area].some((one) => one === help))}
            onChange={(values) => {
              const others = hard.filter((help) => !areas[area].some((one) => one === help));
              setHard([...others, ...values]);
            }}
          />
        ))}
        <Actions>
          <Button type="submit">{common.continue}</Button>
        </Actions>
      </form>
    </Page>
  );
}

type OneName = 'who' | 'where';

interface OneProps extends Props {
  readonly name: OneName;
  readonly choices: readonly string[];
}

/** A question with one answer. */
export function OneQuestion({ name, choices, answers }: OneProps): ReactNode {
  const { choose } = useText('catalogue');
  const common = useText('common');
  const navigate = useNavigate();
  const refusals = useRefusals();
  const [chosen, setChosen] = useState<string | null>(answers[name]);
  const words: Readonly<Record<string, string>> = name === 'who' ? choose.whom : choose.places;
  const go = (event: FormEvent): void => {
    event.preventDefault();
    refusals.refuse(chosen ? [] : [{ fieldId: name, text: name === 'who' ? choose.whoMissing : choose.whereMissing }]);
    if (chosen) void navigate(stepAddress(name === 'who' ? 'where' : 'result', withAnswer(answers, name, chosen)));
  };
  return (
    <Page
      title={choose[name]}
      headingInside
      back={{ href: stepAddress(name === 'who' ? 'hard' : 'who', answers), text: common.back }}
      errors={<RefusalErrors refusals={refusals} />}
    >
      <form noValidate onSubmit={go}>
        <Radios
          id={name}
          name={name}
          label={choose[name]}
          hint={choose.step(name === 'who' ? 2 : 3)}
          asHeading
          error={refusals.at(name)}
          choices={choices.map((value) => ({ value, text: words[value] ?? value }))}
          value={chosen}
          onChange={setChosen}
        />
        <Actions>
          <Button type="submit">{common.continue}</Button>
        </Actions>
      </form>
    </Page>
  );
}
