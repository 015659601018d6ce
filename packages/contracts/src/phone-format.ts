/** +380673332221 as people read it: +380 67 333 22 21, with no-break spaces. */
export const formatPhone = (phone: string): string =>
  phone.replace(/^\+380(\d{2})(\d{3})(\d{2})(\d{2})$/, '+380\u00a0$1\u00a0$2\u00a0$3\u00a0$4');
