import type { ReactNode } from 'react';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import type { FormSchema } from '#shared/form/use-contract-form.ts';
import { type Press, usePress } from '#shared/form/use-press.ts';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import type { DrawnTopic } from './topic.ts';

interface TopicNotices {
  /** Empties the topic. */
  readonly press: Press;
  readonly banner: ReactNode;
  readonly errors: ReactNode;
}

/** What stands above the form of a topic: that what was typed is back, and what is wrong. */
export const useTopicNotices = <S extends FormSchema>(drawn: DrawnTopic<S>, restored: string): TopicNotices => {
  const press = usePress();
  const banner = drawn.restored && (
    <NotificationBanner>
      <p>{restored}</p>
    </NotificationBanner>
  );
  const errors = (
    <>
      <FormErrors form={drawn.form} />
      <PressErrors press={press} />
    </>
  );
  return { press, banner, errors };
};
