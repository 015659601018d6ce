import type { AccessNeed } from '@cabinet/contracts/persons';
import { CardContacts } from '@cabinet/contracts/registry-card';
import * as z from 'zod/mini';
import { orNull } from './typed.ts';

type Typed = {
  readonly phone: string;
  readonly otherPhone: string;
  readonly email: string;
  readonly needs: AccessNeed[];
};

const asked = ({ phone, otherPhone, email, needs }: Typed): z.input<typeof CardContacts> => ({
  phone: orNull(phone),
  otherPhone: orNull(otherPhone),
  email: orNull(email),
  needs,
});

export const ContactsAnswer = z.pipe(z.transform(asked), CardContacts);

export const typedContacts = (contacts: CardContacts | null): Typed => ({
  phone: contacts?.phone ?? '',
  otherPhone: contacts?.otherPhone ?? '',
  email: contacts?.email ?? '',
  needs: [...(contacts?.needs ?? [])],
});
