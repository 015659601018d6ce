import type { Overview } from '@cabinet/contracts/overview';
import type { TextsOf } from '#shared/i18n/load-texts.ts';

type Todo = Overview['todo'][number];
type Request = Overview['requests'][number];

/** What is to be done, in words. A thing this page does not know yet still keeps its link. */
export const todoWords = ({ code, params }: Todo, text: TextsOf<'overview'>): string => {
  const number = String(params.number ?? '');
  const count = Number(params.count ?? 0);
  const { todo } = text;
  return code in todo ? todo[code as keyof typeof todo]({ number, count }) : text.todoUnknown;
};

/** Two requests about one application are one thing to do: the earlier date stays. */
export const withoutRepeats = (todo: readonly Todo[]): readonly Todo[] =>
  todo.filter((item, place) => todo.findIndex(({ code, link }) => code === item.code && link === item.link) === place);

/** The requests of each application together, in the order they came. */
export const byApplication = (requests: readonly Request[]): readonly (readonly Request[])[] => [
  ...Map.groupBy(requests, ({ applicationId }) => applicationId).values(),
];
