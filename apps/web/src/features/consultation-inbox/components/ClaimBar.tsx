import {
  assignConsultationRoute,
  claimConsultationRoute,
  releaseConsultationRoute,
  type ReviewedConsultation,
  takeOverConsultationRoute,
} from '@cabinet/contracts/consultation-inbox';
import type { AccountId } from '@cabinet/contracts/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import type { Press } from '#shared/form/use-press.ts';
import type { Refusals } from '#shared/form/use-refusals.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { Select } from '#shared/ui/TextInput.tsx';
import { colleaguesQuery } from '../queries.ts';
import { useAct } from '../use-act.ts';

interface Props {
  readonly consultation: ReviewedConsultation;
  readonly press: Press;
  readonly refusals: Refusals;
}

const doors = {
  claim: { route: claimConsultationRoute, news: 'claimed' },
  takeOver: { route: takeOverConsultationRoute, news: 'claimed' },
  release: { route: releaseConsultationRoute, news: 'released' },
} as const;
type Quick = keyof typeof doors;
const quick: readonly Quick[] = ['claim', 'takeOver', 'release'];

const boxId = 'colleague';

/** Hands the question to a colleague of the office. */
function Assign({ consultation: { id }, press, refusals }: Props): ReactNode {
  const text = useText('consultationInbox').review;
  const { data: colleagues } = useSuspenseQuery(colleaguesQuery(id));
  const navigate = useNavigate();
  const act = useAct(id);
  const [chosen, choose] = useState('');
  const params = { consultationId: id };
  const assign = (event: FormEvent): void => {
    event.preventDefault();
    refusals.refuse(chosen === '' ? [{ fieldId: boxId, text: text.colleagueMissing }] : []);
    if (chosen === '') return;
    press.press(async () => {
      // Boundary: the list holds account ids.
      await act((known) =>
        call(assignConsultationRoute, { params, body: { ...known, accountId: chosen as AccountId } }),
      );
      await navigate(staffPathTo('inboxConsultation', params), { state: { news: 'assigned' }, replace: true });
    });
  };
  if (colleagues.length === 0) return <p>{text.noColleagues}</p>;
  return (
    <form noValidate onSubmit={assign}>
      <Select
        id={boxId}
        name="colleague"
        label={text.colleague}
        error={refusals.at(boxId)}
        options={colleagues.map(({ accountId, name }) => ({ value: accountId, text: name }))}
        value={chosen}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      <Actions>
        <Button type="submit" look="secondary" busy={press.busy}>
          {text.assign}
        </Button>
      </Actions>
    </form>
  );
}

/** Whose the question is, and how it changes hands. */
export function ClaimBar(props: Props): ReactNode {
  const { consultation, press } = props;
  const text = useText('consultationInbox').review;
  const navigate = useNavigate();
  const { id, acts } = consultation;
  const act = useAct(id);
  const params = { consultationId: id };
  const run = (name: Quick): void =>
    press.press(async () => {
      const { route, news } = doors[name];
      await act((body) => call(route, { params, body }));
      await navigate(staffPathTo('inboxConsultation', params), { state: { news }, replace: true });
    });
  if (acts.length === 0) return null;
  return (
    <>
      <Actions>
        {quick
          .filter((name) => acts.includes(name))
          .map((name) => (
            <Button
              key={name}
              look={name === 'release' ? 'secondary' : 'primary'}
              busy={press.busy}
              onClick={() => run(name)}
            >
              {text[name]}
            </Button>
          ))}
      </Actions>
      {acts.includes('assign') && (
        <Disclosure summary={text.assignTitle}>
          <Assign {...props} />
        </Disclosure>
      )}
    </>
  );
}
