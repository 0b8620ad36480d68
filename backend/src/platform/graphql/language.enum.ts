import { registerEnumType } from '@nestjs/graphql';

/** The languages of content and interface, as a GraphQL enum. */
export const LanguageEnum = { en: 'en', es: 'es' } as const;

registerEnumType(LanguageEnum, {
  name: 'Language',
  description: 'A language that every text of the graph is written in.',
  valuesMap: { en: { description: 'English' }, es: { description: 'Spanish' } },
});
