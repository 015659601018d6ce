/** What a person may choose; the first of each is the usual look. Twin of public/preferences.js, which applies it before first paint. */
export const choices = {
  theme: ['system', 'light', 'dark', 'contrast'],
  text: ['100', '125', '150', '175', '200'],
  spacing: ['usual', 'wide'],
  links: ['usual', 'underline'],
  motion: ['system', 'reduce'],
} as const;

export type ChoiceName = keyof typeof choices;
export type Look = { readonly [N in ChoiceName]: (typeof choices)[N][number] };

const storageKey = 'cabinet.display';

export const usualLook: Look = { theme: 'system', text: '100', spacing: 'usual', links: 'usual', motion: 'system' };

const names = Object.keys(choices) as ChoiceName[];

/** A look made of stored or submitted values; anything unknown becomes the usual. */
export const lookFrom = (values: Readonly<Record<string, unknown>>): Look => {
  const valid = (name: ChoiceName): string =>
    choices[name].find((choice) => choice === values[name]) ?? choices[name][0];
  return Object.fromEntries(names.map((name) => [name, valid(name)])) as Look;
};

/** The look of the page now, as the attributes of `<html>` say. */
export const currentLook = (): Look => lookFrom({ ...document.documentElement.dataset });

/** Applies a look to the page and keeps it on this device. */
export const applyLook = (look: Look): void => {
  for (const name of names) document.documentElement.dataset[name] = look[name];
  try {
    localStorage.setItem(storageKey, JSON.stringify(look));
  } catch {
    // Storage may be forbidden: the look then lasts until the page is closed.
  }
};
