const isRecord = (copy: unknown): copy is Readonly<Record<string, unknown>> =>
  typeof copy === 'object' && copy !== null && !Array.isArray(copy);

/** Whether a copy kept on the device holds a text under each of these names. */
export const hasTexts = <Name extends string>(
  copy: unknown,
  names: readonly Name[],
): copy is Readonly<Record<Name, string>> => isRecord(copy) && names.every((name) => typeof copy[name] === 'string');

/** Whether a copy kept on the device holds nothing but texts. */
export const isTexts = (copy: unknown): copy is Readonly<Record<string, string>> =>
  isRecord(copy) && hasTexts(copy, Object.keys(copy));
