/** The name of an answer within a form: `surname`, `address.street`, `requests.0.text`. */
export type AnswerName<T> = T extends readonly (infer Item)[]
  ? `${number}` | `${number}.${AnswerName<Item>}`
  : T extends object
    ? { [K in keyof T & string]: K | `${K}.${AnswerName<NonNullable<T[K]>>}` }[keyof T & string]
    : never;

/** The type of the answer of this name. */
export type AnswerAt<T, Name extends string> = T extends readonly (infer Item)[]
  ? Name extends `${number}.${infer Rest}`
    ? AnswerAt<Item, Rest>
    : Item
  : Name extends `${infer Key}.${infer Rest}`
    ? Key extends keyof T
      ? AnswerAt<NonNullable<T[Key]>, Rest>
      : never
    : Name extends keyof T
      ? T[Name]
      : never;

/** Answers a form begins with; some may be missing at any depth. */
export type Beginning<T> = T extends readonly (infer Item)[]
  ? readonly Beginning<Item>[]
  : T extends object
    ? { readonly [K in keyof T]?: Beginning<T[K]> | undefined }
    : T;

const isContainer = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The answer of this name, or undefined where there is none. */
export const answerAt = (answers: unknown, name: string): unknown => {
  let found = answers;
  for (const key of name.split('.')) found = isContainer(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  return found;
};

/** The same answers with one of them changed; what was given is left as it was. */
export const withAnswer = (answers: unknown, name: string, answer: unknown): unknown => {
  const [key = '', ...rest] = name.split('.');
  const inner = rest.length === 0 ? answer : withAnswer(answerAt(answers, key), rest.join('.'), answer);
  if (!Array.isArray(answers)) return { ...(isContainer(answers) && answers), [key]: inner };
  return answers.with(Number(key), inner);
};

/** Whether one name is the other or lies within it. */
export const overlap = (left: string, right: string): boolean =>
  left === right || left.startsWith(`${right}.`) || right.startsWith(`${left}.`);
