// Letters that are told apart by ear and eye: no Ґ beside Г, no Є, З, І, Ї, Й, О, Щ, Ь.
const letters = 'АБВГДЕЖИКЛМНПРСТУФХЦЧШЮЯ';

/** What a visitor waits to hear: the letter of the topic by its place in the list, and the count of the day: «А-017». */
export const ticketName = (topicPosition: number, count: number): string => {
  const letter = letters[Math.max(0, topicPosition - 1) % letters.length] ?? '';
  return `${letter}-${String(count).padStart(3, '0')}`;
};

const typed = /^\s*(\p{Letter})\s*[-–— ]?\s*(\d{1,4})\s*$/u;

// Latin letters that look like ours: a scanner or a keyboard left in English types them.
const twins: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  E: 'Е',
  K: 'К',
  M: 'М',
  H: 'Н',
  P: 'Р',
  C: 'С',
  T: 'Т',
  X: 'Х',
};

/** The ticket that somebody meant by «а 17»; null when it cannot be one. */
export const parseTicket = (text: string): string | null => {
  const [, letter = '', count = ''] = typed.exec(text) ?? [];
  if (!letter) return null;
  const upper = letter.toUpperCase();
  const own = twins[upper] ?? upper;
  return letters.includes(own) ? `${own}-${count.padStart(3, '0')}` : null;
};
