import { pluralEn } from '#shared/i18n/plural.ts';
import type uk from '../uk/registry-claims.ts';

export default {
  grounds: {
    several: 'several cards have this number',
    name: 'the card bears another name',
    account: 'another cabinet has the card already',
  },
  states: { open: 'Not decided', linked: 'The card is linked', left: 'Not the card of this person' },
  news: {
    linked: 'The card is linked to the cabinet of the person, who sees it there already.',
    left: 'It is written down that the card is not of this person. The card stays as it was.',
  },
  list: {
    title: 'Cards to be linked',
    lead: 'These people have proved their taxpayer number with an electronic signature, but the card of that number cannot be linked without you. Who has waited longest comes first.',
    toRegistry: 'Registry: find a person',
    empty: 'Nobody is waiting.',
    caption: 'Who is waiting, the oldest first',
    card: 'Card',
    why: 'Why it waits',
    since: 'Since',
    shown: (count: number) => `${pluralEn(count, { one: 'row', other: 'rows' })} shown`,
  },
  card: {
    title: 'Who has proved the number of this card',
    settle: 'Decide',
    reason: (words: string) => `Reason: ${words}`,
    since: (when: string) => `Waiting since ${when}`,
  },
  settle: {
    title: (name: string) => `Whose card is this: ${name}`,
    lead: 'The person has proved their taxpayer number with an electronic signature. Compare their details with the card and with the papers.',
    why: (ground: string) => `The card was not linked by itself: ${ground}.`,
    caption: 'The card beside the person',
    columns: { field: 'Field', card: 'In the card', person: 'In the person’s cabinet', differs: 'Does it agree' },
    fields: {
      surname: 'Surname',
      givenName: 'Given name',
      patronymic: 'Patronymic',
      birthDate: 'Date of birth',
      taxIdEnd: 'Last digits of the taxpayer number',
    },
    same: 'agrees',
    differs: 'differs',
    noValue: 'not given',
    verdict: 'Is this the card of this person?',
    verdictMissing: 'Choose whether this is the card of this person',
    verdicts: { linked: 'Yes, link the card to the person', left: 'No, the card is not of this person' },
    hints: {
      linked: 'The person sees the card in their cabinet at once. Other cards of this number are not linked.',
      left: 'Nothing changes in the card. This decision cannot be taken back.',
    },
    reason: 'Why did you decide so?',
    reasonHint: 'For example: the surname was changed, a marriage certificate was shown',
    reasonMissing: 'Write the reason, at least five letters',
    submit: 'Write down the decision',
    cancel: 'Go back without changes',
    stale: 'Somebody else has just decided this. Their decision is above the form. What you typed is kept.',
    taken:
      'The owner of another cabinet has proved that the card is theirs, or this person has a card already. What you typed is kept: choose “No”, or find that card.',
    over: (verdict: string) => `Decided already: ${verdict}.`,
    closed: 'The card is closed, so it cannot be linked.',
  },
} satisfies typeof uk;
