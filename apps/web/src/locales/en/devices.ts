import { pluralEn } from '#shared/i18n/plural.ts';
import type uk from '../uk/devices.ts';

export default {
  devices: {
    title: 'My devices',
    lead: 'Assistive products that you were given at the expense of the state, with their terms of use.',
    none: 'You have not been given any devices through the cabinet yet.',
    noneNext: 'When an enterprise hands a device over on your application, its passport and term of use appear here.',
    apply: 'See the services',
    number: 'Serial number',
    classOf: 'Kind of device',
    quantity: 'Quantity',
    pieces: (count: number) => pluralEn(count, { one: 'piece', other: 'pieces' }),
    issued: 'Issued',
    term: 'Term of use',
    until: (day: string) => `until ${day}`,
    noTerm: 'No term is set',
    replaceable: 'Another one can be asked for',
    replaceableWhat: (day: string) => `The right to another device begins on ${day}. You can apply already.`,
    replaceableSince: (day: string) => `The right to another device began on ${day}.`,
    inUse: 'In use',
    returnable: 'This device is to be given back when it is not needed any more.',
    returned: 'Given back',
  },
} satisfies typeof uk;
