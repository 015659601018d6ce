/** Versions that this window made itself: their arrival is no news to the officer who pressed the button. */
const versions = new Map<string, number>();

export const noteOwnChange = (applicationId: string, version: number): void => {
  versions.set(applicationId, version);
};

export const isOwnChange = (applicationId: string, version: number): boolean => versions.get(applicationId) === version;
