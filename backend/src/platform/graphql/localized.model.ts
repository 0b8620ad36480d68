import { Args, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Language, LocalizedText } from '@architrave/graph-seed/model';
import { LanguageEnum } from './language.enum.js';

@ObjectType('LocalizedText', { description: 'One text in every language.' })
export class LocalizedTextModel {
  @Field({ description: 'English.' })
  en: string;

  @Field({ description: 'Spanish.' })
  es: string;
}

@ObjectType('LocalizedList', {
  description: 'A list of short texts in every language; both lists have the same length and order.',
})
export class LocalizedListModel {
  @Field(() => [String], { description: 'English.' })
  en: string[];

  @Field(() => [String], { description: 'Spanish.' })
  es: string[];
}

/** Lets a caller that knows its language ask for that one alone. */
@Resolver(() => LocalizedTextModel)
export class LocalizedTextResolver {
  @ResolveField('text', () => String, { description: 'The text in the language asked for.' })
  text(
    @Parent() text: LocalizedText,
    @Args('language', { type: () => LanguageEnum }) language: Language,
  ): string {
    return text[language];
  }
}
