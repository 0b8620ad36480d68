import { Module } from '@nestjs/common';
import { JsonScalar } from './json.scalar.js';
import { LocalizedTextResolver } from './localized.model.js';

/** Scalars and types that every feature's part of the schema uses. */
@Module({ providers: [JsonScalar, LocalizedTextResolver] })
export class ScalarsModule {}
