/** An address as a profile keeps it. */
export const anAddress = {
  placeCode: 'UA63120090010054321',
  region: 'Харківська',
  district: null,
  community: null,
  settlement: 'Мерефа',
  postcode: '62472',
  streetKind: 'street' as const,
  street: 'Дніпровська',
  building: '12',
  block: null,
  apartment: '3',
};
