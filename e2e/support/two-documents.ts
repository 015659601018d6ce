import type { ServiceDefinitionInput } from '@cabinet/contracts/service-definition';

const words = (uk: string, en: string) => ({ uk, en });

/** Two documents to attach, so that one can be accepted and the other returned. */
export const twoDocuments: ServiceDefinitionInput['documents'] = [
  {
    code: 'idDoc',
    name: words('Документ, що посвідчує особу', 'Identity document'),
    required: 'always',
    libraryKinds: ['identity'],
    why: words('Щоб упевнитися, хто звертається', 'To know who applies'),
  },
  {
    code: 'photo',
    name: words('Фото заявника', 'Photo of the applicant'),
    required: 'always',
    libraryKinds: ['photo'],
    why: words('Для посвідчення', 'For the certificate'),
  },
];
