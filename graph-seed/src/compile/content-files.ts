/** The text of every content file by its path below the package: `content/<kind>/<slug>.yaml`, `prices/*.csv`, `advisor/*.yaml`. */
export type ContentFiles = ReadonlyMap<string, string>;
