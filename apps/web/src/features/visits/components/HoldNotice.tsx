import { extendHoldRoute, type Hold, holdTimeRoute } from '@cabinet/contracts/visits';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { usePress } from '#shared/form/use-press.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useIsConfirmed } from '#shared/session/use-is-confirmed.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { useHoldStage } from '#shared/visits/hold-stage.ts';
import { holdQuery } from '#shared/visits/visits-query.ts';
import { holdingOf } from '../holding.ts';
import { addressOf, type Plan } from '../plan.ts';
import { useHoldClock } from '../use-hold-clock.ts';

interface Props {
  /** The hold of the plan's very time; null when it is not held. */
  readonly hold: Hold | null;
}

/** Until when the time is held, and what becomes of it then. Nothing typed depends on it. */
export function HoldNotice({ hold }: Props): ReactNode {
  const text = useText('visits').hold;
  const { time } = useFormats();
  const stage = useHoldClock(hold);
  const until = hold ? time(hold.heldUntil) : '';
  const words = { lasting: text.until(until), ending: text.soon(until), over: text.over }[stage];
  return (
    <InsetText>
      <p>{words}</p>
    </InsetText>
  );
}

/** Whether the server has refused; without an answer nothing is known of the time. */
const isRefused = (trouble: unknown): boolean => trouble instanceof ApiProblem && trouble.status > 0;

/**
 * One press for ten minutes more, or for the same time once more when it is held no longer. It stands after the form:
 * who is quick need not pass it.
 */
export function HoldLonger({ plan, hold }: Props & { readonly plan: Plan }): ReactNode {
  const text = useText('visits').hold;
  const { errors } = useText('common');
  const { time } = useFormats();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const { busy, trouble, press } = usePress();
  const isConfirmed = useIsConfirmed();
  const isOver = useHoldStage(hold?.heldUntil ?? null) === 'over';
  const wordsOf = (refusal: unknown): string =>
    isRefused(refusal) ? (isOver ? text.gone : text.notLonger) : problemWords(refusal, errors).detail;
  const send = async (): Promise<void> => {
    try {
      const held =
        hold && !isOver
          ? await call(extendHoldRoute, { params: { holdId: hold.id } })
          : await call(holdTimeRoute, { body: holdingOf(plan, plan.from) });
      queries.setQueryData(holdQuery.queryKey, held);
      announce(text.extended(time(held.heldUntil)));
    } catch (refusal) {
      // The notice above tells what has become of the hold.
      void queries.invalidateQueries({ queryKey: holdQuery.queryKey });
      announce(wordsOf(refusal), 'now');
      throw refusal;
    }
  };
  // Who is not signed in shows work done for a time: there, where times are chosen.
  if (isOver && !isConfirmed)
    return (
      <LinkButton look="secondary" href={addressOf('time', plan)}>
        {text.choose}
      </LinkButton>
    );
  const mayPress = isOver || (hold !== null && hold.extensions > 0);
  return (
    <>
      {mayPress && (
        <Button look="secondary" busy={busy} onClick={() => press(send)}>
          {isOver ? text.again : text.longer}
        </Button>
      )}
      {trouble !== undefined && <p>{wordsOf(trouble)}</p>}
      {isOver && isRefused(trouble) && <Link href={addressOf('time', plan)}>{text.choose}</Link>}
    </>
  );
}
