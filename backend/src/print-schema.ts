import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { RESOLVERS, SCALARS } from './api-types.js';
import { printSchemaOf } from './platform/graphql/print-schema.js';

/** Command line: writes the API's schema to the file named in the first argument, or prints it. */
const text = await printSchemaOf(RESOLVERS, SCALARS);
const file = process.argv[2];
if (file === undefined) process.stdout.write(text);
else writeFileSync(file, text);
