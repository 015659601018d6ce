import type { Topic } from '@cabinet/contracts/schedules';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { OpenDraws } from '#shared/releases/OpenDraws.tsx';
import { topicsQuery } from '#shared/schedules/topics-query.ts';
import { Radios } from '#shared/ui/Choices.tsx';
import { Combobox, type ComboboxOption } from '#shared/ui/Combobox.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';
import type { Plan } from '../plan.ts';
import { useOnward } from '../use-onward.ts';
import { BeforeBooking, useIsToldBefore } from './BeforeBooking.tsx';
import { StepForm } from './StepForm.tsx';
import { StepPage } from './StepPage.tsx';

/** More are too many to listen through: the rest is found by name. */
const mostRadios = 8;

const other = 'other';

/** As within a sentence: «паспорт», but «РНОКПП». */
const inSentence = (words: string): string => words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

interface Props {
  readonly plan: Plan;
}

/** I1: what the person comes about, with what to bring. */
export function QuestionStep({ plan }: Props): ReactNode {
  const text = useText('visits').question;
  // A centre that was chosen before the matter may not receive for everything.
  const topics = useSuspenseQuery(topicsQuery(plan.topic === '' ? plan.office : '')).data;
  if (topics.length > 0) return <Question plan={plan} topics={topics} />;
  return (
    <StepPage step="question" plan={plan} before={<BeforeBooking plan={plan} />} title={text.title}>
      <InsetText>
        <p>{text.none}</p>
      </InsetText>
      <Link href={pathTo('help')}>{text.contacts}</Link>
    </StepPage>
  );
}

function Question({ plan, topics }: Props & { readonly topics: readonly Topic[] }): ReactNode {
  const { question: text, draws } = useText('visits');
  const say = useBilingual();
  const act = useOnward('question');
  const isTold = useIsToldBefore(plan);
  const listed = topics.slice(0, mostRadios);
  const rest = topics.slice(mostRadios);
  const known = topics.find(({ code }) => code === plan.topic);
  const [found, setFound] = useState<ComboboxOption | null>(
    known && rest.includes(known) ? { value: known.code, text: say(known.name) } : null,
  );
  const [chosen, choose] = useState(found ? other : (known?.code ?? null));
  const topic = chosen === other ? found?.value : chosen;
  const send = (): void => {
    if (topic) act.onward({ ...plan, topic });
    else act.refuse([{ fieldId: chosen === other ? 'topic-found' : 'topic', text: text.missing }]);
  };
  const findOptions = async (typed: string): Promise<ComboboxOption[]> =>
    rest
      .map(({ code, name }) => ({ value: code, text: say(name) }))
      .filter((option) => option.text.toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <StepPage
      step="question"
      plan={plan}
      before={<BeforeBooking plan={plan} />}
      title={text.title}
      act={act}
      headingInside={!isTold}
    >
      <StepForm onSubmit={send} busy={act.busy}>
        <Radios
          id="topic"
          name="topic"
          asHeading={!isTold}
          label={isTold ? text.label : text.title}
          error={act.at('topic')}
          choices={[
            ...listed.map(({ code, name, bring }) => ({
              value: code,
              text: say(name),
              hint: bring.length > 0 ? text.bring(bring.map((thing) => inSentence(say(thing))).join('; ')) : undefined,
            })),
            ...(rest.length > 0 ? [{ value: other, text: text.other, hint: text.otherHint }] : []),
          ]}
          value={chosen}
          onChange={choose}
        />
        {chosen === other && (
          <Combobox
            id="topic-found"
            label={text.find}
            hint={text.findHint}
            error={act.at('topic-found')}
            value={found}
            onChange={setFound}
            findOptions={findOptions}
          />
        )}
      </StepForm>
      <OpenDraws words={draws} />
    </StepPage>
  );
}
