import type uk from '../uk/card-kinds.ts';

export default {
  categoryKinds: {
    adultDisability: 'Adult with a disability',
    childDisability: 'Child with a disability',
    childMusculoskeletal: 'Child with a musculoskeletal impairment',
    mastectomy: 'Woman after a mastectomy',
    elderly: 'Elderly person',
    serviceman: 'Member of the armed forces',
    defenceWorker: 'Defence participant wounded at work',
    workInjury: 'Injured at work',
    militaryVeteran: 'Veteran of military service',
  },
  impairments: {
    movement: 'Movement',
    sight: 'Sight',
    hearing: 'Hearing',
    speech: 'Speech',
    mind: 'Mental health',
    learning: 'Intellectual development',
    inner_organs: 'Inner organs',
  },
  relations: {
    parent: 'Parent',
    guardian: 'Guardian',
    trustee: 'Trustee',
    proxy: 'Representative with a power of attorney',
  },
} satisfies typeof uk;
