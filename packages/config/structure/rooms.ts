/** The places where one noun must stand under one name, and where each is expected. */
export const placesOfRoom = (room: string): Readonly<Record<Place, readonly string[]>> => ({
  readme: [`apps/api/src/modules/${room}/README.md`],
  model: [`prisma/models/${room}.prisma`],
  contract: [`packages/contracts/src/${room}.ts`],
  screens: [`apps/web/src/features/${room}/`],
  words: [`apps/web/src/locales/uk/${room}.ts`, `apps/web/src/locales/en/${room}.ts`],
  journey: [`e2e/journeys/${room}.spec.ts`],
});

export type Place = 'readme' | 'model' | 'contract' | 'screens' | 'words' | 'journey';

/** Rooms that rightly lack a place, and why. Reviewed like code: an entry that is no longer true fails the test. */
export const exemptions: Readonly<Record<string, Partial<Readonly<Record<Place, string>>>>> = {
  site: {
    model: 'writes what other rooms publish and owns no table',
    contract: 'answers pages for browsers, no JSON',
  },
  overview: { model: 'reads the tables of every room and owns none' },
  places: {
    screens: 'seen only inside the address fields of other rooms',
    words: 'seen only inside the address fields of other rooms',
    journey: 'walked through in the journeys of persons and applications',
  },
};

/** What is missing of the six places, and which exemptions have outlived their reason. */
export const findGaps = (rooms: readonly string[], files: readonly string[]): string[] =>
  rooms.flatMap((room) => {
    const excused = exemptions[room] ?? {};
    return Object.entries(placesOfRoom(room)).flatMap(([place, expected]) => {
      const absent = expected.filter((path) => !files.some((file) => file === path || file.startsWith(`${path}`)));
      const isExcused = place in excused;
      if (isExcused) return absent.length === 0 ? [`${room}: has its ${place} now, remove the exemption`] : [];
      return absent.map((path) => `${room}: ${path} is missing`);
    });
  });
