import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { PartPage } from '../components/PartPage.tsx';
import { usePart } from '../use-part.ts';

const Channels = z.object({ notifyByEmail: z.boolean(), notifyBySms: z.boolean() });

/** Each channel on or off by itself (C2); the cabinet's own copy always comes. */
export function NotificationsPage(): ReactNode {
  const text = useText('persons').notifications;
  const part = usePart(Channels, {
    defaults: ({ notifyByEmail, notifyBySms }) => ({ notifyByEmail, notifyBySms }),
    changeOf: (channels) => channels,
  });
  const { smsAvailable, phoneVerified } = part.profile;
  return (
    <PartPage part={part} title={text.title}>
      <p>{text.lead}</p>
      <CheckboxField form={part.form} name="notifyByEmail" label={text.byEmail} />
      {smsAvailable ? (
        <CheckboxField
          form={part.form}
          name="notifyBySms"
          label={text.bySms}
          hint={phoneVerified ? text.bySmsHint : text.bySmsPhone}
        />
      ) : (
        <p>{text.noSms}</p>
      )}
    </PartPage>
  );
}
