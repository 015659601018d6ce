import type uk from '../uk/site.ts';

export default {
  description: 'Services for people with disabilities: applications, documents and answers in one place.',
  opening: 'The page is opening. Please wait.',
  allServices: 'All services from A to Z',
  sometimes: 'Not everybody needs it',
  sometimesIf: (reason: string) => `Not everybody needs it. This is when: ${reason}`,
  noScript: {
    reading: 'JavaScript is off in your browser. You can read here. To apply, turn it on or contact a centre below.',
    needed: 'To work in the cabinet, turn on JavaScript in the settings of your browser.',
    readable: 'Pages about services open without it',
    contactsTitle: 'Where to call or come',
    contactsText: 'Staff of the administrative service centre take applications in person.',
  },
  update: {
    title: 'There is a new version of the cabinet',
    text: 'Finish what you began, then load the page anew.',
    act: 'Load anew',
  },
  kept: {
    title: 'What we keep of yours',
    onDevice: 'It is on your device. Once you are connected, open a page of the list: all you typed is there.',
    inTab:
      'It is in this tab. Do not close it. Once you are connected, open a page of the list: all you typed is there.',
    nothing: 'There are no unsent answers in this browser.',
    kinds: {
      application: 'Application',
      consultation: 'Question',
      profile: 'Your details',
      visit: 'Visit',
      other: 'Another page',
    },
  },
} satisfies typeof uk;
