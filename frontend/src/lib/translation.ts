/** The shape of a message file in another language: the same keys, any text. A missing key does not compile. */
export type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };
