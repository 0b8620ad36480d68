import { Module, type DynamicModule } from '@nestjs/common';
import type { AppConfig } from './env.js';

/** Token of the whole configuration; providers take their slice of it. */
export const APP_CONFIG = Symbol('APP_CONFIG');

/** Makes the parsed configuration available to every module. */
@Module({})
export class ConfigModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: APP_CONFIG, useValue: config }],
      exports: [APP_CONFIG],
    };
  }
}
