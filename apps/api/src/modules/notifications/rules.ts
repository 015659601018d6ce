/** First try at once, then after 10 s, 20 s … up to an hour: a mail server may be away for a night. */
export const letterAttempts = 20;

/** Word of a visit that comes soon: never sent for one that was cancelled or moved meanwhile. */
export const isReminder = (template: string): boolean => template.startsWith('visits.reminder_');

/** The last part of /cabinet/visits/<id>. */
export const idInLink = (link: string | null): string => link?.split('/').at(-1) ?? '';

/** n•••••@example.org: enough to recognise, too little to use. */
export const maskAddress = (address: string): string => {
  const at = address.lastIndexOf('@');
  return at < 1 ? '•••' : `${address.slice(0, 1)}•••••${address.slice(at)}`;
};
