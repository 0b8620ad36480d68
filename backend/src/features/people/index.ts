export { UnknownPersonError, type Actor } from './domain/person.js';
export { IdentifyActor } from './identify-actor.use-case.js';
export { PersonModel, toUnknownPerson, UnknownPersonModel } from './graphql/person.model.js';
export { PEOPLE_REPOSITORY, type PeopleRepository } from './domain/people.repository.port.js';
