import type { ApplicationState } from '@cabinet/contracts/applications';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import { aidStates } from '@cabinet/domain/workflows/aid-states';

/** Every state that an application may have, in the order of its course. */
export const allStates = Object.keys(aidStates) as readonly ApplicationState[];

/** What a state is called, for lists to choose from: applications themselves bring the words of their machine. */
export const labelOfState = (state: ApplicationState): Bilingual => aidStates[state].label;
