import type { ServiceDefinition } from '@cabinet/contracts/service-definition';
import { assistiveProductServices } from './assistive-products.ts';
import { businessServices } from './business.ts';
import { civilStatusServices } from './civil-status.ts';
import { disabilitySupportServices } from './disability-support.ts';
import { householdSupportServices } from './household-support.ts';
import { passportServices } from './passport.ts';
import { housingServices, landServices, realEstateServices } from './property.ts';
import { registrationServices } from './registration.ts';
import { rehabilitationServices } from './rehabilitation.ts';
import { renewalServices } from './renewal.ts';
import { residenceServices } from './residence.ts';

/** The services a new cabinet begins with; from then on the administrator edits them. */
export const firstServices: readonly ServiceDefinition[] = [
  ...residenceServices,
  ...passportServices,
  ...realEstateServices,
  ...businessServices,
  ...landServices,
  ...housingServices,
  ...registrationServices,
  ...renewalServices,
  ...assistiveProductServices,
  ...rehabilitationServices,
  ...disabilitySupportServices,
  ...householdSupportServices,
  ...civilStatusServices,
];
