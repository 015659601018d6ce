import type { FreeTime } from '@cabinet/contracts/visits';
import { type ReactNode, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Radios } from '#shared/ui/Choices.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { type Act, alternativesId } from '../use-act.ts';
import { useWhen } from '#shared/visits/use-when.ts';
import { StepForm } from './StepForm.tsx';

interface Props {
  readonly times: readonly FreeTime[];
  readonly act: Act;
  readonly submit: string;
  readonly beside?: ReactNode;
  readonly onTake: (from: string) => void;
}

/** I6: the nearest free times in place of one that somebody was faster to take. */
export function Alternatives({ times, act, submit, beside, onTake }: Props): ReactNode {
  const text = useText('visits').taken;
  const when = useWhen();
  const [chosen, choose] = useState<string | null>(null);
  if (times.length === 0)
    return (
      <InsetText>
        <p>{text.none}</p>
      </InsetText>
    );
  const take = (): void => {
    if (times.some(({ from }) => from === chosen) && chosen) onTake(chosen);
    else act.refuse([{ fieldId: alternativesId, text: text.missing }]);
  };
  return (
    <StepForm onSubmit={take} submit={submit} busy={act.busy} beside={beside}>
      <Radios
        id={alternativesId}
        name="alternative"
        label={text.legend}
        error={act.at(alternativesId)}
        choices={times.map(({ from }) => ({ value: from, text: when.moment(from) }))}
        value={chosen}
        onChange={choose}
      />
    </StepForm>
  );
}
