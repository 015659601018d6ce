/** How somebody came into the line. Never what for: everybody in the hall hears and reads the ticket. */
export type Coming = 'booked' | 'without_booking';

// Told apart by ear and eye: попередній запис, жива черга.
const letterOf: Readonly<Record<Coming, string>> = { booked: 'П', without_booking: 'А' };
const letters = Object.values(letterOf);

/** What a visitor waits to hear: a letter for how they came, and the count of the day: «А-017». */
export const ticketName = (coming: Coming, count: number): string =>
  `${letterOf[coming]}-${String(count).padStart(3, '0')}`;

const typed = /^\s*(\p{Letter})\s*[-–— ]?\s*(\d{1,4})\s*$/u;

// Latin letters that look or sound like ours: a scanner or a keyboard left in English types them.
const twins: Readonly<Record<string, string>> = { A: 'А', P: 'П' };

/** The ticket that somebody meant by «а 17»; null when it cannot be one. */
export const parseTicket = (text: string): string | null => {
  const [, letter = '', count = ''] = typed.exec(text) ?? [];
  if (!letter) return null;
  const upper = letter.toUpperCase();
  const own = twins[upper] ?? upper;
  return letters.includes(own) ? `${own}-${count.padStart(3, '0')}` : null;
};
