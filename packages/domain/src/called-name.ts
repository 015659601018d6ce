import type { Bilingual } from '@cabinet/contracts/service-definition';

/** What a service is called in titles, tables and letters; papers carry its full name. */
export const calledName = <B extends Bilingual>(service: { readonly name: B; readonly shortName: B | null }): B =>
  service.shortName ?? service.name;
