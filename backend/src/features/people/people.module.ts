import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { Database } from '../../platform/prisma/database.js';
import { PrismaPeopleRepository } from './adapters/prisma-people.repository.js';
import { AddPerson } from './add-person.use-case.js';
import { PEOPLE_REPOSITORY, type PeopleRepository } from './domain/people.repository.port.js';
import { PeopleResolver } from './graphql/people.resolver.js';
import { IdentifyActor } from './identify-actor.use-case.js';

/** Workspaces and the people in them. */
@Module({
  providers: [
    {
      provide: PEOPLE_REPOSITORY,
      inject: [Database],
      useFactory: (database: Database) => new PrismaPeopleRepository(database),
    },
    {
      provide: IdentifyActor,
      inject: [PEOPLE_REPOSITORY],
      useFactory: (people: PeopleRepository) => new IdentifyActor(people),
    },
    {
      provide: AddPerson,
      inject: [PEOPLE_REPOSITORY],
      useFactory: (people: PeopleRepository) => new AddPerson(people, randomUUID, () => new Date()),
    },
    PeopleResolver,
  ],
  exports: [IdentifyActor],
})
export class PeopleModule {}
