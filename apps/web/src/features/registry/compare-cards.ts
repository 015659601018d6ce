import { cardTopics } from '@cabinet/contracts/card-topics';
import type { CardContent, CardTopic } from '@cabinet/contracts/registry-card';
import { presentTopic, type Wording } from '#shared/registry/present-card.ts';

/** One fact of two cards; '' where a card does not have it. */
export interface ComparedFact {
  readonly field: string;
  readonly one: string;
  readonly other: string;
}

const factsOf = (wording: Wording, topic: CardTopic, content: CardContent): ReadonlyMap<string, string> =>
  new Map(
    presentTopic(wording, topic, content[topic]).flatMap(({ title, rows }) =>
      rows.map(({ term, value }): [string, string] => {
        const place = [wording.text.topics[topic], title].filter(Boolean).join(', ');
        return [`${place}: ${term}`, value];
      }),
    ),
  );

/** What two cards say, side by side, in the order of a card. */
export const compareCards = (wording: Wording, one: CardContent, other: CardContent): readonly ComparedFact[] =>
  cardTopics.flatMap((topic) => {
    const [left, right] = [factsOf(wording, topic, one), factsOf(wording, topic, other)];
    return [...new Set([...left.keys(), ...right.keys()])].map((field) => ({
      field,
      one: left.get(field) ?? '',
      other: right.get(field) ?? '',
    }));
  });
