import { z } from 'zod';

/** The languages that content and interface are written in. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

const sentence = z.string().trim().min(1);

/** One text in every language. */
export const localizedTextSchema = z.strictObject({ en: sentence, es: sentence });
export type LocalizedText = z.infer<typeof localizedTextSchema>;

/** A list of short texts in every language; both lists have the same length and order. */
export const localizedListSchema = z
  .strictObject({ en: z.array(sentence).min(1), es: z.array(sentence).min(1) })
  .refine((list) => list.en.length === list.es.length, {
    message: 'en and es must have the same number of items',
  });
export type LocalizedList = z.infer<typeof localizedListSchema>;
