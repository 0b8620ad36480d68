/** A value of front matter: plain where every YAML reader takes it as these words, else in double quotes. */
export function yamlValue(words: string, inList = false): string {
  const plain =
    /^[\p{L}\p{N}][^\r\n\t"]*$/u.test(words) && !/:(?:\s|$)|\s#|\s$/.test(words) && !RESERVED.test(words);
  return plain && !(inList && /[,[\]{}]/.test(words)) ? words : JSON.stringify(words);
}

const RESERVED = /^(?:true|false|yes|no|on|off|null|y|n|[\d.]+(?:e[+-]?\d+)?)$/i;
