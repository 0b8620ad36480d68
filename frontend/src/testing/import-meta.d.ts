/** Jest's own object, which it gives to ES modules here instead of as a global. */
interface ImportMeta {
  readonly jest: typeof jest;
}
